import AnalysisModel
import Evaluating
import Loading
import TestSupport
import Testing

@testable import Pipeline

@Suite("Suggesting terms") struct TermSuggestionsTests {
  @Test("What distinguishes the evidence is suggested with a passage, and what terms match is not")
  func suggestions() throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let library = try AnalysisSettings(lexiconDirectory: folder.path, frameworks: []).library()
    var suggestions = try TermSuggestions(
      "W-1.1", language: LanguageTag(rawValue: "en"), library: library)
    for village in ["Aro", "Bena", "Cora"] {
      suggestions.add("In \(village) the borehole feeds a hand pump.", isEvidence: true)
      suggestions.add("In \(village) the school has a roof.", isEvidence: false)
    }
    let found = suggestions.suggestions(most: 5, fewest: 3)
    #expect(found.map(\.phrase.text).contains { $0.contains("hand pump") })
    #expect(!found.contains { $0.phrase.text.contains("borehole") })
    #expect(found.first?.example == "In Aro the borehole feeds a hand pump.")
  }
}
