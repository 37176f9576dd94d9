extension PageWords {
  /// Makes small figures that stand by themselves beside a line raised figures.
  mutating func markLoneRaisedFigures() {
    let order = segments.indices.sorted { segments[$0].middle < segments[$1].middle }
    for position in order.indices {
      let figure = segments[order[position]]
      guard figure.words.count == 1, figure.length <= 3 else { continue }
      let word = words[Int(figure.words.lowerBound)]
      guard scalars[Int(word.start)..<Int(word.end)].allSatisfy(isDigit) else { continue }
      let isRaised = neighbours(of: position, in: order, reach: figure.size).contains { index in
        let text = segments[index]
        let gap = figure.box.left - text.box.right
        return figure.size < 0.8 * text.size && abs(gap) < 0.5 * text.size
          && figure.box.bottom < text.box.bottom - 0.1 * text.size
      }
      guard isRaised else { continue }
      for offset in Int(word.start)..<Int(word.end) {
        scalars[offset] = Self.raisedDigits[Int(scalars[offset] - 0x30)]
      }
    }
  }

  /// The widest gap between a list marker or heading number and its text, relative to the type size.
  private static let widestMarkerGap: Float = 5

  /// Puts list markers and heading numbers together with the text beside them.
  ///
  /// Otherwise the gap after the markers of a list would pass for a gutter, and the markers for a column.
  mutating func joinMarkers() {
    let order = segments.indices.sorted { segments[$0].middle < segments[$1].middle }
    var isJoined = [Bool](repeating: false, count: segments.count)
    var joined: [Segment] = []
    for position in order.indices {
      let index = order[position]
      guard let kind = loneMarker(segments[index]) else { continue }
      let beside = neighbours(
        of: position, in: order, reach: 0.6 * max(segments[index].size, 6))
      let right = beside.filter { segments[$0].box.left >= segments[index].box.right - 0.5 }
      guard
        let target = right.min(by: { segments[$0].box.left < segments[$1].box.left }),
        !isJoined[target], loneMarker(segments[target]) == nil,
        segments[target].box.left - segments[index].box.right
          < Self.widestMarkerGap * segments[target].size
      else { continue }
      // Numbers at the head of a row with more cells are a column of the table.
      if kind == .enumerator, beside.count > 1, !beside.contains(where: hasOtherEnumerator) {
        continue
      }
      guard let merged = merged(segments[index], segments[target]) else { continue }
      isJoined[index] = true
      isJoined[target] = true
      joined.append(merged)
    }
    guard !joined.isEmpty else { return }
    var remaining: ContiguousArray<Segment> = []
    for index in segments.indices where !isJoined[index] { remaining.append(segments[index]) }
    segments = remaining + joined
  }

  /// The other segments whose middles are within reach of one's own, as those on the same line.
  private func neighbours(of position: Int, in order: [Int], reach: Float) -> [Int] {
    let middle = segments[order[position]].middle
    var result: [Int] = []
    var next = position + 1
    while next < order.count, segments[order[next]].middle - middle <= reach {
      result.append(order[next])
      next += 1
    }
    next = position - 1
    while next >= 0, middle - segments[order[next]].middle <= reach {
      result.append(order[next])
      next -= 1
    }
    return result
  }

  /// Whether a segment is the enumerator of a list in another column, and no mere number.
  private func hasOtherEnumerator(_ index: Int) -> Bool {
    let segment = segments[index]
    guard segment.words.count == 1, segment.length <= 7 else { return false }
    let word = words[Int(segment.words.lowerBound)]
    return ListMarkers.marker(scalars[Int(word.start)..<Int(word.end)]) != nil
  }

  /// What a segment is that consists of a marker or number alone.
  private func loneMarker(_ segment: Segment) -> ListMarker? {
    guard segment.words.count == 1, segment.length <= 7 else { return nil }
    let word = words[Int(segment.words.lowerBound)]
    let scalars = scalars[Int(word.start)..<Int(word.end)]
    if let marker = ListMarkers.marker(scalars) { return marker }
    let isNumber = scalars.allSatisfy { isDigit($0) || $0 == 0x2E }
    return isNumber && scalars.first != 0x2E ? .enumerator : nil
  }

  /// One segment of two, or nil where their words cannot be put in a row.
  private mutating func merged(_ marker: Segment, _ text: Segment) -> Segment? {
    var range = text.words
    if marker.words.upperBound == text.words.lowerBound {
      range = marker.words.lowerBound..<text.words.upperBound
    } else {
      // The words stand apart in poppler's order, so both are copied to the end.
      let start = Int32(words.count)
      for index in marker.words { words.append(words[Int(index)]) }
      for index in text.words { words.append(words[Int(index)]) }
      range = start..<Int32(words.count)
    }
    var box = text.box
    box.left = min(box.left, marker.box.left)
    return Segment(
      words: range, box: box, size: text.size, typeface: text.typeface,
      length: text.length + marker.length)
  }
}
