import AnalysisModel
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
