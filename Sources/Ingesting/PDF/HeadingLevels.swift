/// Gives a document's headings their levels: from the outline or the contents where they tell, from numbers, else from looks.
struct HeadingLevels {
  private static let deepest = 6

  private struct Heading {
    /// The block's position.
    var index: Int
    var look: HeadingLook
    var number: HeadingNumber?
    /// What outline, contents or number say; looks answer for the others.
    var told: Int?
    /// The word before its number, as in "Project 7", where that word tells no rank.
    var series: [UInt32]?
    var level = 1
  }

  static func assign(to blocks: inout [LayoutBlock], pages: [PageWords]) {
    var levels = Self(blocks, pages: pages)
    guard !levels.headings.isEmpty else { return }
    levels.tellByNumber()
    levels.tellNamedParts()
    levels.levelByLook()
    levels.lowerWithinNumbered()
    levels.levelSeries()
    for heading in levels.headings {
      blocks[heading.index].level = min(max(heading.level, 1), deepest)
    }
    lowerContents(levels.headings.map(\.index), in: &blocks)
  }

  private var headings: [Heading] = []

  private init(_ blocks: [LayoutBlock], pages: [PageWords]) {
    for (index, block) in blocks.enumerated() where block.kind == .heading {
      guard let part = block.parts.first else { continue }
      headings.append(
        Heading(
          index: index, look: HeadingLook(block.style),
          number: HeadingNumber(block, on: pages[part.page]),
          told: block.level, series: HeadingNumber.series(block, on: pages[part.page])))
    }
  }

  // MARK: Numbers

  /// Takes a number's depth for the level, as far above or below as the outline has numbered headings.
  private mutating func tellByNumber() {
    let shift =
      mostCommon(
        headings.compactMap { heading in
          guard let told = heading.told, let number = heading.number, !number.isNamed,
            !number.figures.isEmpty
          else { return nil }
          return told - number.depth
        }) ?? shiftUnderParts()
    let outer = outerNumbers()
    for index in headings.indices where headings[index].told == nil {
      guard let number = headings[index].number, !number.isNamed,
        number.depth > 1 || outer.contains(index)
      else { continue }
      headings[index].told = max(1, number.depth + shift)
    }
  }

  /// One where "Part II" stands above "3", and none where it stands above "2.1" or nowhere.
  private func shiftUnderParts() -> Int {
    var above = 0
    var beside = 0
    var part: Heading?
    for heading in headings {
      guard let number = heading.number, !number.figures.isEmpty else { continue }
      if number.isNamed {
        part = heading
      } else if let named = part, number.depth == 1 {
        if named.look > heading.look { above += 1 } else { beside += 1 }
        part = nil
      } else if number.depth > 1, number.figures.first == part?.number?.figures.first {
        return 0
      }
    }
    return above >= 2 && above > beside ? 1 : 0
  }

  /// The headings with a single figure that are chapters, and no items of a list in larger type.
  private func outerNumbers() -> Set<Int> {
    let inner = headings.filter { $0.number.map { !$0.isNamed && $0.depth == 2 } ?? false }
    let innerLook = mostCommon(inner.map(\.look))
    let chapters = Set(inner.compactMap { $0.number?.figures.first })
    // Chapters that are called so leave no place for bare figures.
    let named = headings.count { heading in
      heading.number.map { number in
        number.isNamed && number.figures.first.map(chapters.contains) ?? false
      } ?? false
    }
    var result: Set<Int> = []
    guard named < 2 || inner.isEmpty else { return result }
    var last = 0
    for (index, heading) in headings.enumerated() {
      guard let number = heading.number, !number.isNamed, let figure = number.figures.first else {
        continue
      }
      if number.depth == 1 {
        if let innerLook, heading.look < innerLook { continue }
        guard (1...2).contains(figure - last) else { continue }
        result.insert(index)
      }
      last = figure
    }
    return result
  }

  /// "Chapter 4" stands just above "4.1".
  private mutating func tellNamedParts() {
    for (index, heading) in headings.enumerated() where heading.told == nil {
      guard let number = heading.number, number.isNamed,
        let next = headings[(index + 1)...].prefix(8).first(where: {
          $0.number.map { !$0.isNamed && !$0.figures.isEmpty } ?? false
        }), let inner = next.number, inner.figures.count == 2,
        inner.figures.first == number.figures.first, let told = next.told
      else { continue }
      headings[index].told = max(1, told - 1)
    }
  }

  // MARK: Looks

