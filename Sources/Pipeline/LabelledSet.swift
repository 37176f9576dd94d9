package import AnalysisModel
package import Evaluating
internal import Foundation
internal import Loading

/// Labelled passages from a file of JSON Lines.
package struct LabelledSet: Sendable {
  package let passages: [LabelledPassage]
  /// What is wrong with lines that were left out, each with its line.
  package let problems: [String]

  /// Why nothing can be evaluated, for a person.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Reads a file; a line that makes no sense is left out and named.
  package init(path: String) throws(Failure) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(description: "\(path): there is nothing to read; check the path")
    }
    var passages: [LabelledPassage] = []
    var problems: [String] = []
    var seen: Set<String> = []
    let lines = String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let place = "\(path):\(index + 1)"
      guard
        let passage = try? JSONDecoder().decode(LabelledPassage.self, from: Data(line.utf8))
      else {
        problems.append("\(place): a line needs \"id\", \"text\" and \"items\" with levels")
        continue
      }
      guard seen.insert(passage.id).inserted else {
        problems.append("\(place): the id \(passage.id) stands twice; the first line counts")
        continue
      }
      if let level = passage.items?.values.first(where: { !(1...3).contains($0) }) {
        problems.append("\(place): a level is 1, 2 or 3, not \(level)")
        continue
      }
      passages.append(passage)
    }
    guard !passages.isEmpty else {
      throw Failure(
        description: problems.first ?? "\(path): there is no labelled passage in the file")
    }
    self.passages = passages
    self.problems = problems
  }
}

extension Analyzer {
  /// What the lexicons give labelled passages, whatever the score, by passage id, and the languages
  /// without a lexicon.
  package func predictions(
    for passages: [LabelledPassage]
  ) throws(AnalysisFailure) -> (
    predictions: [String: [ItemPrediction]], unassessed: Set<LanguageTag>
  ) {
    var predictions: [String: [ItemPrediction]] = [:]
    var unassessed: Set<LanguageTag> = []
    let analyzer = Analyzer(library: library, acceptingEveryScore: true)
    for (index, passage) in passages.enumerated() {
      let match = try analyzer.match(
        PassageInput(
          text: passage.text, language: passage.lang, role: passage.role,
          section: passage.section), number: index + 1)
      let language = LanguageTag(rawValue: match.lang).primary
      if library.frameworks(in: language).isEmpty { unassessed.insert(language) }
      predictions[passage.id] = match.items.map {
        ItemPrediction(
          item: Item.ID(rawValue: $0.item), level: $0.level, score: $0.score, features: $0.features)
      }
    }
    return (predictions, unassessed)
  }
}
