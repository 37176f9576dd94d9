/// A share of an item's elements, as a bar with its figure.
struct ShareView: TemplateView {
  let label: String
  /// Whole per cent, or nil where nothing can be said.
  let percent: Int?

  init(_ label: String, _ share: Double?) {
    self.label = label
    percent = share.map { Int((min(max($0, 0), 1) * 100).rounded()) }
  }

  func value(named name: String) -> Any? {
    switch name {
    case "label": label
    case "percent": percent ?? 0
    case "figure": percent.map { "\($0) %" } ?? "–"
    case "isKnown": percent != nil
    default: nil
    }
  }
}
