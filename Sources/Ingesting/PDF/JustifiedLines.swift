extension PageWords {
  /// As many equal gaps in a row are no chance.
  private static let fewestGaps = 3
  /// Wider gaps than this, relative to the type size, divide columns even where they are equal.
  private static let widestGap: Float = 2.5
  /// How far gaps of one line differ, relative to the gap: justifying makes them equal but for rounding.
  private static let tolerance: Float = 0.05

  /// Puts the words of justified lines together that stand so far apart that each would be taken for a column.
  ///
  /// A short last word that did not fit leaves such lines in capitals or narrow columns. Columns of figures have equal gaps too, but
  /// words of one length without letters.
  mutating func joinJustifiedLines() {
    guard hasGeometry, segments.count > Self.fewestGaps else { return }
    let order = segments.indices.sorted { left, right in
      let (a, b) = (segments[left], segments[right])
      return a.middle != b.middle ? a.middle < b.middle : a.box.left < b.box.left
    }
    var isJoined = [Bool](repeating: false, count: segments.count)
    var lines: [Segment] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, isLevel(order[start], order[end]) { end += 1 }
      if end - start > Self.fewestGaps {
        let row = order[start..<end].sorted { segments[$0].box.left < segments[$1].box.left }
        for run in justifiedRuns(of: row) {
          for index in row[run] { isJoined[index] = true }
          lines.append(joined(row[run]))
        }
      }
      start = end
    }
    guard !lines.isEmpty else { return }
    var kept: ContiguousArray<Segment> = []
    for index in segments.indices where !isJoined[index] { kept.append(segments[index]) }
    segments = kept + lines
  }

  private func isLevel(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (segments[first], segments[second])
    return abs(a.middle - b.middle) < 0.15 * a.size && abs(a.size - b.size) < 0.08 * a.size
  }

  /// The longest stretches of a row that have the same gap between all words.
  private func justifiedRuns(of row: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start + Self.fewestGaps < row.count {
      let gap = gap(after: row[start], before: row[start + 1])
      var end = start + 1
      if gap > 0, gap < Self.widestGap * segments[row[start]].size {
        while end < row.count,
          abs(self.gap(after: row[end - 1], before: row[end]) - gap) < Self.tolerance * gap,
          hasInnerGaps(like: gap, row[end])
        {
          end += 1
        }
      }
      if end - start > Self.fewestGaps, hasInnerGaps(like: gap, row[start]),
        isText(row[start..<end])
      {
        runs.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return runs
  }

  private func gap(after first: Int, before second: Int) -> Float {
    segments[second].box.left - segments[first].box.right
  }

  /// Whether the words within a segment, if it has several, stand as far apart as the segments do.
  private func hasInnerGaps(like gap: Float, _ index: Int) -> Bool {
    segments[index].words.dropFirst().allSatisfy { word in
      let between = words[Int(word)].box.left - words[Int(word) - 1].box.right
      return abs(between - gap) < Self.tolerance * gap
    }
  }

  /// Whether most parts of a row are words, and of different widths.
  private func isText(_ row: ArraySlice<Int>) -> Bool {
    let widths = row.map { segments[$0].box.width }
    guard let narrowest = widths.min(), let widest = widths.max(), widest > 1.5 * narrowest else {
      return false
    }
    let lettered = row.count { index in
      let word = words[Int(segments[index].words.lowerBound)]
      return scalars[Int(word.start)..<Int(word.end)].contains(where: isLetter)
    }
    return lettered * 4 >= row.count * 3
  }

  private mutating func joined(_ row: ArraySlice<Int>) -> Segment {
    let first = Int32(words.count)
    var whole = segments[row[row.startIndex]]
    whole.length = 0
    for index in row {
      for word in segments[index].words { words.append(words[Int(word)]) }
      whole.box = whole.box.union(segments[index].box)
      whole.length += segments[index].length
    }
    whole.words = first..<Int32(words.count)
    return whole
  }
}
