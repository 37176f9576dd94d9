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

  /// The hollow bullet, for which word processors set the letter o.
  private static let hollowBullet: UInt32 = 0x25E6

  /// Makes bullets of the letters that stand for hollow ones, and parts list markers from the end of the column before
  /// them, with which a narrow gap puts them together.
  ///
  /// The letter alone is a word of several languages, so only one that stands apart from its text is a marker, as far as
  /// another on the page does, or at the beginning of a line.
  mutating func markHollowBullets() {
    let order = segments.indices.sorted { segments[$0].middle < segments[$1].middle }
    var places: [HollowBullet] = []
    for position in order.indices where loneLetter(segments[order[position]]) == 0x6F {
      let segment = segments[order[position]]
      let beside = neighbours(of: position, in: order, reach: 0.6 * max(segment.size, 6))
      let text = beside.filter { segments[$0].box.left > segment.box.right }
        .min { segments[$0].box.left < segments[$1].box.left }
      guard let text, segments[text].length > 1 else { continue }
      let gap = segments[text].box.left - segment.box.right
      guard gap < Self.widestMarkerGap * segments[text].size else { continue }
      let isFirst = !beside.contains { segments[$0].box.right < segment.box.left }
      places.append(
        HollowBullet(
          word: Int(segment.words.lowerBound), left: segment.box.left,
          textLeft: segments[text].box.left, isApart: isFirst && gap > segment.size))
    }
    guard !places.isEmpty else { return }
    // Between its neighbours in the alphabet it is a letter.
    let letters = segments.filter { loneLetter($0) != nil }.sorted { $0.middle < $1.middle }
    places.removeAll { place in
      let column = letters.filter { abs($0.box.left - place.left) < 1.5 }
      guard let index = column.firstIndex(where: { Int($0.words.lowerBound) == place.word }) else {
        return false
      }
      return index > 0 && loneLetter(column[index - 1]) == 0x6E
        || index + 1 < column.count && loneLetter(column[index + 1]) == 0x70
    }
    let bullets = places.filter { place in
      place.isApart || places.count { $0.isLevel(with: place) } > 1
    }
    for bullet in bullets { setHollowBullet(bullet.word) }
    partTrailingBullets(at: bullets.map(\.left))
  }

  /// A letter o that may stand for a hollow bullet.
  private struct HollowBullet {
    var word: Int
    var left: Float
    var textLeft: Float
    /// Whether it stands so far from its text, at the beginning of a line, that it is no word.
    var isApart: Bool

    func isLevel(with other: Self) -> Bool {
      abs(left - other.left) < 1 && abs(textLeft - other.textLeft) < 1
    }
  }

  private mutating func partTrailingBullets(at lefts: [Float]) {
    var parted: [Float] = []
    for index in segments.indices where segments[index].words.count > 1 {
      let last = Int(segments[index].words.upperBound) - 1
      let left = words[last].box.left
      guard isLetterO(words[last]), lefts.contains(where: { abs($0 - left) < 1.5 }) else {
        continue
      }
      setHollowBullet(last)
      var marker = segments[index]
      marker.words = Int32(last)..<Int32(last + 1)
      marker.box.left = left
      marker.box.right = words[last].box.right
      marker.length = 1
      segments.append(marker)
      segments[index].words = segments[index].words.lowerBound..<Int32(last)
      segments[index].box.right = words[last - 1].box.right
      segments[index].length -= 1
      parted.append(left)
    }
    // The space before these is no wider than between words; with the markers' own width it is a gutter.
    for index in segments.indices where segments[index].words.count == 1 {
      let word = words[Int(segments[index].words.lowerBound)]
      let isBullet = word.end - word.start == 1 && scalars[Int(word.start)] == Self.hollowBullet
      if isBullet, parted.contains(where: { abs($0 - word.box.left) < 1.5 }) {
        segments[index].box.left = word.box.right - 0.5
      }
    }
  }

  private func isLetterO(_ word: Word) -> Bool {
    word.end - word.start == 1 && scalars[Int(word.start)] == 0x6F
  }

  /// The letter that a segment consists of alone.
  func loneLetter(_ segment: Segment) -> UInt32? {
    guard segment.words.count == 1, segment.length == 1 else { return nil }
    let scalar = scalars[Int(words[Int(segment.words.lowerBound)].start)]
    return isLetter(scalar) ? scalar : nil
  }

  private mutating func setHollowBullet(_ word: Int) {
    scalars[Int(words[word].start)] = Self.hollowBullet
  }

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
  func loneMarker(_ segment: Segment) -> ListMarker? {
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
