internal import AnalysisModel

/// The verdict on an item in the words of a gap statement.
struct GapStatementView: TemplateView {
  /// How many bytes of a quote the statement shows; the evidence below has it whole.
  private static let quoteLimit = 280

  private let found: EvidenceView?
  private let item: Item
  private let verdict: ItemVerdict?
  private let elements: [(element: Element, verdict: ElementVerdict?)]
  private let context: ReportContext
  private let score: Double?

  init(
    _ item: Item, verdict: ItemVerdict?,
    elements: [(element: Element, verdict: ElementVerdict?)], context: ReportContext
  ) {
    self.item = item
    self.verdict = verdict
    self.elements = elements
    self.context = context
    let strongest = elements.compactMap(\.verdict).filter { $0.level > .absent }
      .max { $0.level < $1.level }
    let evidence = strongest?.evidence.first.flatMap { context.evidence[$0] }
    found = evidence.map {
      EvidenceView($0, context: context, quoteLimit: Self.quoteLimit)
    }
    score = evidence?.score
  }

  private var words: ReportWords { context.words }

  private var verdictWords: String {
    guard let verdict, verdict.status != .notAssessable else { return words("not assessable") }
    return words(
      "level {digit}, {word}",
      ["digit": "\(verdict.level.rawValue)", "word": words("\(verdict.level)")])
  }

  private func names(where isMeant: (ElementVerdict?) -> Bool) -> String {
    elements.filter { isMeant($0.verdict) }.map { "\($0.element.id) \($0.element.name)" }
      .joined(separator: "; ")
  }

  private var notFound: String {
    names { $0?.status == .absent && $0?.evidence.isEmpty == true }
  }

  /// The elements for which passages were found, but none that counts, and why.
  private var discounted: String {
    elements.compactMap { element, verdict -> String? in
      guard let verdict, verdict.status == .absent, !verdict.evidence.isEmpty else { return nil }
      let flags = verdict.flags.map { $0.words(words) }
      let why = flags.isEmpty ? words("the section gives no evidence") : words.list(flags)
      let passages = words.count(verdict.evidence.count, "passage", "passages")
      return "\(element.id) \(element.name) (\(passages): \(why))"
    }.joined(separator: "; ")
  }

  private var notAssessable: String { names { ($0?.status ?? .notAssessable) == .notAssessable } }

  private var contradicted: String { names { $0?.flags.contains(.contra) ?? false } }

  private var weak: String {
    elements.compactMap { element, verdict -> String? in
      guard let verdict else { return nil }
      let name = "\(element.id) \(element.name)"
      switch verdict.level {
      case .mentioned: return "\(name) (\(words("named without a measure")))"
      case .elaborated:
        let missing = MarkerView.all(of: verdict.markers, words).compactMap(\.missingWords)
        return missing.isEmpty ? nil : "\(name) (\(words.list(missing)))"
      case .absent, .operationalised: return nil
      }
    }.joined(separator: "; ")
  }

  /// Who decided on any of the item's elements.
  private var reviewers: String {
    var seen: Set<String> = []
    let names = elements.flatMap { context.coding.reviewers(of: $0.element.id) }
      .filter { seen.insert($0).inserted }
    return names.isEmpty ? words("none yet.") : "\(words.list(names))."
  }

  private var scoreWords: String {
    guard let score else { return words("none, since nothing was found") }
    guard context.isScoreFitted else {
      return words(
        "{score} (a rank by how much the wordings say and how many agree, fitted to no reader's judgement)",
        ["score": words.decimal(score, digits: 2)])
    }
    return words(
      "{score} (how likely a reader is to agree, by docs/measuring.md)",
      ["score": words.decimal(score, digits: 2)])
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "lead": "\(item.id) \(item.name): \(verdictWords)."
    case "found": found
    case "notFound": notFound
    case "discounted": discounted
    case "silence": context.silence
    case "notAssessable": notAssessable
    case "unreadable": context.unreadable
    case "weak": weak
    case "contradicted": contradicted
    case "basis": item.source.hasSuffix(".") ? String(item.source.dropLast()) : item.source
    case "scoreWords": scoreWords
    case "reviewers": reviewers
    default: nil
    }
  }
}
