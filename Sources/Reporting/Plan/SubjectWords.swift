internal import AnalysisModel

/// What a document is about, in sentences.
struct SubjectWords {
  private let measured: SubjectFigures

  private let words: ReportWords

  init(_ figures: SubjectFigures, _ words: ReportWords) {
    measured = figures
    self.words = words
  }

  /// As in "trafficking in persons 5.2, migration 0.8 times in 1,000 words".
  var figures: String {
    let named = measured.all.filter { $0.hits > 0 }
    guard !named.isEmpty else { return words("nothing that common/subjects.yaml knows") }
    return words(
      "{rates} times in 1,000 words",
      ["rates": words.list(named.map { "\(words($0.subject.name)) \(rate($0))" })])
  }

  /// How often one subject is named, as a sentence.
  func count(of figure: SubjectFigure) -> String {
    words(
      figure.isInTitle
        ? "It names {subject} {times} in {words} ({rate} in a thousand), and its title does too."
        : "It names {subject} {times} in {words} ({rate} in a thousand), and its title does not.",
      [
        "subject": words(figure.subject.name), "times": words.count(figure.hits, "time", "times"),
        "words": words.count(measured.words, "word", "words"), "rate": rate(figure),
      ])
  }

  /// What the document speaks of rather, most of it first, as a sentence; empty where that is nothing known.
  func otherSubjects(than figure: SubjectFigure) -> String {
    let others = measured.all.filter { $0.subject.id != figure.subject.id && $0.hits > figure.hits }
      .sorted { $0.hits > $1.hits }
    guard !others.isEmpty else { return "" }
    let names = others.map { "\(words($0.subject.name)) (\(rate($0)))" }
    return words("It speaks more of {subjects}.", ["subjects": words.list(names)])
  }

  private func rate(_ figure: SubjectFigure) -> String {
    words.decimal(measured.perThousandWords(figure), digits: 1)
  }
}
