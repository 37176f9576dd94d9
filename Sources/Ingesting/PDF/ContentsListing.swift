/// What a document's tables of contents list, once they are laid out as blocks.
struct ContentsListing {
  /// A line of a table of contents, with those that it is broken into.
  struct Entry {
    /// The title's letters and digits.
    var key: [UInt32]
    /// The number of the page as printed, or nil where it has none or a Roman one.
    var page: Int?
    var number: HeadingNumber?
    /// How far from the left edge of its page's entries, relative to the type size.
    var inset: Float
    /// The level that number and inset give, or nil where they give none.
    var level: Int?
  }

  private(set) var entries: [Entry] = []

  /// Broken files list more than this; no plan seen has a tenth of it.
  private static let mostEntries = 5000
  /// Edges that differ by less than this much of the type size are one.
  private static let sameInset: Float = 0.5

  init(_ blocks: [LayoutBlock], pages: [PageWords]) {
    var edges: [Int: Float] = [:]
    let lines = blocks.filter { $0.kind == .contentsEntry && !$0.parts.isEmpty }
      .prefix(Self.mostEntries)
    for block in lines {
      guard let part = block.parts.first, let line = part.lines.first else { continue }
      edges[part.page] = min(edges[part.page] ?? .infinity, line.box.left)
    }
    var open: Entry?
    var isInCaption = false
    for block in lines {
      guard let part = block.parts.first, let line = part.lines.first else { continue }
      let page = pages[part.page]
      // Lists of tables and figures name captions.
      let title = ContentsTitle(block, on: page)
      if CaptionBeginning(line, on: page) != nil {
        open = nil
        isInCaption = !title.isEnd
        continue
      }
      let number = HeadingNumber(block, on: page)
      if isInCaption, number == nil {
        isInCaption = !title.isEnd
        continue
      }
      isInCaption = false
      if var begun = open, number == nil, begun.key.count < 200 {
        begun.key += title.key
        begun.page = title.page
        open = begun
      } else {
        if let open { entries.append(open) }
        open = Entry(
          key: title.key, page: title.page, number: number,
          inset: (line.box.left - (edges[part.page] ?? 0)) / max(line.size, 1))
      }
      if title.isEnd, let entry = open {
        entries.append(entry)
        open = nil
      }
    }
    if let open { entries.append(open) }
    assignLevels()
  }

  // MARK: Levels

  private mutating func assignLevels() {
    let numbered = entries.filter { $0.number.map { !$0.isNamed } ?? false }
    guard numbered.count >= 3 else { return assignLevelsByInset() }
    let named = entries.filter { $0.number?.isNamed ?? false }.map(\.inset).sorted()
    let chapters = numbered.filter { $0.number?.depth == 1 }.map(\.inset).sorted()
    // Chapters within parts stand to the right of them.
    let shift =
      named.count >= 2 && chapters.count >= 2
        && chapters[chapters.count / 2] > named[named.count / 2] + Self.sameInset ? 1 : 0
    for index in entries.indices {
      guard let number = entries[index].number, !number.isNamed else { continue }
      entries[index].level = number.depth + shift
    }
    for index in entries.indices where entries[index].level == nil {
      let inset = entries[index].inset
      let beside = numbered.filter { abs($0.inset - inset) < Self.sameInset }
      if let depth = beside.compactMap({ $0.number?.depth }).min() {
        entries[index].level = depth + shift
      } else if inset < Self.sameInset {
        entries[index].level = 1
      }
    }
  }

  /// Takes the insets for the levels, where there are a few that each recur.
  private mutating func assignLevelsByInset() {
    var steps: [(inset: Float, count: Int)] = []
    for inset in entries.map(\.inset).sorted() {
      if let last = steps.last, inset - last.inset < Self.sameInset {
        steps[steps.count - 1].count += 1
      } else {
        steps.append((inset, 1))
      }
    }
    guard (2...4).contains(steps.count), steps.allSatisfy({ $0.count >= 2 }) else { return }
    for index in entries.indices {
      entries[index].level = steps.lastIndex { $0.inset <= entries[index].inset }.map { $0 + 1 }
    }
  }
}

/// The words of one line of a table of contents.
private struct ContentsTitle {
  var key: [UInt32] = []
  var page: Int?
  /// Whether the line ends in a page number, so that what follows is another entry.
  var isEnd = false

  init(_ block: LayoutBlock, on page: PageWords) {
    var words: [ArraySlice<UInt32>] = []
    for line in block.parts.lazy.flatMap(\.lines) {
      for index in line.words.joined() {
        let word = page.words[Int(index)]
        words.append(page.scalars[Int(word.start)..<Int(word.end)])
      }
    }
    if words.count > 1, let last = words.last {
      let digits = last.suffix(last.reversed().prefix(while: isDigit).count)
      let before = last.dropLast(digits.count)
      if (1...3).contains(digits.count),
        before.isEmpty || before.last.map(ContentsEntries.isLeader) == true
      {
        self.page = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        isEnd = true
        words[words.count - 1] = before
      } else if last.count <= 5, last.allSatisfy({ [0x69, 0x76, 0x78].contains($0) }) {
        isEnd = true
        words.removeLast()
      }
    }
    key = headingKey(words.joined())
  }
}

/// What headings are compared by: their letters and digits, whatever their case.
func headingKey(_ scalars: some Sequence<UInt32>) -> [UInt32] {
  scalars.filter { isLetter($0) || isDigit($0) }.map(folded)
}
