internal import AnalysisModel
internal import Foundation

/// What a document is about, in sentences.
struct SubjectWords {
  private let measured: SubjectFigures

  init(_ figures: SubjectFigures) { measured = figures }

  /// As in "trafficking in persons 5.2, migration 0.8 times in 1,000 words".
  var figures: String {
    let named = measured.all.filter { $0.hits > 0 }
    guard !named.isEmpty else { return "nothing that common/subjects.yaml knows" }
    return named.map { "\($0.subject.name) \(rate($0))" }.joined(separator: ", ")
      + " times in 1,000 words"
  }

  /// How often one subject is named, as a sentence.
  func count(of figure: SubjectFigure) -> String {
    """
    It names \(figure.subject.name) \(figure.hits.counting("time", "times")) in \
    \(measured.words.counting("word", "words")) (\(rate(figure)) in a thousand), and its title \
    \(figure.isInTitle ? "does too" : "does not").
    """
  }

  /// What the document speaks of rather, most of it first, as a sentence; empty where that is nothing known.
  func otherSubjects(than figure: SubjectFigure) -> String {
    let others = measured.all.filter { $0.subject.id != figure.subject.id && $0.hits > figure.hits }
      .sorted { $0.hits > $1.hits }
    guard !others.isEmpty else { return "" }
    let names = others.map { "\($0.subject.name) (\(rate($0)))" }
    return "It speaks more of \(names.joined(separator: ", "))."
  }

  private func rate(_ figure: SubjectFigure) -> String {
    String(format: "%.1f", measured.perThousandWords(figure))
  }
}
