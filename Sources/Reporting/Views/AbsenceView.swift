internal import AnalysisModel

/// What a silence on an element rests on: how many wordings were tried, and what came near.
///
/// What was read, and with what, is the same for all elements and stands at the head of the framework; what was
/// measured of the item stands in its statement.
struct AbsenceView: TemplateView {
  private let tried: String
  private let termsAddress: String
  private let near: String
  private let nearMisses: [NearMissView]
  private let words: ReportWords

  init?(_ search: ElementSearch?, verdict: ElementVerdict?, context: ReportContext) {
    guard let verdict, verdict.level == .absent else { return nil }
    words = context.words
    nearMisses = (search?.nearMisses ?? []).map { NearMissView($0, context: context) }
    let count = search?.termCount ?? 0
    // Where nothing is known of the search, it is not said that nothing was tried.
    tried = search == nil ? "" : words.count(count, "wording tried", "wordings tried")
    // What another version's lexicons held is not what was tried.
    let isKnown = count > 0 && context.terms[verdict.element]?.count == count
    termsAddress =
      isKnown
      ? context.termsPage.map { "\($0)#\(verdict.element.rawValue.encodedForLinks)" } ?? "" : ""
    near =
      switch nearMisses.count {
      // A passage that was found and does not count stands beside the words.
      case 0: count == 0 || !verdict.evidence.isEmpty ? "" : words("no near miss")
      case 1: words("near miss below")
      default: words("near misses below")
      }
  }

  /// Whether a passage came near.
  var hasNearMisses: Bool { !nearMisses.isEmpty }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "isTold": !tried.isEmpty
    case "triedWords": words.list([tried, near].filter { !$0.isEmpty })
    case "hasTriedLink": !termsAddress.isEmpty
    case "triedLink": termsAddress
    case "tried": tried
    case "plainTried": termsAddress.isEmpty ? tried : ""
    case "near": near
    case "hasNearMisses": hasNearMisses
    case "nearMisses": nearMisses
    default: nil
    }
  }
}