  /// Gives headings of one look one level, the usual one of those that have been told theirs.
  private mutating func levelByLook() {
    var told: [HeadingLook: [Int]] = [:]
    var counts: [HeadingLook: Int] = [:]
    for heading in headings {
      counts[heading.look, default: 0] += 1
      if let level = heading.told { told[heading.look, default: []].append(level) }
    }
    let known = told.compactMapValues { mostCommon($0) }
    let top = known.values.min() ?? 1
    let bottom = known.values.max() ?? 0
    var levels: [HeadingLook: Int] = [:]
    // From the largest and heaviest to the smallest.
    var above: (look: HeadingLook, level: Int)?
    for look in counts.keys.sorted(by: >) {
      var level: Int
      if let told = known[look] {
        level = told
      } else if let above {
        level = above.level + (isStep(from: above.look, to: look, counts) ? 1 : 0)
        if !known.isEmpty { level = min(level, bottom + 2) }
      } else {
        level = top
      }
      levels[look] = level
      // What stands above all chapters, as a title does, is not what they are part of.
      let isTitle = known[look] == nil && known.keys.contains { $0 < look && known[$0] == top }
      if isTitle {
        level = top
        levels[look] = top
      } else {
        above = (look, level)
      }
    }
    for index in headings.indices {
      headings[index].level = headings[index].told ?? levels[headings[index].look] ?? 1
    }
  }

  /// Whether a smaller look is a rank of its own: sizes within a twentieth are one, and so is what occurs once in many.
  private func isStep(
    from above: HeadingLook, to look: HeadingLook, _ counts: [HeadingLook: Int]
  ) -> Bool {
    if headings.count >= 20, counts[above] ?? 0 <= 1 { return false }
    return above.weight != look.weight || Float(above.size) > 1.05 * Float(look.size)
  }

  // MARK: Containment

  /// Lowers headings without number that stand in the middle of numbered ones: what lies between "3.1" and "3.2" is part of "3.1".
  private mutating func lowerWithinNumbered() {
    var last: Int?
    for index in headings.indices {
      guard headings[index].told != nil, let number = headings[index].number, !number.isNamed,
        !number.figures.isEmpty
      else { continue }
      if let last, last + 1 < index, let previous = headings[last].number, number.follows(previous)
      {
        let isInner = number.figures.count > previous.figures.count
        lower(last + 1..<index, to: headings[index].level + (isInner ? 0 : 1))
      }
      last = index
    }
  }

  /// Gives "Project 7", "Project 8" and so on one level: just beneath the numbered heading that the first stands right under,
  /// else the most common of theirs.
  ///
  /// Contents that list some of them and not others, or at several insets, tell no level.
  private mutating func levelSeries() {
    var series: [[UInt32]: [Int]] = [:]
    for (index, heading) in headings.enumerated() {
      if let word = heading.series { series[word, default: []].append(index) }
    }
    for members in series.values where members.count >= Self.fewestInSeries {
      let levels = members.map { headings[$0].level }
      guard let first = members.first, let usual = mostCommon(levels), Set(levels).count > 1 else {
        continue
      }
      let above = first > 0 ? headings[first - 1] : nil
      let isUnderNumber = above?.told != nil && above?.number.map { !$0.isNamed } ?? false
      let level = isUnderNumber ? (above?.level ?? usual) + 1 : usual
      for index in members { headings[index].level = level }
    }
  }

  /// Two headings with the same word and a figure may be accidents.
  private static let fewestInSeries = 3

  private mutating func lower(_ range: Range<Int>, to level: Int) {
    let free = range.filter { headings[$0].told == nil }
    guard let highest = free.map({ headings[$0].level }).min(), highest < level else { return }
    for index in free { headings[index].level += level - highest }
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
}

/// What of a style ranks a heading; colour and slant do not.
private struct HeadingLook: Hashable, Comparable {
  /// In half points, so that rounding in the file does not make two sizes of one.
  var size: Int
  var weight: Int

  init(_ style: TextStyle) {
    size = Int((style.size * 2).rounded())
    weight = (style.isBold ? 2 : 0) + (style.isCapitals ? 1 : 0)
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.size, left.weight) < (right.size, right.weight)
  }
}

/// The most common value, the smallest of several.
private func mostCommon<Value: Hashable & Comparable>(_ values: [Value]) -> Value? {
  var counts: [Value: Int] = [:]
  for value in values { counts[value, default: 0] += 1 }
  return counts.max { left, right in
    left.value != right.value ? left.value < right.value : left.key > right.key
  }?.key
}
