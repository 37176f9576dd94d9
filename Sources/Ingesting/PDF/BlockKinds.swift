/// Tells headings, captions and footnotes from paragraphs by their looks.
struct BlockKinds {
  let bodyStyle: TextStyle

  /// Marks what the blocks of one page are; `blocks` are in reading order.
  func classify(_ blocks: inout [LayoutBlock], on page: PageWords) {
    markFootnotes(in: &blocks, on: page)
    for index in blocks.indices {
      switch blocks[index].kind {
      case .paragraph where isCaption(blocks[index], on: page): blocks[index].kind = .caption
      case .paragraph, .listItem:
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        switch headingEvidence(blocks[index], before: next, on: page) {
        case .looks: blocks[index].kind = .heading
        case .number:
          blocks[index].kind = .heading
          blocks[index].isHeadingByNumber = true
        case nil: continue
        }
        blocks[index].markerLength = 0
      default: break
      }
    }
  }

  // MARK: Headings

  /// Longer texts are no headings, whatever they look like; the longest real ones seen are two full lines.
  private static let longestHeading = 180

  /// What makes a heading of a block.
  private enum Evidence { case looks, number }

  private func headingEvidence(
    _ block: LayoutBlock, before next: LayoutBlock?, on page: PageWords
  ) -> Evidence? {
    let style = block.style
    guard block.length <= Self.longestHeading, block.first.letterCount > 1,
      !block.first.beginsLowercase
    else { return nil }
    let ratio = style.size / max(bodyStyle.size, 1)
    if block.lineCount > (ratio > 1.4 ? 5 : 3) { return nil }
    if block.first.marker == .bullet || isColumnOfWords(block) { return nil }
    let endsLikeText = block.last.endsSentence && !endsInQuestion(block, on: page)
    if ratio >= 1.15 {
      return !endsLikeText || ratio >= 1.4 || isNumbered(block, on: page) ? .looks : nil
    }
    let smallest: Float = style.isBold && isDeeplyNumbered(block, on: page) ? 0.85 : 0.95
    guard ratio >= smallest, !block.last.endsOpen else { return nil }
    if endsLikeText, !isNumbered(block, on: page) || block.length > 100 { return nil }
    let isSet = style.isBold && !bodyStyle.isBold || style.isCapitals && block.length >= 4
    if isSet { return block.spaceAbove > 0.15 || block.beginsRegion ? .looks : nil }
    guard block.lineCount == 1, !block.isLastLineFull, block.spaceAbove > 0.4, next != nil else {
      return nil
    }
    if style.color != bodyStyle.color || style.isItalic && !bodyStyle.isItalic || ratio >= 1.06 {
      return .looks
    }
    // A numbered line that looks like the text and ends like a sentence is one.
    guard block.first.marker == nil, !endsLikeText || endsInColon(block, on: page),
      isNumbered(block, on: page)
    else { return nil }
    return .number
  }

  private func endsInQuestion(_ block: LayoutBlock, on page: PageWords) -> Bool {
    lastScalar(of: block, on: page) == 0x3F
  }

  private func endsInColon(_ block: LayoutBlock, on page: PageWords) -> Bool {
    lastScalar(of: block, on: page) == 0x3A
  }

  private func lastScalar(of block: LayoutBlock, on page: PageWords) -> UInt32? {
    guard let line = block.parts.last?.lines.last, let last = line.words.last else { return nil }
    let word = page.words[Int(last.upperBound) - 1]
    return page.scalars[Int(word.end) - 1]
  }

  /// Whether a block begins as numbered headings do: "4.2", "IV.", "Chapter 3", "Annex A", "Objective 1:".
  private func isNumbered(_ block: LayoutBlock, on page: PageWords) -> Bool {
    HeadingNumber(block, on: page) != nil
  }

