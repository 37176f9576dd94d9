extension PageWords {
  /// Fewer letters standing apart are words or initials.
  private static let fewestSpacedLetters = 4
  /// As many as this are no words, however far apart they stand.
  private static let manySpacedLetters = 6
  /// The space between letters of spaced type, relative to the type size, that is less than between words.
  private static let narrowLetterSpace: Float = 0.2
  /// The space between words of spaced type, relative to that between its letters.
  private static let leastWordSpace: Float = 1.5

  /// Joins letters that are set apart for looks, as in "C o n t e n t s", to the words that they make.
  mutating func joinSpacedLetters() {
    guard hasGeometry else { return }
    for index in segments.indices {
      let runs = spacedRuns(of: segments[index])
      if !runs.isEmpty { join(runs, inSegmentAt: index) }
    }
  }

  /// Stretches of a segment's words that are letters standing apart, or short pieces among such.
  private func spacedRuns(of segment: Segment) -> [Range<Int>] {
    guard segment.words.count >= Self.fewestSpacedLetters else { return [] }
    var runs: [Range<Int>] = []
    var start: Int?
    var end = 0
    var singles = 0
    func close() {
      if let start, isSpaced(start..<end, singles: singles, size: segment.size) {
        runs.append(start..<end)
      }
      start = nil
      singles = 0
    }
    for index in segment.words.lazy.map(Int.init) {
      let word = words[index]
      let length = word.end - word.start
      if length == 1, isLetter(scalars[Int(word.start)]) {
        if start == nil { start = index }
        singles += 1
        end = index + 1
      } else if length > 3 || !isLetter(scalars[Int(word.start)]) {
        close()
      }
    }
    close()
    return runs
  }

  private func isSpaced(_ run: Range<Int>, singles: Int, size: Float) -> Bool {
    guard singles >= Self.fewestSpacedLetters, singles * 4 >= run.count * 3 else { return false }
    if letterSpace(of: run) < Self.narrowLetterSpace * size { return true }
    // Letters of the alphabet in their order are an index.
    let letters = run.map { folded(scalars[Int(words[$0].start)]) }
    let ascending = zip(letters, letters.dropFirst()).count { $1 == $0 + 1 }
    return singles >= Self.manySpacedLetters && ascending * 2 < letters.count
  }

  private func space(before index: Int) -> Float {
    words[index].box.left - words[index - 1].box.right
  }

  private func letterSpace(of run: Range<Int>) -> Float {
    let spaces = run.dropFirst().map(space).sorted()
    return spaces[spaces.count / 2]
  }

  private mutating func join(_ runs: [Range<Int>], inSegmentAt index: Int) {
    let range = segments[index].words
    let first = Int32(words.count)
    var next = runs[...]
    var position = Int(range.lowerBound)
    while position < Int(range.upperBound) {
      guard let run = next.first, run.lowerBound == position else {
        words.append(words[position])
        position += 1
        continue
      }
      next.removeFirst()
      let widest = Self.leastWordSpace * max(letterSpace(of: run), 0.5)
      var start = position
      for end in run where end + 1 == run.upperBound || space(before: end + 1) > widest {
        words.append(joined(start...end))
        start = end + 1
      }
      position = run.upperBound
    }
    segments[index].words = first..<Int32(words.count)
  }

  private mutating func joined(_ range: ClosedRange<Int>) -> Word {
    var word = words[range.lowerBound]
    let start = Int32(scalars.count)
    for index in range {
      word.box = word.box.union(words[index].box)
      for offset in Int(words[index].start)..<Int(words[index].end) {
        scalars.append(scalars[offset])
      }
    }
    word.start = start
    word.end = Int32(scalars.count)
    return word
  }
}
