/// Finds the headings that a PDF's outline or table of contents lists among its blocks.
struct ListedHeadings {
  private struct Listed {
    /// From 1; nil where the document does not say.
    var page: Int?
    /// Nil where the list does not tell it.
    var level: Int?
    var isOutline: Bool
    /// How many pages from the stated one the heading may stand.
    var reach = 1
  }

  /// Shorter titles are words of the text as well.
  private static let shortestKey = 3
  /// Lines that begin a paragraph are taken for a heading only where the list names them in full.
  private static let shortestSplitKey = 12
  private static let longestHeading = 180
  private static let mostLines = 4
  /// The scalars of a title that are looked up before the whole is put together.
  private static let beginning = 6

  private var listed: [[UInt32]: [Listed]] = [:]
  private var beginnings: Set<[UInt32]> = []
  /// How much greater the number of a page is than that printed on it, where headings tell.
  private var offset: Int?
  private let pages: [PageWords]

  init(outline: [OutlineEntry], blocks: [LayoutBlock], pages: [PageWords]) {
    self.pages = pages
    for entry in outline {
      add(
        Listed(page: entry.page, level: entry.level, isOutline: true),
        key: headingKey(entry.title.unicodeScalars.lazy.map(\.value)))
    }
    for entry in ContentsListing(blocks, pages: pages).entries {
      // Contents without page numbers are other lists.
      guard let page = entry.page else { continue }
      add(
        Listed(page: page, level: outline.isEmpty ? entry.level : nil, isOutline: false),
        key: entry.key)
    }
    offset = offset(of: blocks)
  }

  /// Lists the headings that a structure tree marks on the pages where it marks them.
  init(tagged: [OutlineEntry], pages: [PageWords]) {
    self.pages = pages
    for entry in tagged {
      add(
        Listed(page: entry.page, level: entry.level, isOutline: true, reach: 0),
        key: headingKey(entry.title.unicodeScalars.lazy.map(\.value)))
    }
  }

  private mutating func add(_ entry: Listed, key: [UInt32]) {
    guard key.count >= Self.shortestKey, key.count <= 2 * Self.longestHeading else { return }
    listed[key, default: []].append(entry)
    beginnings.insert(Array(key.prefix(Self.beginning)))
    beginnings.insert(Array(key.drop(while: isDigit).prefix(Self.beginning)))
  }

