extension PageWords {
  /// The letters of a watermark take up more of the page's height than the words of the text, by this factor at least.
  private static let leastWatermark: Float = 3
  /// A watermark lies across this many words at least.
  private static let fewestBeneath = 6
  /// Text that rises or falls this much for its length is slanted; scans lie askew by less.
  private static let leastSlope: Float = 0.2

  /// Sets words such as "DRAFT" apart that are printed aslant and large across the page.
  ///
  /// In the lines that they cross they would pass for cells and for the ends of columns.
  ///
  /// - Parameters:
  ///   - lines: The page's lines, as ranges of its words.
  ///   - typefaces: Those of the document.
  ///   - page: The page, with the places of its letters.
  /// - Returns: The lines without these words, parted where one stood.
  mutating func withoutWatermark(
    _ lines: [Range<Int>], typefaces: [Typeface], in page: borrowing PageText
  ) -> [Range<Int>] {
    let found = slanted(watermarkWords, in: page)
    guard !found.isEmpty else { return lines }
    watermark = ContiguousArray(
      found.sorted().map { index in
        let word = words[index]
        return Segment(
          words: Int32(index)..<Int32(index + 1), box: word.box,
          size: typefaces.size(at: word.typeface), typeface: word.typeface,
          length: word.end - word.start)
      })
    return lines.flatMap { line in
      var parts: [Range<Int>] = []
      var start = line.lowerBound
      for index in line where found.contains(index) {
        if index > start { parts.append(start..<index) }
        start = index + 1
      }
      if start < line.upperBound { parts.append(start..<line.upperBound) }
      return parts
    }
  }

  /// The positions of large words whose boxes other words stand in; those of titles may reach over the lines beneath.
  private var watermarkWords: [Int] {
    guard hasGeometry, recognition == nil, words.count > Self.fewestBeneath else { return [] }
    let heights = words.map(\.box.height).sorted()
    let least = Self.leastWatermark * heights[heights.count / 2]
    guard let tallest = heights.last, least > 0, tallest > least else { return [] }
    return words.indices.filter { index in
      let box = words[index].box
      guard box.height > least else { return false }
      return words.count { $0.box.height < least && box.holdsMiddle(of: $0.box) }
        >= Self.fewestBeneath
    }
  }

  /// Those of the words that are slanted by themselves, or all where each is a letter and they are slanted together.
  private func slanted(_ found: [Int], in page: borrowing PageText) -> Set<Int> {
    var result: Set<Int> = []
    var letters: [Int] = []
    for index in found {
      let word = words[index]
      if word.end - word.start == 1 {
        letters.append(index)
      } else if Self.isSlanted(from: page.boxes[Int(word.start)], to: page.boxes[Int(word.end) - 1])
      {
        result.insert(index)
      }
    }
    if letters.count > 2, let first = letters.first, let last = letters.last,
      Self.isSlanted(from: words[first].box, to: words[last].box)
    {
      result.formUnion(letters)
    }
    return result
  }

  private static func isSlanted(from first: Rectangle, to last: Rectangle) -> Bool {
    let across = abs(last.middleX - first.middleX)
    let down = abs(last.middleY - first.middleY)
    return min(across, down) > leastSlope * max(across, down)
  }
}
