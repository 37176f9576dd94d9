package import AnalysisModel
internal import Foundation

/// An evaluation as other programs read it.
package struct EvaluationRecord: Encodable {
  private let lexicons: [Provenance.LexiconUse]
  private let passages: Int
  private let sources: Int
  private let threshold: Double
  /// Whether each source was judged at a threshold chosen on the others.
  private let isCrossValidated: Bool
  private let all: Row
  private let macroF1: Double?
  private let items: [String: Row]
  private let languages: [String: Row]
  private let languageItems: [String: [String: Row]]
  private let agreement: AgreementRow?
  private let readers: ReadersRow?
  private let against: AgainstRow?

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

  /// The F1 of the readers against each other.
  private struct ReadersRow: Encodable {
    let f1: Double
    let items: [String: Double]
    let languages: [String: Double]
  }

  private struct AgainstRow: Encodable {
    let folder: String
    let lexicons: [Provenance.LexiconUse]
    let threshold: Double
    let all: Row
    let macroF1: Double?
    let items: [String: Row]
    let languages: [String: Row]
    let changes: [ChangeRow]
  }

  private struct ChangeRow: Encodable {
    let kind: String
    let passage: String
    let language: String
    let item: String
  }

  /// Takes what stands side by side.
  ///
  /// - Parameters:
  ///   - judged: The pairs.
  ///   - evaluation: Their figures.
  ///   - lexicons: The files that gave the predictions.
  ///   - threshold: The score from which predictions count; of a choice, the one over all sources.
  ///   - isCrossValidated: Whether each source was judged at a threshold chosen on the others.
  ///   - agreement: How far readers agree who coded by themselves.
  ///   - other: Other lexicons on the same passages.
  package init(
    _ judged: JudgedPairs, _ evaluation: Evaluation, lexicons: [Provenance.LexiconUse],
    threshold: Double, isCrossValidated: Bool = false, agreement: Agreement? = nil,
    other: EvaluationComparison? = nil
  ) {
    self.lexicons = lexicons
    self.threshold = threshold
    self.isCrossValidated = isCrossValidated
    passages = judged.passages.count
    sources = Set(judged.passages.map(\.group)).count
    all = Row(evaluation.overall)
    macroF1 = evaluation.macroF1
    items = Self.named(evaluation.byItem) { Row($0) }
    languages = Self.named(evaluation.byLanguage) { Row($0) }
    languageItems = Self.named(evaluation.byLanguageAndItem) { Self.named($0) { Row($0) } }
    let shares = ReaderShares(judged)
    readers = shares.f1().map { f1 in
      ReadersRow(
        f1: f1, items: Self.known(judged.items) { shares.f1(item: $0) },
        languages: Self.known(evaluation.byLanguage.keys) { shares.f1(language: $0) })
    }
    against = other.map { other in
      AgainstRow(
        folder: other.folder, lexicons: other.lexicons, threshold: other.threshold,
        all: Row(other.evaluation.overall), macroF1: other.evaluation.macroF1,
        items: Self.named(other.evaluation.byItem) { Row($0) },
        languages: Self.named(other.evaluation.byLanguage) { Row($0) },
        changes: other.changes.map {
          ChangeRow(
            kind: $0.kind.rawValue, passage: $0.passage, language: $0.language.rawValue,
            item: $0.item.rawValue)
        })
    }
    self.agreement = agreement.map { agreement in
      AgreementRow(
        passages: agreement.passages,
        kappa: Dictionary(
          agreement.kappa.map { ("\($0.first)/\($0.second)", $0.kappa) },
          uniquingKeysWith: { first, _ in first }),
        alpha: agreement.alpha, levelAlpha: agreement.levelAlpha)
    }
  }

  private static func named<Key: CustomStringConvertible, Value, Result>(
    _ values: [Key: Value], _ make: (Value) -> Result
  ) -> [String: Result] {
    Dictionary(
      values.map { ($0.key.description, make($0.value)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The values of those keys that have one.
  private static func known<Key: CustomStringConvertible>(
    _ keys: some Sequence<Key>, _ value: (Key) -> Double?
  ) -> [String: Double] {
    Dictionary(
      keys.compactMap { key in value(key).map { (key.description, $0) } },
      uniquingKeysWith: { first, _ in first })
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
