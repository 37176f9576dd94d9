internal import AnalysisModel

/// The part of a block that stands on one page: indices of the block and of its place.
struct DrawnPart {
  let block: Int
  let place: Int
}

/// A page with the boxes found on it and the blocks beside it.
struct DrawnPageView: TemplateView {
  private let page: Page
  private let picture: String?
  private let blocks: [DrawnBlockView]
  private let boxes: [DrawnBoxView]
  private let warnings: [String]
  /// Whether the page is among those that a reader sees at once.
  private let isAhead: Bool

  init(_ page: Page, parts: [DrawnPart], in drawing: ReadingDrawing) {
    self.page = page
    isAhead = drawing.pages.prefix(2).contains { $0.number == page.number }
    picture = drawing.pictures[page.number]
    blocks = parts.map { DrawnBlockView($0, in: drawing) }
    boxes = parts.compactMap { DrawnBoxView($0, on: page, in: drawing) }
    warnings = drawing.document.warnings.filter { $0.page == page.number }.map(\.message)
  }

  /// Web pages have no size, and the boxes of a page with an impossible one cannot be drawn.
  private var hasPaper: Bool {
    page.width >= 1 && page.height >= 1 && page.width < 1e6 && page.height < 1e6
  }

  private var facts: String {
    var facts = [
      "text quality \(Int((min(max(page.quality, 0), 1) * 100).rounded())) %",
      ReportWords.english.count(blocks.count, "block", "blocks"),
    ]
    if hasPaper { facts.append("\(Int(page.width)) × \(Int(page.height)) points") }
    if page.ocr { facts.append("recognised from a picture") }
    switch page.state {
    case .readable: break
    case .blank: facts.append("nothing is printed here")
    case .unreadable: facts.append("not readable")
    }
    return facts.joined(separator: ", ")
  }

  /// The way from block to block through the middles of their first lines.
  private var path: String {
    boxes.filter(\.isRead).map(\.start).joined(separator: " ")
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "pageNumber": String(page.number)
    case "pageLabel": page.label.map { " “\($0)”" } ?? ""
    case "pageFacts": facts
    case "pageStyle": page.state == .unreadable ? "unreadable" : "readable"
    case "hasPageWarnings": !warnings.isEmpty
    case "pageWarnings": warnings
    case "hasPaper": hasPaper
    case "hasPicture": picture != nil
    case "picture": picture
    case "loading": isAhead ? "eager" : "lazy"
    case "width": number(page.width)
    case "height": number(page.height)
    case "path": path
    case "boxes": boxes
    case "blocks": blocks
    case "hasBlocks": !blocks.isEmpty
    default: nil
    }
  }
}

/// A number with a decimal, as SVG takes it.
func number(_ value: Double) -> String {
  let finite = value.isNaN ? 0 : min(max(value, -1e6), 1e6)
  let tenths = Int((finite * 10).rounded())
  return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
