import AnalysisModel
import TestSupport
import Testing

@testable import Pipeline

@Suite("Passages from lines")
struct PassageInputTests {
  @Test("Only the text is required")
  func text() throws {
    let input = try PassageInput(line: #"{"text": "Shelters"}"#)
    #expect(input.text == "Shelters")
    #expect(input.role == nil)
  }

  @Test(
    "The headings of a line count as those above a passage of a document",
    arguments: [
      (nil, "Dig two in 2027", nil),
      ([], "Dig two in 2027", nil),
      (["Water", "Wells"], "Dig two in 2027", "Dig"),
      (["Water", "Wells"], "  Dig two in 2027", "Dig"),
      (["Forests"], "Dig two in 2027", nil),
    ] as [([String]?, String, String?)])
  func section(section: [String]?, text: String, quote: String?) throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let library = try AnalysisSettings(lexiconDirectory: folder.path, frameworks: []).library()
    let match = try Analyzer(library: library).match(
      PassageInput(text: text, language: "en", role: nil, section: section), number: 1)
    #expect(match.hits.map(\.quote) == (quote.map { [$0] } ?? []))
    #expect(
      match.hits.allSatisfy {
        $0.under == ["Wells"] && text.dropFirst($0.start).hasPrefix($0.quote)
      })
    #expect(match.explanation.contains("under the heading \"Wells\"") == (quote != nil))
  }

  static let mistakes = [
    ("nothing", "no JSON object"), ("{}", "no \"text\""),
    (#"{"text": 1}"#, "\"text\" is of the wrong type"),
    (#"{"text": "a", "role": "nonsense"}"#, "\"role\" is none of title"),
  ]

  @Test("A line that is wrong is told what with", arguments: mistakes)
  func mistake(line: String, words: String) {
    do {
      _ = try PassageInput(line: line)
      Issue.record("the line was taken")
    } catch {
      #expect(error.description.contains(words), "\(error)")
    }
  }
}
