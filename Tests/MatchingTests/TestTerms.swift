import AnalysisModel
import Matching

/// Terms and scanners for tests, made of notations alone.
enum TestTerms {
  static let element = Term.Target.element("X-01.1")

  static func term(
    _ notation: String, id: String = "x/en#1", target: Term.Target = element,
    weight: Term.Weight = .supporting, location: SourceLocation = place(1, 1)
  ) -> Term {
    Term(
      id: Term.ID(rawValue: id), target: target, notation: notation, weight: weight,
      location: location)
  }

  static func place(_ line: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: "en.yaml", line: line, column: column)
  }

  static func scanner(
    _ terms: [Term], language: String = "en", abbreviations: [String] = [],
    rivals: [Subject.ID: Set<Subject.ID>] = [:]
  ) throws -> PassageScanner {
    PassageScanner(
      automaton: try TermAutomaton(
        terms: terms, language: LanguageTag(rawValue: language), abbreviations: abbreviations,
        rivals: rivals))
  }

  /// The texts of the parts of every hit of one term, in order, parts joined by " + ".
  static func parts(
    of notation: String, in text: String, language: String = "en", abbreviations: [String] = []
  ) throws -> [String] {
    var scanner = try scanner([term(notation)], language: language, abbreviations: abbreviations)
    // Hits of one term shadow each other; the notation's own meaning includes them.
    return scanner.hits(in: text).map { hit in
      hit.parts.map { String(text[$0]) }.joined(separator: " + ")
    }
  }
}
