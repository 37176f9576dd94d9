/// Divides the lines of a column into paragraphs, list items and lines of their own.
struct Paragraphs {
  private let page: PageWords
  private let pageIndex: Int
  private let typefaces: [Typeface]
  private let bodySize: Float
  /// The page's usual distance between lines, for columns of few lines.
  private let pagePitch: Float

  init(
    page: PageWords, pageIndex: Int, typefaces: [Typeface], bodySize: Float, pagePitch: Float
  ) {
    self.page = page
    self.pageIndex = pageIndex
    self.typefaces = typefaces
    self.bodySize = bodySize
    self.pagePitch = pagePitch
  }

  /// A line with what is asked of it.
  private struct Item {
    var line: Line
    var features: LineFeatures
  }

  /// The edges and rhythm of a column.
  private struct Column {
    var left: Float
    var right: Float
    /// The usual distance between lines, relative to the type size.
    var pitch: Float

    var width: Float { right - left }
  }

  func blocks(of lines: [Line]) -> [LayoutBlock] {
    let items = lines.map {
      Item(line: $0, features: LineFeatures($0, in: page, typefaces: typefaces))
    }
    guard let first = items.first else { return [] }
    let column = column(of: lines)
    var blocks: [LayoutBlock] = []
    var open = [first]
    var space: Float = 10
    for (index, (above, item)) in zip(items, items.dropFirst()).enumerated() {
      let next = index + 2 < items.count ? items[index + 2] : nil
      if isBreak(between: above, and: item, before: next, in: open, column: column) {
        blocks.append(block(open, space: space, column: column))
        space = (item.line.box.top - above.line.box.bottom) / max(item.line.size, 1)
        open.removeAll(keepingCapacity: true)
      }
      open.append(item)
    }
    blocks.append(block(open, space: space, column: column))
    blocks[0].beginsRegion = true
    return blocks
  }

  /// The distances of lines to the next of the same size, relative to it.
  static func pitches(of lines: [Line]) -> [Float] {
    var ratios: [Float] = []
    for (above, below) in zip(lines, lines.dropFirst())
    where abs(above.size - below.size) < 0.08 * below.size {
      ratios.append((below.middle - above.middle) / max(below.size, 1))
    }
    return ratios
  }

  /// The usual distance between lines of a paragraph, relative to the type size, from all distances on a page.
  static func usualPitch(_ ratios: [Float]) -> Float {
    // More lines than not follow another of the same paragraph; where there are few, single spacing is assumed.
    guard ratios.count > 3 else { return 1.25 }
    return min(max(ratios.sorted()[ratios.count / 3], 1), 2.2)
  }

  private func column(of lines: [Line]) -> Column {
    let ratios = Self.pitches(of: lines)
    return Column(
      left: lines.map(\.box.left).min() ?? 0, right: lines.map(\.box.right).max() ?? 0,
      pitch: ratios.count > 3 ? Self.usualPitch(ratios) : pagePitch)
  }

  // MARK: Breaks

  private func isBreak(
    between above: Item, and item: Item, before next: Item?, in open: [Item], column: Column
  ) -> Bool {
    let size = max(above.line.size, item.line.size, 1)
    let contrast = abs(above.line.size - item.line.size)
    if contrast > (goesOn(from: above, to: item) ? 0.25 : 0.08) * size { return true }
    let distance = item.line.middle - above.line.middle
    if distance > longestStep(from: above, to: item, before: next, in: open, column: column) * size
      || distance < 0
    {
      return true
    }
    // A line that ends left of where the one above begins is another column's, unless a sentence goes on in it.
    if item.line.box.right < above.line.box.left - size, !item.features.beginsLowercase {
      return true
    }
    if isStyleBreak(between: above, and: item) { return true }
    if item.features.marker != nil, !isCut(above, before: item) {
      return isItemStart(item, after: above, in: open, column: column)
    }
    if isFootnoteStart(item, after: above) { return true }
    if item.features.beginsWithSectionNumber, isNextNumber(item, after: above, in: open) {
      return true
    }
    if let first = open.first, first.features.marker != nil {
      return isItemEnd(between: above, and: item, in: open, column: column)
    }
    return isParagraphBreak(between: above, and: item, in: open, column: column)
  }

