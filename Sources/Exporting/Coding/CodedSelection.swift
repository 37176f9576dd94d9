internal import AnalysisModel

/// A stretch of a plan's text with who coded it with what.
struct CodedSelection {
  let id: NameUUID
  let codingID: NameUUID
  let element: Element.ID
  /// Whether the stretch is coded; a person who rejects it leaves a remark alone.
  let isCoded: Bool
  let coder: Coder
  let level: Level
  /// Of the row of evidence; nil for what a person decided.
  let evidence: Evidence.ID?
  private let time: String
  let range: Range<Int>
  private let name: String
  let remark: String

  init(_ evidence: Evidence, in text: [Unicode.Scalar]) {
    id = NameUUID(.selection, evidence.id.rawValue)
    codingID = NameUUID(.coding, evidence.id.rawValue)
    element = evidence.element
    // What was denied or discounted is shown, as in the tables, but is no coding.
    isCoded = evidence.level > .absent
    coder = .automatic
    level = evidence.level
    self.evidence = evidence.id
    time = Coder.unknownTime
    range = Self.clamped(evidence.start..<max(evidence.start, evidence.end), to: text)
    name = Self.name(text[range])
    remark = Self.remark(evidence)
  }

  init(_ decision: CoderDecision, in text: [Unicode.Scalar]) {
    id = NameUUID(.selection, "decision:\(decision.id)")
    codingID = NameUUID(.coding, "decision:\(decision.id)")
    element = decision.element
    isCoded = decision.level > .absent
    coder = Coder(name: decision.coder)
    level = decision.level
    evidence = nil
    time = decision.time ?? Coder.unknownTime
    range = Self.clamped(decision.range, to: text)
    name = Self.name(text[range])
    let verdict =
      isCoded
      ? "level \(decision.level.rawValue) (\(decision.level))"
      : "level 0: no evidence of \(decision.element)"
    remark = [verdict, decision.reason ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Writes the element `PlainTextSelection`.
  func write(to writer: inout XMLFileWriter, tree: CodeTree) {
    writer.start(
      "PlainTextSelection",
      [
        "guid": id.description, "name": name, "startPosition": String(range.lowerBound),
        "endPosition": String(range.upperBound), "creatingUser": coder.guid,
        "creationDateTime": time,
      ])
    writer.leaf("Description", text: remark)
    if isCoded, let code = tree.code(of: element) {
      writer.start(
        "Coding",
        ["guid": codingID.description, "creatingUser": coder.guid, "creationDateTime": time])
      writer.leaf("CodeRef", ["targetGUID": code.description])
      writer.end()
    }
    writer.end()
  }

  /// A place kept on disk may have been damaged there.
  private static func clamped(_ range: Range<Int>, to text: [Unicode.Scalar]) -> Range<Int> {
    range.clamped(to: 0..<text.count)
  }

  /// As long as lists of quotations show.
  private static let longestName = 100

  private static func name(_ quote: ArraySlice<Unicode.Scalar>) -> String {
    var name = String.UnicodeScalarView(quote.prefix(longestName))
    if quote.count > longestName { name.append("…") }
    return String(name)
  }

  private static func remark(_ evidence: Evidence) -> String {
    let markers = evidence.markers
    let facts: [(String, String?)] = [
      ("terms", evidence.terms.map(\.rawValue).joined(separator: ", ")),
      ("markers", markers.vector), ("actor", markers.actor), ("time", markers.time),
      ("budget", markers.budget), ("indicator", markers.indicator),
      ("flags", evidence.flags.map(\.rawValue).joined(separator: ", ")),
      ("page", evidence.page.map(String.init)),
      ("section", evidence.section.joined(separator: " > ")), ("id", evidence.id.rawValue),
    ]
    let level = "level \(evidence.level.rawValue) (\(evidence.level))"
    let head =
      evidence.level > .absent ? level : "\(level): \(evidence.element) is named but not counted"
    let score = "score \((evidence.score * 10_000).rounded() / 10_000)"
    return
      (["\(head), \(score)"]
      + facts.compactMap { name, value in
        value.flatMap { $0.isEmpty ? nil : "\(name): \($0)" }
      }).joined(separator: "\n")
  }
}
