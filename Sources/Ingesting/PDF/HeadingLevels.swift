/// Gives a document's headings their levels, from the outline where it names them, else from number and looks.
enum HeadingLevels {
  private static let deepest = 6

  static func assign(to blocks: inout [LayoutBlock], pages: [PageWords]) {
    let headings = blocks.indices.filter { blocks[$0].kind == .heading }
    guard !headings.isEmpty else { return }
    let ranks = ranks(of: headings.map { blocks[$0].style })
    let numbers = headings.map { index -> HeadingNumber? in
      guard let part = blocks[index].parts.first else { return nil }
      return HeadingNumber(blocks[index], on: pages[part.page])
    }
    let outlineShifts = shifts(
      headings.indices.compactMap { position in
        blocks[headings[position]].level.map {
          ($0, ranks[look(blocks[headings[position]].style)] ?? 1)
        }
      })
    // Where numbered headings begin, as the rank that most headings of depth one have.
    let numberedBase = mostCommon(
      headings.indices.compactMap { position in
        guard let number = numbers[position], number.depth == 1, !number.isNamed else { return nil }
        return ranks[look(blocks[headings[position]].style)]
      })
    for (position, index) in headings.enumerated() {
      var level = ranks[look(blocks[index].style)] ?? 1
      if let outlined = blocks[index].level {
        level = outlined
      } else if let number = numbers[position], number.depth > 1, let base = numberedBase {
        level = max(level, base + number.depth - 1) + (outlineShifts ?? 0)
      } else if let shift = outlineShifts {
        level += shift
      }
      blocks[index].level = min(max(level, 1), deepest)
    }
    lowerContents(headings, in: &blocks)
  }

  /// Gives the heading of a table of contents no higher a level than the heading after the table has, which is no part of it.
  private static func lowerContents(_ headings: [Int], in blocks: inout [LayoutBlock]) {
    for (index, next) in zip(headings, headings.dropFirst()) {
      let kinds = blocks[index..<next].dropFirst().lazy.map(\.kind).filter { $0 != .runningHeader }
      guard !kinds.isEmpty, kinds.allSatisfy({ $0 == .contentsEntry }),
        let level = blocks[index].level, let lower = blocks[next].level
      else { continue }
      blocks[index].level = max(level, lower)
    }
  }

  /// What of a style ranks a heading; colour and slant do not.
  private struct Look: Hashable, Comparable {
    /// In half points, so that rounding in the file does not make two sizes of one.
    var size: Int
    var weight: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.size, left.weight) < (right.size, right.weight)
    }
  }

  private static func look(_ style: TextStyle) -> Look {
    Look(
      size: Int((style.size * 2).rounded()),
      weight: (style.isBold ? 2 : 0) + (style.isCapitals ? 1 : 0))
  }

  /// Ranks from 1 for the largest and heaviest.
  private static func ranks(of styles: [TextStyle]) -> [Look: Int] {
    var ranks: [Look: Int] = [:]
    for look in Set(styles.map(look)).sorted(by: >) { ranks[look] = ranks.count + 1 }
    return ranks
  }

  /// The usual difference between outline level and rank, or nil without an outline.
  private static func shifts(_ pairs: [(level: Int, rank: Int)]) -> Int? {
    mostCommon(pairs.map { $0.level - $0.rank })
  }

  /// The most common value, the smallest of several.
  private static func mostCommon(_ values: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { left, right in
      left.value != right.value ? left.value < right.value : left.key > right.key
    }?.key
  }
}