  /// How far apart two lines of a paragraph stand at most, relative to the type size.
  private func longestStep(
    from above: Item, to item: Item, before next: Item?, in open: [Item], column: Column
  ) -> Float {
    let usual = column.pitch * 1.3 + 0.05
    let size = max(item.line.size, 1)
    let inset = item.line.box.left - above.line.box.left
    let hangs = open.count == 1 && above.features.marker != nil && inset > 0 && inset < 5 * size
    guard isFull(above, in: column), !above.features.endsSentence, abs(inset) < size || hangs else {
      return usual
    }
    if item.features.beginsLowercase { return max(usual, Self.widestPitch) }
    // Paragraphs may be set wider than the rest of their column: as wide as above or beneath the line.
    guard above.line.length >= Self.shortestLine, size < 1.12 * bodySize else { return usual }
    var own: Float = 0
    if open.count > 1 { own = above.line.middle - open[open.count - 2].line.middle }
    if let next { own = max(own, next.line.middle - item.line.middle) }
    return max(usual, min(1.06 * own / size, Self.widestLinePitch))
  }

  /// In characters without blanks; shorter lines stand alone too.
  private static let shortestLine = 25

  /// Lines set one and a half apart, relative to the type size.
  private static let widestLinePitch: Float = 1.9

  /// From one line to the next of typescript, relative to the type size; with a blank line between them it is more.
  private static let widestPitch: Float = 2.4

  /// Whether a sentence goes on from one line to the next, of which one may be set mostly in another typeface.
  private func goesOn(from above: Item, to item: Item) -> Bool {
    item.features.beginsLowercase && !above.features.endsSentence
      && (above.features.endsHyphen
        || abs(above.line.box.left - item.line.box.left) < 0.3 * item.line.size
          && above.features.style.color == item.features.style.color)
  }

  /// Whether bold begins or ends exactly between two lines; a bold beginning may run on into the second line.
  private func isStyleBreak(between above: Item, and item: Item) -> Bool {
    guard above.features.letterCount > 1, item.features.letterCount > 1 else { return false }
    if above.features.style.isBold != item.features.style.isBold {
      // Bold at a sentence's end may begin anywhere in the line above.
      if item.features.beginsLowercase, !above.features.endsSentence, item.features.style.isBold {
        return false
      }
      return above.features.style.isBold
        ? !item.features.beginsBold && above.features.endsBold : item.features.style.isBold
    }
    return above.features.style.isBold && above.features.style.color != item.features.style.color
  }

  /// Whether what looks like the letter of a list item, as "t." does, is the end of a word that a hyphen cuts.
  private func isCut(_ above: Item, before item: Item) -> Bool {
    guard above.features.endsHyphen, item.features.beginsLowercase,
      item.features.marker == .enumerator
    else { return false }
    let last = above.line.orderedWords(in: page).last
    return last.map { page.scalars(ofWord: $0).count > 1 } ?? false
  }

  private func isItemStart(_ item: Item, after above: Item, in open: [Item], column: Column) -> Bool
  {
    let isInItem = open[0].features.marker != nil || open[0].features.beginsWithSectionNumber
    let isInset = item.line.box.left - above.line.box.left > 0.8 * item.line.size
    if isInItem || isInset || above.features.endsSentence { return true }
    // A dash, year or number may fall on the beginning of a line in the middle of a sentence.
    return !isFull(above, in: column) || item.features.marker == .bullet && !isDash(item)
  }

  /// Whether a line that begins with a number such as "2.1.3" begins a paragraph, and does not go on with "see section".
  private func isNextNumber(_ item: Item, after above: Item, in open: [Item]) -> Bool {
    let first = open[0]
    guard abs(item.line.box.left - first.line.box.left) < 0.5 * item.line.size else { return false }
    if above.features.endsSentence { return true }
    guard first.features.beginsWithSectionNumber else { return false }
    guard let number = HeadingNumber(item.line, on: page), !number.isNamed else {
      return firstWord(of: item).elementsEqual(firstWord(of: first))
    }
    return HeadingNumber(first.line, on: page).map(number.follows) ?? false
  }

