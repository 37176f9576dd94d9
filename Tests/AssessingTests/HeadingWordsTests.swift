import Testing

@testable import Assessing

@Suite("Words of headings")
struct HeadingWordsTests {
  static let numbers: [(String, [Int], String)] = [
    ("3.2 Objectives", [3, 2], ""), ("1.1.Introduction", [1, 1], ""),
    ("Chapitre 2 : Contexte", [2], "chapitre"), ("ГЛАВА 3. ЦЕЛИ", [3], "глава"),
    ("Partie 1/Introduction", [1], "partie"), ("Objectives", [], ""), ("2031", [], ""),
    ("", [], ""), ("a) Wells", [], ""),
  ]

  @Test("A number and the word before it are told from the words", arguments: numbers)
  func number(text: String, number: [Int], label: String) {
    let words = HeadingWords(text[...])
    #expect(words.number == number)
    #expect(words.label == label)
  }

  static let parts: [(String, String, Bool)] = [
    ("1.1 Wells", "1. Introduction", true), ("3.1 Wells", "1. Introduction", false),
    ("Part 2 Wells", "Part 1 Introduction", false), ("Goal 2 Wells", "Part 1 Goals", true),
    ("2. Second cause", "2.3 Causes", true), ("Wells", "1. Introduction", true),
  ]

  @Test("Numbers decide what can be part of what", arguments: parts)
  func part(heading: String, other: String, expected: Bool) {
    #expect(HeadingWords(heading[...]).canBePart(of: HeadingWords(other[...])) == expected)
  }

  @Test("Strings of digits without end are numbers of a bounded size")
  func hostile() {
    let words = HeadingWords(
      "\(String(repeating: "9", count: 400)).\(String(repeating: "1.", count: 400)) x")
    #expect(words.number.count <= 8)
  }
}
