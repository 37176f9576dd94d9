/// Joins paragraphs that go on in the next column or on the next page.
enum BlockJoining {
  static func joined(_ blocks: [LayoutBlock]) -> [LayoutBlock] {
    var result: [LayoutBlock] = []
    result.reserveCapacity(blocks.count)
    /// The last block of running text, which may go on after footnotes, captions and headers.
    var open: Int?
    for block in blocks {
      switch block.kind {
      // The figures of a chart, which stands between columns as captions do.
      case .paragraph where block.first.letterCount == 0 && block.last.letterCount == 0: break
      case .paragraph, .listItem:
        if let index = open, goesOn(result[index], with: block) {
          result[index].parts += block.parts
          result[index].last = block.last
          result[index].isLastLineFull = block.isLastLineFull
          continue
        }
        if let index = open, isAside(block, within: result[index]) { break }
        open = result.count
      case .heading, .tableRow, .contentsEntry: open = nil
      case .caption, .footnote, .runningHeader: break
      }
      result.append(block)
    }
    return result
  }

  /// Whether a block begins that stands in other type in the middle of a sentence, as quotes set large beside it do.
  private static func isAside(_ block: LayoutBlock, within open: LayoutBlock) -> Bool {
    guard block.beginsRegion, block.kind == .paragraph, open.kind == .paragraph,
      !open.last.endsSentence, open.isLastLineFull
    else { return false }
    return abs(open.style.size - block.style.size) > 0.08 * open.style.size
      || open.style.isItalic != block.style.isItalic || open.style.color != block.style.color
  }

  /// Whether a block at a column's head finishes the sentence at another column's foot.
  private static func goesOn(_ above: LayoutBlock, with below: LayoutBlock) -> Bool {
    guard below.beginsRegion, below.kind == .paragraph, !above.last.endsSentence,
      abs(above.style.size - below.style.size) < 0.08 * above.style.size,
      above.style.isBold == below.style.isBold
    else { return false }
    let isAlike = above.style.isItalic == below.style.isItalic
    if below.first.beginsLowercase { return isAlike || above.style.color == below.style.color }
    guard isAlike else { return false }
    // Names, figures and scripts without lower case: only where the line above is full and open.
    return above.isLastLineFull && (above.last.endsOpen || !below.first.beginsUppercase)
  }
}