  private func firstWord(of item: Item) -> ArraySlice<UInt32> {
    item.line.orderedWords(in: page).first.map { page.scalars(ofWord: $0) } ?? []
  }

  private func isDash(_ item: Item) -> Bool {
    guard let range = item.line.words.first else { return false }
    let word = page.words[Int(range.lowerBound)]
    let scalar = page.scalars[Int(word.start)]
    return scalar == 0x2D || scalar == 0x2013 || scalar == 0x2014
  }

  private func isFootnoteStart(_ item: Item, after above: Item) -> Bool {
    item.line.size < 0.93 * bodySize && item.features.beginsWithNumber
      && (above.features.endsSentence || above.line.box.right < item.line.box.right)
  }

  /// Whether a line without marker stands outside the list item above it.
  private func isItemEnd(
    between above: Item, and item: Item, in open: [Item], column: Column
  ) -> Bool {
    let size = item.line.size
    let left = open[0].line.box.left
    if item.line.box.left < left - 0.5 * size {
      // In laws only the first line of an item is indented.
      guard open.count > 1 else {
        return !item.features.beginsLowercase || above.features.endsSentence
          || !isFull(above, in: column)
      }
      return abs(item.line.box.left - open[1].line.box.left) > 0.5 * size
        || isParagraphBreak(between: above, and: item, in: open, column: column)
    }
    let isHanging = open.count > 1 && open[1].line.box.left > left + 0.5 * size
    if isHanging { return item.line.box.left < left + 0.5 * size }
    guard item.line.box.left < left + 0.5 * size, !item.features.beginsLowercase else {
      return false
    }
    // Titles stand on lines of their own.
    if !above.features.endsSentence {
      let room = item.line.box.right - above.line.box.right
      return open.count == 1 && endsShort(above, before: item, in: column)
        && (room > item.features.firstWordWidth + size || item.features.beginsWithSectionNumber)
    }
    return item.line.box.right > above.line.box.right + size
  }

  private func isParagraphBreak(
    between above: Item, and item: Item, in open: [Item], column: Column
  ) -> Bool {
    if item.features.beginsLowercase { return false }
    let size = item.line.size
    let inset = item.line.box.left - above.line.box.left
    if inset > 0.8 * size, above.features.endsSentence || !isFull(above, in: column) {
      return !isCentred(above, item)
    }
    if inset < -0.8 * size, open.count > 1 { return above.features.endsSentence }
    return endsShort(above, before: item, in: column)
  }

  /// Whether a line was ended on purpose, as the next word would have fitted; headings are broken for their looks.
  private func endsShort(_ above: Item, before item: Item, in column: Column) -> Bool {
    let size = item.line.size
    let room = column.right - above.line.box.right
    guard room > item.features.firstWordWidth + 1.2 * size, size < 1.12 * bodySize,
      !isCentred(above, item)
    else { return false }
    return above.features.endsSentence || !above.features.endsOpen && room > 0.25 * column.width
  }

  private func isFull(_ item: Item, in column: Column) -> Bool {
    column.right - item.line.box.right < max(4 * item.line.size, 0.1 * column.width)
  }

  private func isCentred(_ above: Item, _ below: Item) -> Bool {
    abs(above.line.box.middleX - below.line.box.middleX) < 0.5 * below.line.size
      && abs(above.line.box.left - below.line.box.left) > 0.5 * below.line.size
  }

  // MARK: Blocks

  private func block(_ items: [Item], space: Float, column: Column) -> LayoutBlock {
    let first = items[0].features
    let last = items[items.count - 1]
    var style = first.style
    style.isBold = items.allSatisfy { $0.features.style.isBold || $0.features.letterCount == 0 }
    style.isCapitals = items.allSatisfy(\.features.style.isCapitals)
    style.isItalic = items.allSatisfy(\.features.style.isItalic)
    var block = LayoutBlock(
      kind: first.marker == nil ? .paragraph : .listItem,
      parts: [LayoutBlock.Part(page: pageIndex, lines: items.map(\.line))], style: style,
      first: first, last: last.features)
    if first.marker == .bullet { block.markerLength = first.markerLength }
    block.isLastLineFull = isFull(last, in: column)
    block.spaceAbove = space
    return block
  }
}
