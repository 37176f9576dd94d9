import AnalysisModel
import Testing

@testable import Matching

@Suite("Whether terms can match at all")
struct TermReachabilityTests {
  private func problems(_ notation: String, exclusion: String? = nil) throws -> [String] {
    var terms = [TestTerms.term(notation, id: "t")]
    if let exclusion {
      terms.append(TestTerms.term(exclusion, id: "x", target: .exclusion("X-01.1")))
    }
    var scanner = try TestTerms.scanner(terms)
    let reading = TermReading(terms[0], groupReadings: GroupReadings())
    return TermReachability.problem(of: reading, using: &scanner).map { [$0.message] } ?? []
  }

  @Test(
    "What its own words fulfil is let be",
    arguments: [
      "shelter", "\"CARE\"", "traffick*", "(a|the) safe house", "victim NEAR/3 (aid|assistance)",
      "victim PRE/2 aid SAME court", "aid NOT legal", "20?? SAME budget", "shelter OR refuge",
      "victim's rights", "(y|x) AND z",
    ])
  func reachable(notation: String) throws {
    #expect(try problems(notation).isEmpty)
  }

  @Test(
    "What nothing can fulfil is named with its own words",
    arguments: [
      ("coordinate bodies NOT coordinated", "coordinate bodies"),
      ("shelter, not prison", "shelter, not prison"),
    ])
  func unreachable(notation: String, words: String) throws {
    let message = try #require(try problems(notation).first)
    #expect(message.contains("can never match") && message.contains(words))
  }

  @Test("What an exclusion always takes away is named, and what it takes in part is not")
  func excluded() throws {
    let always = try problems("legal aid", exclusion: "aid")
    #expect(always.first?.hasPrefix("x takes this term's hits away") == true)
    #expect(try problems("(legal|medical) aid", exclusion: "legal aid").isEmpty)
  }
}
