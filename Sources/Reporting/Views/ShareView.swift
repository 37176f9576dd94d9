/// A share of an item's elements, as a bar with its figure.
struct ShareView: TemplateView {
  /// Whole per cent, or nil where nothing can be said.
  let percent: Int?

  private let words: ReportWords

  init(_ share: Double?, _ words: ReportWords) {
    self.words = words
    percent = share.map { Int((min(max($0, 0), 1) * 100).rounded()) }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "percent": percent ?? 0
    case "figure": percent.map(words.percent) ?? "–"
    case "isKnown": percent != nil
    default: nil
    }
  }
}
