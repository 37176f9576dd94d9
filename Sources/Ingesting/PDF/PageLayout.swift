/// Lays out one page after the other, keeping what one page says about the next.
struct PageLayout {
  private let runningHeaders: RunningHeaders
  private let typefaces: [Typeface]
  let body: TextStyle
  private let kinds: BlockKinds
  private let hyphens: HyphenJoining
  private var tables: TableRows
  private(set) var blocks: [LayoutBlock] = []

  init(
    pages: [PageWords], typefaces: [Typeface], hyphens: HyphenJoining
  ) {
    body = TextStyle.body(of: pages, typefaces: typefaces)
    runningHeaders = RunningHeaders(pages, typefaces: typefaces, body: body)
    kinds = BlockKinds(bodyStyle: body)
    tables = TableRows(typefaces: typefaces, hyphens: hyphens)
    self.typefaces = typefaces
    self.hyphens = hyphens
  }

  /// Adds the blocks of a page, headers and footers first and last.
  mutating func lay(_ page: PageWords, at index: Int) {
    let running = runningHeaders.segments(ofPage: index, in: page)
    let (headers, footers) = Self.lines(of: running, on: page)
    add(headers, as: .runningHeader, on: page, at: index)
    var page = page
    page.remove(running)
    page.straighten()
    page.partAtColumnEdges()
    let contents = ContentsEntries.lines(of: page)
    let entries = contents.map { row in Line(row.map { page.segments[$0] }) }
    page.remove(contents.joined().sorted())
    let start = blocks.count
    let regions = TablePlacement.regions(of: page)
    let pitches = regions.flatMap { region -> [Float] in
      if case .lines(let lines) = region { Paragraphs.pitches(of: lines) } else { [] }
    }
    let paragraphs = Paragraphs(
      page: page, pageIndex: index, typefaces: typefaces, bodySize: body.size,
      pagePitch: Paragraphs.usualPitch(pitches))
    for region in regions {
      switch region {
      case .lines(let lines): blocks += paragraphs.blocks(of: lines)
      case .item(let lines):
        var item = paragraphs.blocks(of: lines)
        if !item.isEmpty { item[0].beginsRegion = false }
        blocks += item
      case .table(let grid): addTable(grid, on: page, at: index)
      case .ruledTable(let table): addTable(table, on: page, at: index)
      }
    }
    var found = Array(blocks[start...])
    blocks.removeSubrange(start...)
    kinds.classify(&found, on: page)
    blocks += inserting(entries, into: found, on: page, at: index)
    for segment in page.aside {
      let kind: LayoutBlock.Kind = page.isMarginStamp(segment) ? .runningHeader : .paragraph
      add([Line([segment])], as: kind, on: page, at: index)
    }
    for number in page.lineNumbers {
      add([Line([number])], as: .runningHeader, on: page, at: index)
    }
    if !page.watermark.isEmpty {
      add([Line(Array(page.watermark))], as: .runningHeader, on: page, at: index)
    }
    add(footers, as: .runningHeader, on: page, at: index)
  }

  private mutating func addTable(_ grid: TableGrid, on page: PageWords, at index: Int) {
    let position = blocks.lastIndex { $0.kind != .runningHeader }
    var previous = position.map { blocks[$0] }
    blocks += tables.blocks(of: grid, on: page, at: index, continuing: &previous)
    if let position, let previous { blocks[position] = previous }
  }

  private mutating func addTable(_ table: RuledTable, on page: PageWords, at index: Int) {
    let position = blocks.lastIndex { $0.kind != .runningHeader }
    var previous = position.map { blocks[$0] }
    blocks += tables.blocks(of: table, on: page, at: index, continuing: &previous)
    if let position, let previous { blocks[position] = previous }
  }

  /// The lines of running segments, those of the upper half and those of the lower.
  private static func lines(of running: [Int], on page: PageWords) -> ([Line], [Line]) {
    let lines = running.map { page.segments[$0] }.lines()
    let half = page.turnedHeight / 2
    return (lines.filter { $0.middle < half }, lines.filter { $0.middle >= half })
  }

  private mutating func add(
    _ lines: [Line], as kind: LayoutBlock.Kind, on page: PageWords, at index: Int
  ) {
    blocks += lines.map { block($0, kind: kind, on: page, at: index) }
  }

  private func block(
    _ line: Line, kind: LayoutBlock.Kind, on page: PageWords, at index: Int
  ) -> LayoutBlock {
    let features = LineFeatures(line, in: page, typefaces: typefaces)
    return LayoutBlock(
      kind: kind, parts: [LayoutBlock.Part(page: index, lines: [line])], style: features.style,
      first: features, last: features)
  }

  /// The page's blocks with its contents entries among them, by height.
  ///
  /// Lines between entries are entries too: titles of parts, and the first lines of long titles.
  private func inserting(
    _ entries: [Line], into found: [LayoutBlock], on page: PageWords, at index: Int
  ) -> [LayoutBlock] {
    guard let last = entries.last, let first = entries.first else { return found }
    var result: [LayoutBlock] = []
    var next = entries[...]
    for var block in found {
      let top = block.parts.first?.lines.first?.middle ?? 0
      while let entry = next.first, entry.middle < top {
        result.append(self.block(entry, kind: .contentsEntry, on: page, at: index))
        next.removeFirst()
      }
      if top > first.middle, top < last.middle, block.cells.isEmpty, block.kind != .footnote {
        block.kind = .contentsEntry
        block.level = nil
        block.markerLength = 0
      }
      result.append(block)
    }
    return result + next.map { self.block($0, kind: .contentsEntry, on: page, at: index) }
  }
}

extension PageWords {
  /// Takes segments out, whose positions are given ascending.
  fileprivate mutating func remove(_ positions: [Int]) {
    guard !positions.isEmpty else { return }
    var kept: ContiguousArray<Segment> = []
    kept.reserveCapacity(segments.count)
    var next = positions[...]
    for index in segments.indices {
      if index == next.first { next.removeFirst() } else { kept.append(segments[index]) }
    }
    segments = kept
  }
}

extension HyphenJoining {
  /// Learns from a document's pages which words it writes with hyphens.
  init(_ pages: [PageWords]) {
    self.init()
    let words = pages.flatMap { page in
      page.words.map { page.scalars[Int($0.start)..<Int($0.end)] }
    }
    ligatures = LigatureJoining(words)
    lostLigatures = LostLigatures(words)
    var hasQuestions = false
    for page in pages {
      for (word, next) in zip(page.words, page.words.dropFirst())
      where isHyphen(page.scalars[Int(word.end) - 1]) {
        let first = page.scalars[Int(word.start)..<Int(word.end) - 1]
        ask(about: first, page.scalars[Int(next.start)..<Int(next.end)])
        hasQuestions = true
      }
    }
    guard hasQuestions else { return }
    for page in pages {
      for word in page.words { show(page.scalars[Int(word.start)..<Int(word.end)]) }
    }
  }
}
