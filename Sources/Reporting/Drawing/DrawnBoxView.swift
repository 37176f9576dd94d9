internal import AnalysisModel

/// The box of a block on a page's picture, with its number in reading order.
struct DrawnBoxView: TemplateView {
  private let box: Box
  private let kind: Block.Kind
  private let block: Int
  private let isFirst: Bool
  private let labelSize: Double

  /// How much smaller than the page's width the numbers are: 7 points on A4.
  private static let labelShare = 1.0 / 85

  /// - Returns: Nil where the block has no box on the page.
  init?(_ part: DrawnPart, on page: Page, in drawing: ReadingDrawing) {
    let block = drawing.document.blocks[part.block]
    guard let box = block.places[part.place].box, page.width > 0 else { return nil }
    self.box = box
    kind = block.kind
    self.block = part.block
    isFirst = part.place == 0
    labelSize = max(page.width * Self.labelShare, 4)
  }

  /// Whether the block is part of the text.
  var isRead: Bool { kind != .runningHeader }

  /// Where the eye goes to: near the beginning of the block's first line.
  var start: String {
    "\(number(box.left + min(box.width / 2, labelSize * 2))),"
      + number(box.top + min(box.height / 2, labelSize))
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "style": kind.rawValue
    case "blockNumber": String(block + 1)
    case "blockLabel": isFirst ? String(block + 1) : "…\(block + 1)"
    // The first part of a block has the anchor; ids stand only once on a page.
    case "blockAnchorOfBox": isFirst ? "b\(block + 1)" : "b\(block + 1)-on"
    case "boxAnchor": isFirst ? "x\(block + 1)" : "x\(block + 1)-on"
    case "left": number(box.left)
    case "top": number(box.top)
    case "boxWidth": number(max(box.width, 1))
    case "boxHeight": number(max(box.height, 1))
    // Numbers stand in the margin before the box where there is room.
    case "labelLeft": number(isRoomBefore ? box.left - labelSize / 4 : box.left)
    case "labelTop": number(box.top + labelSize * (isRoomBefore ? 0.9 : -0.1))
    case "labelAnchor": isRoomBefore ? "end" : "start"
    case "labelSize": number(labelSize)
    default: nil
    }
  }

  private var isRoomBefore: Bool { box.left > labelSize * 2.5 }
}
