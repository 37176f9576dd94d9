internal import AnalysisModel
internal import ArgumentParser
internal import Evaluating
internal import Foundation
internal import Pipeline

/// How far people agree with each other and with the machine, on the plans of a results folder.
struct CodingReport {
  private let coding: HumanCoding
  private let seed: UInt64

  init(_ coding: HumanCoding, seed: UInt64) {
    self.coding = coding
    self.seed = seed
  }

  func write(_ format: EvaluateCommand.Format) throws {
    guard !coding.passages.isEmpty || !coding.elements.isEmpty || !coding.reviewed.isEmpty else {
      throw ValidationError(
        "nobody has decided anything there yet; \"lacuna coding draw\" writes sheets and \"lacuna coding import\" takes them in"
      )
    }
    switch format {
    case .text: print(text)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      encoder.keyEncodingStrategy = .convertToSnakeCase
      print(String(decoding: try encoder.encode(figures), as: UTF8.self))
    }
    if coding.lost > 0 {
      Messages.say("\(coding.lost) decisions fit no passage any more and count for nothing")
    }
  }

  /// Over the items that coders looked for.
  private var items: [Item.ID] { coding.items.sorted() }

  private var judged: JudgedPairs {
    JudgedPairs(coding.passages, predictions: coding.predictions, items: coding.items)
  }

  private var peopleOnElements: [HumanCoding.Unit] {
    coding.elements.map { $0.filter { $0.key != HumanCoding.machine } }
  }

  private var right: Int { coding.reviewed.count { $0.human > .absent } }
  private var exact: Int { coding.reviewed.count { $0.human == $0.machine } }

  private var text: String {
    var parts: [String] = []
    func add(_ title: String, _ lines: String?) {
      if let lines { parts.append("\(title)\n\(lines)") }
    }
    if !coding.passages.isEmpty {
      let evaluation = Evaluation(judged, threshold: 0, seed: seed)
      add(
        "\(coding.passages.count) passages coded blind; the machine against what their coders agree on:",
        "\(EvaluationTable(evaluation, readers: ReaderShares(judged), withItems: false))")
      add("Coders, passages × items:", Agreement(coding.passages, items: items)?.description)
      add(
        "With the machine, passages × items:",
        Agreement(coding.passagesWithMachine, items: items)?.description)
    }
    if !coding.elements.isEmpty {
      add(
        "\(coding.elements.count) elements of plans judged as a whole; coders:",
        Agreement(units: peopleOnElements).map(words) ?? "no element has two coders")
      add("With the machine:", Agreement(units: coding.elements).map(words))
    }
    if !coding.reviewed.isEmpty {
      parts.append(
        """
        \(coding.reviewed.count) rows of evidence reviewed by people who saw the machine's answer
        accepted: \(share(right, of: coding.reviewed.count))
        level as the machine's: \(share(exact, of: coding.reviewed.count))
        """)
    }
    return parts.joined(separator: "\n\n")
  }

  /// The same measures over elements of plans.
  private func words(_ agreement: Agreement) -> String {
    agreement.description.replacingOccurrences(
      of: "passages coded by more than one reader", with: "elements with more than one"
    ).replacingOccurrences(of: "for items", with: "for absent or not")
  }

  private func share(_ part: Int, of whole: Int) -> String {
    let share = EvaluationTable.share
    let interval = Interval.share(part, of: whole).map { " (\(share($0.low))–\(share($0.high)))" }
    return "\(part) of \(whole), \(share(Double(part) / Double(max(whole, 1))))\(interval ?? "")"
  }

  private struct Figures: Encodable {
    struct Shared: Encodable {
      let units: Int
      let kappa: [String: Double]
      let alpha: Double?
      let levelAlpha: Double?

      init?(_ agreement: Agreement?) {
        guard let agreement else { return nil }
        units = agreement.passages
        kappa = Dictionary(
          agreement.kappa.compactMap { pair in
            pair.kappa.map { ("\(pair.first) × \(pair.second)", $0) }
          }, uniquingKeysWith: { first, _ in first })
        alpha = agreement.alpha
        levelAlpha = agreement.levelAlpha
      }
    }

    let passages: Int
    let passageCoders: Shared?
    let passageCodersAndMachine: Shared?
    let evaluation: EvaluationRecord?
    let elements: Int
    let elementCoders: Shared?
    let elementCodersAndMachine: Shared?
    let reviewed: Int
    let accepted: Int
    let sameLevel: Int
    let lost: Int
  }

  private var figures: Figures {
    Figures(
      passages: coding.passages.count,
      passageCoders: Figures.Shared(Agreement(coding.passages, items: items)),
      passageCodersAndMachine: Figures.Shared(Agreement(coding.passagesWithMachine, items: items)),
      evaluation: coding.passages.isEmpty
        ? nil
        : EvaluationRecord(
          judged, Evaluation(judged, threshold: 0, seed: seed), lexicons: [], threshold: 0,
          isCrossValidated: false, agreement: Agreement(coding.passages, items: items), other: nil),
      elements: coding.elements.count,
      elementCoders: Figures.Shared(Agreement(units: peopleOnElements)),
      elementCodersAndMachine: Figures.Shared(Agreement(units: coding.elements)),
      reviewed: coding.reviewed.count, accepted: right, sameLevel: exact, lost: coding.lost)
  }
}
