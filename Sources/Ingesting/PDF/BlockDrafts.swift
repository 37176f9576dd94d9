internal import AnalysisModel

/// Puts together the text of laid-out blocks.
struct BlockDrafts {
  private let pages: [PageWords]
  private let texts: [LineText]
  private let placesWords: Bool
  /// The number of lines placed so far.
  private var lineCount = 0
  /// The left edges of the list items around the current one, outermost first.
  private var itemEdges: [Float] = []

  init(pages: [PageWords], hyphens: HyphenJoining, placesWords: Bool = false) {
    self.pages = pages
    self.placesWords = placesWords
    texts = pages.map { LineText(page: $0, hyphens: hyphens) }
  }

  mutating func draft(_ block: LayoutBlock) -> DocumentBuilder.BlockDraft {
    let level = level(of: block)
    let pieces = pieces(
      of: block.parts, markerLength: block.markerLength, hasLeaders: block.kind == .contentsEntry)
    var cells: [DocumentBuilder.CellDraft] = []
    for cell in block.cells {
      cells.append(
        DocumentBuilder.CellDraft(
          column: cell.column, pieces: self.pieces(of: cell.parts), position: cell.position,
          isCarried: cell.isCarried))
    }
    return DocumentBuilder.BlockDraft(
      kind: Block.Kind(block.kind), level: level, pieces: pieces, cells: cells)
  }

  private mutating func level(of block: LayoutBlock) -> Int? {
    guard block.kind == .listItem, let line = block.parts.first?.lines.first else {
      if block.kind == .heading || block.kind == .paragraph { itemEdges.removeAll() }
      return block.level
    }
    let tolerance = 0.7 * line.size
    while let last = itemEdges.last, line.box.left < last - tolerance { itemEdges.removeLast() }
    if itemEdges.last.map({ line.box.left > $0 + tolerance }) ?? true {
      itemEdges.append(line.box.left)
    }
    return itemEdges.count
  }

  private mutating func pieces(
    of parts: [LayoutBlock.Part], markerLength: Int = 0, hasLeaders: Bool = false
  ) -> [DocumentBuilder.Piece] {
    var pieces: [DocumentBuilder.Piece] = []
    for (position, part) in parts.enumerated() {
      let skipped = position == 0 ? markerLength : 0
      let next = position + 1 == parts.count ? nil : firstWord(of: parts[position + 1])
      if placesWords, !hasLeaders {
        lineCount += part.lines.count
        let (text, words) = texts[part.page].placedText(
          of: part.lines, skipping: skipped, continuedBy: next,
          firstLine: lineCount - part.lines.count)
        pieces.append(
          DocumentBuilder.Piece(
            text: text, page: pages[part.page].number, box: box(of: part), words: words))
        continue
      }
      let text =
        next.map { texts[part.page].text(of: part.lines, skipping: skipped, continuedBy: $0) }
        ?? texts[part.page].text(of: part.lines, skipping: skipped)
      pieces.append(
        DocumentBuilder.Piece(
          text: hasLeaders ? contracted(text) : text, page: pages[part.page].number,
          box: box(of: part)))
    }
    return pieces
  }

  private func firstWord(of part: LayoutBlock.Part) -> ArraySlice<UInt32> {
    let page = pages[part.page]
    guard let index = part.lines.first?.orderedWords(in: page).first else { return [] }
    let word = page.words[Int(index)]
    return page.scalars[Int(word.start)..<Int(word.end)]
  }

  private func box(of part: LayoutBlock.Part) -> Box? {
    let page = pages[part.page]
    guard page.hasGeometry, let first = part.lines.first else { return nil }
    let whole = part.lines.reduce(first.box) { $0.union($1.box) }
    let box = page.turn.undone(for: whole, width: page.width, height: page.height)
    return Box(
      left: Double(box.left), top: Double(box.top), right: Double(box.right),
      bottom: Double(box.bottom))
  }

  /// The text with dots that lead to a page number cut down to one ellipsis.
  private func contracted(_ text: String) -> String {
    var result: [UInt8] = []
    var run: [UInt8] = []
    func close(_ run: [UInt8]) -> [UInt8] {
      run.count(where: { $0 == UInt8(ascii: ".") }) < 4 ? run : Array(" … ".utf8)
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ") && !run.isEmpty {
        run.append(byte)
      } else {
        result += close(run)
        run.removeAll()
        result.append(byte)
      }
    }
    return normalized(String(decoding: result + close(run), as: UTF8.self))
  }
}

extension Block.Kind {
  fileprivate init(_ kind: LayoutBlock.Kind) {
    self =
      switch kind {
      case .heading: .heading
      case .paragraph: .paragraph
      case .listItem: .listItem
      case .tableRow: .tableRow
      case .caption: .caption
      case .footnote: .footnote
      case .runningHeader: .runningHeader
      case .contentsEntry: .contentsEntry
      }
  }
}
