/// Tells the lines of numbered lists from headings that nothing but a number marks.
///
/// A plan in plain type may give its measures a line each: "2.1.1 Train 200 officers". A heading has something beneath it;
/// in a list the next number follows at once, and some lines are whole sentences.
struct NumberedLines {
  /// What numbers of one list or of one section's headings have in common.
  private struct Series: Hashable {
    /// The word before the figures, as in "Action 3"; none before bare figures.
    var name: [UInt32]
    var depth: Int
    var outer: [Int]
  }

  private struct Votes {
    var list = 0
    var headings = 0
  }

  private let blocks: [LayoutBlock]
  private let pages: [PageWords]

  /// Makes paragraphs of such headings as stand in lists.
  static func unmark(in blocks: inout [LayoutBlock], pages: [PageWords]) {
    guard blocks.contains(where: \.isHeadingByNumber) else { return }
    for index in NumberedLines(blocks: blocks, pages: pages).listed {
      blocks[index].kind = .paragraph
      blocks[index].isHeadingByNumber = false
    }
  }

  /// The positions of headings by number that are lines of lists.
  private var listed: [Int] {
    let numbered = blocks.indices.compactMap { index in
      series(of: index).map { (index: index, series: $0) }
    }
    var votes: [Series: Votes] = [:]
    for (index, series) in numbered {
      if blocks[index].kind != .heading {
        // Sentences begin with "Article 5" too.
        if series.name.isEmpty { votes[series, default: Votes()].list += 1 }
      } else if blocks[index].isHeadingByNumber, isEmpty(index, in: series) {
        votes[series, default: Votes()].list += 1
      } else {
        votes[series, default: Votes()].headings += 1
      }
    }
    return numbered.compactMap { index, series in
      guard blocks[index].isHeadingByNumber, let votes = votes[series] else { return nil }
      return votes.list > votes.headings ? index : nil
    }
  }

  /// The series that a block's number belongs to.
  private func series(of index: Int) -> Series? {
    let block = blocks[index]
    guard [.heading, .paragraph, .listItem].contains(block.kind), let part = block.parts.first,
      let number = HeadingNumber(block, on: pages[part.page])
    else { return nil }
    let page = pages[part.page]
    let first = part.lines.first?.orderedWords(in: page).first
    let name = number.isNamed ? first.map { page.scalars(ofWord: $0).map(folded) } : nil
    return Series(name: name ?? [], depth: number.depth, outer: number.figures.dropLast())
  }

  /// Whether nothing stands beneath a heading: the next number or another heading follows.
  private func isEmpty(_ index: Int, in series: Series) -> Bool {
    let next = blocks.indices[(index + 1)...].first { next in
      ![.runningHeader, .footnote].contains(blocks[next].kind)
    }
    guard let next else { return false }
    guard let other = self.series(of: next) else { return blocks[next].kind == .heading }
    return other.name == series.name && other.depth <= series.depth
  }
}
