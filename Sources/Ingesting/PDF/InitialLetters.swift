extension PageWords {
  /// How much larger than the text beside it a letter is that begins a paragraph and hangs down into it.
  private static let leastInitialSize: Float = 1.8

  /// Joins large initial letters to the word that they begin.
  ///
  /// Standing lower than the line they belong to, they would come to lie between the next ones.
  mutating func joinInitialLetters() {
    guard hasGeometry else { return }
    var dropped: Set<Int> = []
    for index in segments.indices where segments[index].words.count == 1 {
      let initial = segments[index]
      let letter = words[Int(initial.words.lowerBound)]
      guard letter.end - letter.start == 1, isUppercase(scalars[Int(letter.start)]),
        let target = line(beginningWith: initial, at: index)
      else { continue }
      join(letter, toLineAt: target)
      dropped.insert(index)
    }
    guard !dropped.isEmpty else { return }
    var kept: ContiguousArray<Segment> = []
    for index in segments.indices where !dropped.contains(index) { kept.append(segments[index]) }
    segments = kept
  }

  /// The first of the lines beside an initial letter, if there are any.
  private func line(beginningWith initial: Segment, at index: Int) -> Int? {
    var first: Int?
    for other in segments.indices where other != index {
      let line = segments[other]
      let gap = line.box.left - initial.box.right
      guard line.size * Self.leastInitialSize < initial.size, abs(gap) < 1.5 * line.size,
        line.middle > initial.box.top, line.middle < initial.box.bottom
      else { continue }
      if first.map({ line.middle < segments[$0].middle }) ?? true { first = other }
    }
    guard let first,
      isLetter(scalars[Int(words[Int(segments[first].words.lowerBound)].start)])
    else { return nil }
    return first
  }

  /// Puts a letter before a line's first word, as a part of it or, where that stands elsewhere by itself, as a word.
  private mutating func join(_ letter: Word, toLineAt target: Int) {
    let segment = segments[target]
    var first = words[Int(segment.words.lowerBound)]
    let scalar = scalars[Int(letter.start)]
    let rest = scalars[Int(first.start)..<Int(first.end)]
    let start = Int32(words.count)
    if Self.wordsOfOneLetter.contains(scalar), rest.count > 1, occursBySelf(rest) {
      // Copied as poppler's order has other words before the line.
      words.append(letter)
      words[Int(start)].box = first.box
      words[Int(start)].box.right = first.box.left
      words.append(first)
    } else {
      let position = scalars.count
      scalars.append(scalar)
      scalars.append(contentsOf: rest)
      first.start = Int32(position)
      first.end = Int32(scalars.count)
      words.append(first)
    }
    for index in segment.words.dropFirst() { words.append(words[Int(index)]) }
    segments[target].words = start..<Int32(words.count)
    segments[target].length += 1
  }

  /// Letters that are words of English, French, Spanish, Portuguese or Italian.
  private static let wordsOfOneLetter: Set<UInt32> = [0x41, 0x45, 0x49, 0x4F, 0x59, 0xC0, 0xC9]

  private func occursBySelf(_ text: ArraySlice<UInt32>) -> Bool {
    var count = 0
    for word in words where Int(word.end - word.start) == text.count {
      if scalars[Int(word.start)..<Int(word.end)].elementsEqual(
        text, by: { folded($0) == folded($1) })
      {
        count += 1
        if count > 1 { return true }
      }
    }
    return false
  }
}