  /// Makes headings of the listed lines, with the level that the list gives.
  func mark(_ blocks: inout [LayoutBlock]) {
    guard !listed.isEmpty else { return }
    var result: [LayoutBlock] = []
    result.reserveCapacity(blocks.count)
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      guard [.heading, .paragraph, .listItem].contains(block.kind), block.parts.count == 1 else {
        result.append(block)
        continue
      }
      if let entry = entry(block.key(on: pages), for: block), isHeadingSize(block) {
        result.append(heading(block, entry))
      } else if let (whole, count) = joined(blocks[(index - 1)...]) {
        result.append(whole)
        index += count - 1
      } else if let (first, rest) = divided(block) {
        result += [first, rest]
      } else {
        result.append(block)
      }
    }
    blocks = result
  }

  private func heading(_ block: LayoutBlock, _ entry: Listed) -> LayoutBlock {
    var block = block
    block.kind = .heading
    block.isHeadingByNumber = false
    block.markerLength = 0
    // What was listed before this list keeps its level.
    block.level = block.level ?? entry.level
    return block
  }

  private func isHeadingSize(_ block: LayoutBlock) -> Bool {
    block.length <= Self.longestHeading && block.lineCount <= Self.mostLines
  }

  // MARK: Comparing

  /// The entry that names a block's words and page.
  private func entry(_ key: [UInt32], for block: LayoutBlock) -> Listed? {
    guard key.count >= Self.shortestKey, let page = block.parts.first?.page else { return nil }
    var keys = [key, Array(key.drop(while: isDigit))]
    // A mark of a note may follow.
    let marked = key.suffix(3).reversed().prefix(while: isDigit).count
    if marked > 0 { keys.append(key.dropLast(marked)) }
    for key in keys where key.count >= Self.shortestKey {
      if let entry = listed[key]?.first(where: { stands($0, on: page, as: block.kind) }) {
        return entry
      }
    }
    return nil
  }

  private func stands(_ entry: Listed, on index: Int, as kind: LayoutBlock.Kind) -> Bool {
    let page = pages[index]
    guard let number = entry.page else { return true }
    if entry.isOutline { return abs(number - page.number) <= entry.reach }
    if let offset, abs(page.number - number - offset) <= 1 { return true }
    // Without an offset, only what looks like a heading already is taken for one.
    return page.label == String(number) && kind == .heading
  }

  /// How much greater page numbers are than the printed ones, where at least two headings agree.
  private func offset(of blocks: [LayoutBlock]) -> Int? {
    var counts: [Int: Int] = [:]
    for block in blocks where block.kind == .heading && isHeadingSize(block) {
      guard let page = block.parts.first?.page else { continue }
      let key = block.key(on: pages)
      for entry in (listed[key] ?? []) where !entry.isOutline {
        if let number = entry.page { counts[pages[page].number - number, default: 0] += 1 }
      }
    }
    let best = counts.max { ($0.value, -abs($0.key), $0.key) < ($1.value, -abs($1.key), $1.key) }
    return best.flatMap { $0.value >= 2 ? $0.key : nil }
  }

  // MARK: Joining and dividing

  /// The heading that a few blocks make together, as where a title's lines are set apart.
  private func joined(_ blocks: ArraySlice<LayoutBlock>) -> (LayoutBlock, Int)? {
    guard let first = blocks.first, first.kind == .heading, isHeadingSize(first),
      let part = first.parts.first
    else { return nil }
    var whole = first
    var key = first.key(on: pages)
    guard beginnings.contains(Array(key.prefix(Self.beginning))) else { return nil }
    var count = 1
    for next in blocks.dropFirst().prefix(2) {
      guard next.kind == .heading, let other = next.parts.first, next.parts.count == 1,
        other.page == part.page
      else { return nil }
      whole.parts[0].lines += other.lines
      whole.last = next.last
      whole.isLastLineFull = next.isLastLineFull
      key += next.key(on: pages)
      count += 1
      if isHeadingSize(whole), let entry = entry(key, for: first) {
        return (heading(whole, entry), count)
      }
    }
    return nil
  }

  /// A paragraph that a heading ran into, divided.
  private func divided(_ block: LayoutBlock) -> (LayoutBlock, LayoutBlock)? {
    guard block.kind != .heading, let part = block.parts.first, part.lines.count > 1 else {
      return nil
    }
    var key: [UInt32] = []
    for count in 1...min(Self.mostLines - 1, part.lines.count - 1) {
      key += part.lines[count - 1].key(on: pages[part.page])
      guard beginnings.contains(Array(key.prefix(Self.beginning))) else { return nil }
      guard key.count >= Self.shortestSplitKey, let entry = entry(key, for: block) else { continue }
      var first = block
      first.parts[0].lines = Array(part.lines[..<count])
      var rest = block
      rest.parts[0].lines = Array(part.lines[count...])
      rest.kind = .paragraph
      rest.markerLength = 0
      rest.beginsRegion = false
      rest.spaceAbove = 0
      return (heading(first, entry), rest)
    }
    return nil
  }
}

extension LayoutBlock {
  fileprivate func key(on pages: [PageWords]) -> [UInt32] {
    parts.flatMap { part in part.lines.flatMap { $0.key(on: pages[part.page]) } }
  }
}

extension Line {
  /// What the line is compared by.
  func key(on page: PageWords) -> [UInt32] {
    var scalars: [UInt32] = []
    for index in words.joined() {
      let word = page.words[Int(index)]
      scalars += page.scalars[Int(word.start)..<Int(word.end)]
    }
    return headingKey(scalars)
  }
}
