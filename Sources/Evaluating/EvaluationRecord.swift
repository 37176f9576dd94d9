internal import AnalysisModel
internal import Foundation

/// An evaluation as other programs read it.
package struct EvaluationRecord: Encodable {
  private let passages: Int
  private let sources: Int
  private let threshold: Double?
  private let all: Row
  private let macroF1: Double?
  private let items: [String: Row]
  private let languages: [String: Row]
  private let languageItems: [String: [String: Row]]
  private let agreement: AgreementRow?

  private struct Row: Encodable {
    let right: Int
    let wrong: Int
    let missed: Int
    let precision: Double?
    let precisionInterval: Interval?
    let recall: Double?
    let recallInterval: Interval?
    let f1: Double?
    let f1Interval: Interval?
    let levelAgreement: Double?

    init(_ figures: Evaluation.Figures) {
      let counts = figures.counts
      right = counts.truePositives
      wrong = counts.falsePositives
      missed = counts.falseNegatives
      precision = counts.precision
      precisionInterval = figures.precision
      recall = counts.recall
      recallInterval = figures.recall
      f1 = counts.f1
      f1Interval = figures.f1
      levelAgreement = counts.levelAgreement
    }

    init(_ counts: Counts) {
      self.init(Evaluation.Figures(counts: counts, precision: nil, recall: nil, f1: nil))
    }
  }

  private struct AgreementRow: Encodable {
    let passages: Int
    let kappa: [String: Double?]
    let alpha: Double?
    let levelAlpha: Double?
  }

  package init(
    _ judged: JudgedPairs, _ evaluation: Evaluation, _ agreement: Agreement?,
    _ choice: ThresholdChoice?
  ) {
    passages = judged.passages.count
    sources = Set(judged.passages.map(\.group)).count
    threshold = choice?.threshold
    all = Row(evaluation.overall)
    macroF1 = evaluation.macroF1
    func named<Key: CustomStringConvertible, Value, Result>(
      _ values: [Key: Value], _ make: (Value) -> Result
    ) -> [String: Result] {
      Dictionary(
        values.map { ($0.key.description, make($0.value)) }, uniquingKeysWith: { first, _ in first }
      )
    }
    items = named(evaluation.byItem) { Row($0) }
    languages = named(evaluation.byLanguage) { Row($0) }
    languageItems = named(evaluation.byLanguageAndItem) { named($0) { Row($0) } }
    self.agreement = agreement.map { agreement in
      AgreementRow(
        passages: agreement.passages,
        kappa: Dictionary(
          agreement.kappa.map { ("\($0.first)/\($0.second)", $0.kappa) },
          uniquingKeysWith: { first, _ in first }),
        alpha: agreement.alpha, levelAlpha: agreement.levelAlpha)
    }
  }

  /// The record as JSON.
  package var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      encoder.keyEncodingStrategy = .convertToSnakeCase
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

extension Agreement: CustomStringConvertible {
  /// A line for each measure.
  package var description: String {
    func text(_ value: Double?) -> String { value.map(EvaluationTable.share) ?? "–" }
    return
      (["\(passages) passages coded by more than one reader"]
      + kappa.map { "Cohen's kappa of \($0.first) and \($0.second): \(text($0.kappa))" }
      + [
        "Krippendorff's alpha: \(text(alpha)) for items, \(text(levelAlpha)) for levels"
      ]).joined(separator: "\n")
  }
}
