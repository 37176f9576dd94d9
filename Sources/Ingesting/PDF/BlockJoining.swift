/// Joins paragraphs that go on in the next column or on the next page.
enum BlockJoining {
  static func joined(_ blocks: [LayoutBlock]) -> [LayoutBlock] {
    var result: [LayoutBlock] = []
    result.reserveCapacity(blocks.count)
    /// The last block of running text, which may go on after footnotes, captions and headers.
    var open: Int?
    /// A block before that one whose sentence has not ended.
    var suspended: Int?
    for block in blocks {
      switch block.kind {
      // The figures of a chart, which stands between columns as captions do.
      case .paragraph where block.first.letterCount == 0 && block.last.letterCount == 0: break
      case .paragraph, .listItem:
        if block.first.beginsLowercase, let index = lastText(of: result), isCut(result[index]),
          goesOn(result[index], with: block)
        {
          result[index].kind = result[index].first.marker == nil ? .paragraph : .listItem
          open = index
        }
        if let index = open, let earlier = suspended,
          passes(result[index], from: result[earlier], to: block)
        {
          open = earlier
        }
        if let index = open, goesOn(result[index], with: block) {
          suspended = nil
          result[index].parts += block.parts
          result[index].last = block.last
          result[index].isLastLineFull = block.isLastLineFull
          continue
        }
        if let index = open, isAside(block, within: result[index]) { break }
        if let index = open, !result[index].last.endsSentence, result[index].isLastLineFull {
          suspended = index
        } else if let index = suspended, result.count - index > farthestSuspended {
          suspended = nil
        }
        open = result.count
      case .heading, .tableRow, .contentsEntry:
        open = nil
        suspended = nil
      case .caption, .footnote, .runningHeader: break
      }
      result.append(block)
    }
    return result
  }

  /// Shorter lines at a page's foot, in characters without blanks, are headings that the next page has parted from their text.
  private static let shortestCut = 80

  /// The last block that is no note or header.
  private static func lastText(of blocks: [LayoutBlock]) -> Int? {
    blocks.lastIndex { ![.caption, .footnote, .runningHeader].contains($0.kind) }
  }

  /// Whether a block looks like a heading only because the page's end cuts its sentence.
  private static func isCut(_ block: LayoutBlock) -> Bool {
    block.kind == .heading && block.level == nil && block.length >= shortestCut
      && block.isLastLineFull
  }

  /// Text beneath a picture, in the middle of a sentence, is seldom longer than this, in blocks.
  private static let farthestSuspended = 4

  /// Shorter texts, in characters without blanks, are labels of a picture too.
  private static let shortestBeginning = 40
  private static let shortestRest = 12

  /// Whether a sentence goes on past a whole text, as one beneath a picture at a column's foot.
  private static func passes(
    _ open: LayoutBlock, from suspended: LayoutBlock, to block: LayoutBlock
  ) -> Bool {
    block.first.beginsLowercase && block.length >= shortestRest
      && suspended.length >= shortestBeginning && (open.last.endsSentence || !open.isLastLineFull)
      && goesOn(suspended, with: block)
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
