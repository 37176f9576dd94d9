internal import AnalysisModel
package import Evaluating
internal import Foundation
package import Loading
internal import SharedLibraries

/// What was measured of lexicons, as a file of their folder.
package struct MeasuresText: WrittenText {
  private let measures: LexiconMeasures

  /// Takes the figures of each language.
  ///
  /// - Parameters:
  ///   - evaluation: The figures.
  ///   - judged: The passages that they come from.
  ///   - basis: What the passages are, in words.
  ///   - library: The lexicons that were measured.
  package init(
    _ evaluation: Evaluation, of judged: JudgedPairs, basis: String, library: LexiconLibrary
  ) {
    func share(_ value: Double?, _ interval: Interval?) -> MeasuredShare? {
      value.map { MeasuredShare(value: $0, interval: interval) }
    }
    let languages = evaluation.byLanguage.sorted { $0.key < $1.key }.map { language, figures in
      let passages = judged.passages.filter { $0.language == language }
      let counts = figures.counts
      return LanguageMeasure(
        language: language, state: lexiconState(of: language, in: library),
        passages: passages.count, sources: Set(passages.map(\.group)).count,
        precision: share(counts.precision, figures.precision),
        recall: share(counts.recall, figures.recall), f1: share(counts.f1, figures.f1),
        items: (evaluation.byLanguageAndItem[language] ?? [:]).mapValues {
          ItemMeasure(right: $0.truePositives, wrong: $0.falsePositives, missed: $0.falseNegatives)
        })
    }
    measures = LexiconMeasures(basis: basis, languages: languages)
  }

  package var text: String {
    var lines = [
      "# What was measured of the lexicons on labelled passages, for the reports to tell. Written by",
      "# `lacuna evaluate PASSAGES --record`; shares with their intervals of 95 %, items as right, wrong, missed.",
      "# `state` names the files as they were: once they change, reports say that the figures are of an earlier state.",
      "basis: \(measures.basis.quotedForYAML)",
      "languages:",
    ]
    for measure in measures.languages {
      lines += [
        "  \(measure.language):", "    state: \"\(measure.state)\"",
        "    passages: \(measure.passages)", "    sources: \(measure.sources)",
      ]
      let shares = [
        ("precision", measure.precision), ("recall", measure.recall), ("f1", measure.f1),
      ]
      for case (let name, let share?) in shares {
        let values = [share.value, share.interval?.low, share.interval?.high].compactMap(\.self)
        let digits = values.map { String(format: "%.3f", $0) }.joined(separator: ", ")
        lines.append("    \(name): [\(digits)]")
      }
      lines.append("    items:")
      for (item, counts) in measure.items.sorted(by: { $0.key < $1.key }) {
        lines.append("      \(item): [\(counts.right), \(counts.wrong), \(counts.missed)]")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Names the files of a language as they are: lexicons, vocabulary and scores.
func lexiconState(of language: LanguageTag, in library: LexiconLibrary) -> String {
  let digests = library.states[language] ?? []
  return digest(of: Array(digests.joined().utf8))
}
