internal import SharedLibraries

/// Text as the rest of the program wants it: composed, without odd spaces and marks, its whitespace collapsed.
///
/// Ligature glyphs become letters, soft hyphens and direction marks go, every run of blanks becomes one space,
/// and control characters become U+FFFD, so that no writer downstream meets one. The ends are trimmed.
package func normalized(_ text: String) -> String {
  var normalizer = TextNormalizer()
  for scalar in text.unicodeScalars { normalizer.append(scalar.value) }
  return normalizer.finish()
}

/// Builds normalised UTF-8 from scalars, one at a time.
struct TextNormalizer {
  private(set) var utf8: [UInt8] = []
  private var pendingSpace = false
  private var needsComposing = false

  /// Whether nothing but blanks was appended.
  var isEmpty: Bool { utf8.isEmpty }

  mutating func append(_ scalar: UInt32) {
    if scalar > 0x20, scalar < 0x7F {
      if pendingSpace { addPendingSpace() }
      utf8.append(UInt8(truncatingIfNeeded: scalar))
    } else {
      appendRare(scalar)
    }
  }

  private mutating func appendRare(_ scalar: UInt32) {
    switch ScalarRole(scalar) {
    case .blank: pendingSpace = true
    case .dropped: break
    case .letters(let letters):
      if pendingSpace { addPendingSpace() }
      utf8.append(contentsOf: letters.utf8)
    case .replaced(let replacement): add(replacement)
    case .mark(let mark, let letters):
      // The mark of a letter that was drawn apart; anywhere else the sign stands for itself.
      if !pendingSpace, let last = utf8.last, letters.utf8.contains(last) {
        needsComposing = true
        add(mark)
      } else {
        add(scalar)
      }
    case .kept:
      if scalar >= 0x300, !isComposed(scalar) { needsComposing = true }
      add(scalar)
    }
  }

  private mutating func add(_ value: UInt32) {
    if pendingSpace { addPendingSpace() }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Takes back a hyphen that turned out to stand only because a line ended.
  mutating func dropLastHyphen() {
    guard let last = utf8.last else { return }
    // A soft hyphen was never added.
    if last == UInt8(ascii: "-") { utf8.removeLast() }
  }

  private mutating func addPendingSpace() {
    pendingSpace = false
    if !utf8.isEmpty { utf8.append(UInt8(ascii: " ")) }
  }

  /// The text so far; blanks at its end are dropped.
  func finish() -> String {
    let text = String(decoding: utf8, as: UTF8.self)
    return needsComposing ? canonicallyComposed(text) : text
  }
}

/// What normalisation does with a scalar.
private enum ScalarRole {
  case kept, blank, dropped
  case letters(String)
  case replaced(UInt32)
  /// A sign that is a mark on one of some letters where it follows it at once.
  case mark(UInt32, on: String)

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      self = .blank
    // Soft hyphens, joiners that draw nothing between letters of these scripts, direction marks, byte order marks.
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
      self = .dropped
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF, 0xD800...0xDFFF: self = .replaced(0xFFFD)
    case 0xFB00: self = .letters("ff")
    case 0xFB01: self = .letters("fi")
    case 0xFB02: self = .letters("fl")
    case 0xFB03: self = .letters("ffi")
    case 0xFB04: self = .letters("ffl")
    case 0xFB05, 0xFB06: self = .letters("st")
    // The bullet, square, arrow and tick of the Symbol and Wingdings fonts.
    case 0xF0B7: self = .replaced(0x2022)
    case 0xF0A7: self = .replaced(0x25AA)
    case 0xF0D8: self = .replaced(0x27A2)
    case 0xF0FC: self = .replaced(0x2713)
    // Small capitals and old-style figures, where Adobe's fonts keep them.
    case 0xF761...0xF77A: self = .replaced(scalar - 0xF761 + 0x41)
    case 0xF730...0xF739: self = .replaced(scalar - 0xF730 + 0x30)
    case 0xF643...0xF64C: self = .replaced(scalar - 0xF643 + 0x30)
    case 0x2010, 0x2011: self = .replaced(0x2D)
    // An acute or grave accent is as often meant for an apostrophe, and stays.
    case 0xA8: self = .mark(0x308, on: "aeiouyAEIOUY")
    case 0xB8: self = .mark(0x327, on: "cCsS")
    case 0x2C6: self = .mark(0x302, on: "aeiouAEIOU")
    case 0x2DC: self = .mark(0x303, on: "naoNAO")
    default: self = .kept
    }
  }
}

/// Whether a scalar from U+0300 is surely unchanged by composition, whatever stands beside it.
///
/// Covers the letters and signs that plans are written in; all others ask the Unicode tables.
private func isComposed(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x370...0x373, 0x391...0x3A1, 0x3A3...0x3A9, 0x3B1...0x3C9: true
  case 0x400...0x482, 0x48A...0x52F: true
  case 0x5D0...0x5EA, 0x621...0x64A, 0x660...0x66F, 0x671...0x6D3, 0x6F0...0x6F9: true
  case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2100...0x2125, 0x2190...0x22FF: true
  case 0x2460...0x27BF, 0x4E00...0x9FFF, 0xE000...0xF8FF, 0xFFFD: true
  default: false
  }
}
