import AnalysisModel
import Testing

@testable import Comparing

@Suite("Numbers in words")
struct SpelledNumbersTests {
  private static let words = NumberWords(
    values: [
      "two": 2, "three": 3, "five": 5, "eleven": 11, "twenty": 20, "thirty": 30, "fifty": 50,
      "four score": 80,
    ], multipliers: ["hundred": 100, "thousand": 1000], ones: ["one"], links: ["and"],
    prefixes: ["w"])

  @Test(
    "Parts are added up as far as they fit",
    arguments: [
      ("a hundred and fifty guards", ["hundred and fifty=150"]),
      ("one hundred and fifty guards", ["one hundred and fifty=150"]),
      ("two thousand three hundred and eleven", ["two thousand three hundred and eleven=2311"]),
      ("five hundred thousand", ["five hundred thousand=500000"]),
      ("four score and five", ["four score and five=85"]),
      ("two and three", ["two=2", "three=3"]),
      ("fifty and twenty", ["fifty=50", "twenty=20"]),
      ("three five", ["three=3", "five=5"]),
      ("five wtwenty", ["five wtwenty=25"]),
      ("one shelter and one flat", []),
      ("twenty one flats", ["twenty one=21"]),
      ("thirty and more", ["thirty=30"]),
    ])
  func numbers(text: String, found: [String]) {
    let words = TextWords(text)
    let numbers = SpelledNumbers(Self.words).all(in: words.words).map { number in
      "\(words.words[number.words].joined(separator: " "))=\(number.value)"
    }
    #expect(numbers == found)
  }
}
