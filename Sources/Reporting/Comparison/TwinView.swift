internal import AnalysisModel

/// A passage beside its counterpart.
struct TwinView: TemplateView {
  private let relation: String
  private let sides: [SideView]

  init(
    _ pair: PassagePair, earlier: PlanRecord.ID, later: PlanRecord.ID, _ words: ReportWords
  ) {
    relation = pair.words(words)
    let missing =
      pair.kind == .unaligned ? "" : words("no passage like it in this plan")
    sides = [
      SideView(
        pair.earlier, plan: earlier.rawValue, only: pair.earlierOnly, tag: "del", missing: missing,
        words),
      SideView(
        pair.later, plan: later.rawValue, only: pair.laterOnly, tag: "ins", missing: missing,
        words),
    ]
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "relation": relation
    case "sides": sides
    default: nil
    }
  }
}

/// One side of a pair of passages.
struct SideView: TemplateView {
  private let passage: ComparedPassage?
  private let plan: String
  private let only: [TextRange]
  private let tag: String
  private let missing: String
  private let words: ReportWords

  /// Shows a passage, or that there is none.
  ///
  /// - Parameters:
  ///   - passage: The passage.
  ///   - plan: What names the side.
  ///   - only: The stretches that the other side has not.
  ///   - tag: The markup element around those stretches.
  ///   - missing: What is said where there is no passage.
  ///   - words: The words of the report.
  init(
    _ passage: ComparedPassage?, plan: String, only: [TextRange] = [], tag: String = "ins",
    missing: String, _ words: ReportWords
  ) {
    self.passage = passage
    self.plan = plan
    self.only = only
    self.tag = tag
    self.missing = missing
    self.words = words
  }

  /// The quote with its matched words and its own stretches marked, each piece escaped on its own.
  private var markup: String {
    guard let passage else { return "" }
    let quote = passage.quote
    let cuts = Set(
      ([0, quote.utf8.count]
        + (passage.marked + only).flatMap { [$0.lowerBound.utf8, $0.upperBound.utf8] })
        .filter { offset in
          offset >= 0 && offset <= quote.utf8.count
            && quote.utf8.index(quote.utf8.startIndex, offsetBy: offset)
              .samePosition(in: quote.unicodeScalars) != nil
        }
    ).sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      func lies(in ranges: [TextRange]) -> Bool {
        ranges.contains { $0.lowerBound.utf8 <= start && end <= $0.upperBound.utf8 }
      }
      var piece = HTMLText().escapeText(String(quote[TextRange(utf8: start..<end)]))
      if lies(in: passage.marked) { piece = "<mark>\(piece)</mark>" }
      if lies(in: only) { piece = "<\(tag)>\(piece)</\(tag)>" }
      return piece
    }.joined()
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "sidePlan": plan
    case "hasQuote": passage != nil
    case "sideStanding": passage?.standing(words) ?? ""
    case "sideStyle": passage?.level.map { "l\($0.rawValue)" } ?? "l0"
    case "sidePlace": passage?.place(words) ?? ""
    case "quoteHTML": markup
    case "quoteLanguage": passage?.language.rawValue ?? "und"
    case "quoteDirection": passage?.language.isRightToLeft == true ? "rtl" : "ltr"
    case "hasFlags": !(passage?.flags ?? []).isEmpty
    case "flags": words.list((passage?.flags ?? []).map { $0.words(words) })
    case "missing": missing
    default: nil
    }
  }
}
