import AnalysisModel
import Testing

@testable import Assessing

@Suite("What a negation among the words of a hit denies")
struct PolarityTests {
  private static func range(of words: String, in text: String) throws -> TextRange {
    let found = try #require(text.firstRange(of: words))
    return TextRange(
      utf8: text.utf8.distance(
        from: text.startIndex, to: found.lowerBound)..<text.utf8.distance(
          from: text.startIndex, to: found.upperBound))
  }

  @Test(
    "A negation in a clause between commas denies nothing around it, one without them does",
    arguments: [
      ("Victims, who do not testify, receive shelter.", false),
      ("Victims do not receive shelter.", true),
      ("Victims, it is said, do not receive shelter.", true),
    ])
  func parenthesis(text: String, isDenied: Bool) throws {
    let (victims, shelter) = (
      try Self.range(of: "Victims", in: text), try Self.range(of: "receive shelter", in: text)
    )
    let hit = Hit(
      term: "t", target: .element("S-1.1"), weight: .supporting,
      range: victims.lowerBound..<shelter.upperBound, parts: [victims, shelter])
    let negation = Hit(
      term: "n", target: .cue(.negation), weight: .supporting,
      range: try Self.range(of: "not", in: text), parts: [])
    let polarity = Polarity(cues: [negation], text: text, rubric: .standard)
    #expect((polarity.denial(of: hit) != nil) == isDenied)
  }
}
