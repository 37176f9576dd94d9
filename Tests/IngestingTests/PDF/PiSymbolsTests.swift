internal import Testing

@testable import Ingesting

@Suite("Symbols of the Mathematical Pi fonts")
struct PiSymbolsTests {
  private func mended(_ text: String) -> String {
    var scalars = ContiguousArray(text.unicodeScalars.map(\.value))
    PiSymbols.mend(&scalars)
    return scalars.compactMap(Unicode.Scalar.init).map { String(Character($0)) }.joined()
  }

  @Test(
    "Numbers of glyphs become the symbols that they stand for",
    arguments: [
      ("5 \u{242E}g \u{2AFA} 2", "5 μg − 2"), ("p \u{2B0D} 0.05", "p < 0.05"),
      ("\u{232C}H, k\u{2340}", "ΔH, kΩ"), ("\u{2434} and \u{2439}", "σ and χ"),
      ("3 \u{2AFE} 1 \u{2C55} 4", "3 ± 1 ≤ 4"), ("\u{5173}vol/vol\u{5174}", "[vol/vol]"),
    ])
  func symbols(_ text: String, _ expected: String) { #expect(mended(text) == expected) }

  @Test("Chinese text keeps the characters that have the numbers of brackets")
  func ideographs() { #expect(mended("关于打击人口贩运") == "关于打击人口贩运") }

  @Test("Other symbols stay as they are", arguments: ["• – ✓ 🏠 → ≤", "naïve", "Ελλάδα"])
  func others(_ text: String) { #expect(mended(text) == text) }
}