  /// Whether a block begins with a number such as "3.1.2", as inner headings in type smaller than the text do.
  private func isDeeplyNumbered(_ block: LayoutBlock, on page: PageWords) -> Bool {
    HeadingNumber(block, on: page).map { !$0.isNamed && $0.depth > 1 } ?? false
  }

  /// Whether each line is one short word, as in a column of abbreviations.
  private func isColumnOfWords(_ block: LayoutBlock) -> Bool {
    guard let lines = block.parts.first?.lines, lines.count > 1 else { return false }
    return lines.allSatisfy { $0.length <= 6 && $0.words.reduce(0) { $0 + $1.count } == 1 }
  }

  // MARK: Captions and footnotes

  private func isCaption(_ block: LayoutBlock, on page: PageWords) -> Bool {
    guard block.length < 300, let line = block.parts.first?.lines.first else { return false }
    switch CaptionBeginning(line, on: page) {
    case .label(let isTitle): return isTitle || !block.last.endsSentence
    // "Note:" begins sentences of the text too.
    case .source: return block.style.size < 0.97 * bodyStyle.size || block.length < 100
    case .note: return block.style.size < 0.93 * bodyStyle.size
    case nil: return false
    }
  }

  /// Footnotes are the small type at a page's foot, from the first block that begins with a number or sign.
  private func markFootnotes(in blocks: inout [LayoutBlock], on page: PageWords) {
    let textSize = max(bodyStyle.size, Self.usualSize(of: blocks))
    let isSmallType = { (block: LayoutBlock) in
      block.style.size < 0.93 * textSize && block.kind != .tableRow
    }
    // Notes that fill a page, as those at the end of a chapter do, begin at its head.
    let notes = blocks.count { isSmallType($0) && beginsAsFootnote($0, on: page) }
    let small = blocks.count(where: isSmallType)
    let texts = blocks.count { $0.kind != .runningHeader }
    let isNotes = notes >= 5 && notes * 2 >= small && small * 10 >= texts * 8
    let isSmall = { (block: LayoutBlock) in
      isSmallType(block)
        && (isNotes
          || (block.parts.first?.lines.first?.box.top ?? 0) > 0.3 * page.turnedHeight)
    }
    var start = blocks.endIndex
    var end = blocks.endIndex
    for index in blocks.indices.reversed() {
      if blocks[index].kind == .runningHeader { continue }
      if isSmall(blocks[index]) {
        if beginsAsFootnote(blocks[index], on: page) { start = index }
      } else if start < end {
        mark(&blocks, start..<end)
        (start, end) = (index, index)
      } else {
        (start, end) = (index, index)
      }
    }
    if start < end { mark(&blocks, start..<end) }
  }

  /// What most of a page's text is set in: a document may have parts in other sizes than the rest.
  private static func usualSize(of blocks: [LayoutBlock]) -> Float {
    var lengths: [Float: Int] = [:]
    for block in blocks where [.paragraph, .listItem].contains(block.kind) {
      lengths[block.style.size, default: 0] += block.length
    }
    return lengths.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  private func mark(_ blocks: inout [LayoutBlock], _ range: Range<Int>) {
    for index in range where [.paragraph, .listItem].contains(blocks[index].kind) {
      blocks[index].kind = .footnote
      blocks[index].markerLength = 0
    }
  }

  private func beginsAsFootnote(_ block: LayoutBlock, on page: PageWords) -> Bool {
    guard let range = block.parts.first?.lines.first?.words.first else { return false }
    let word = page.words[Int(range.lowerBound)]
    let scalars = page.scalars[Int(word.start)..<Int(word.end)]
    guard let first = scalars.first else { return false }
    if [0x2A, 0x2020, 0x2021, 0xA7].contains(first) { return true }
    let digits = scalars.prefix { isDigit($0) }
    return !digits.isEmpty && digits.count <= 3 && block.length > 8 && block.first.letterCount > 0
      && (digits.count == scalars.count || isLetter(scalars[digits.endIndex]))
  }
}
