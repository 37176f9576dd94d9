extension PageWords {
  mutating func addSegments(
    _ line: Range<Int>, gap widest: Float, typefaces: [Typeface], in page: borrowing PageText
  ) {
    let isSideways = isSideways
    var start = line.lowerBound
    while start < line.upperBound {
      var end = start + 1
      while end < line.upperBound {
        let gap = words[end].box.left - words[end - 1].box.right
        var size = typefaces.size(at: words[end].typeface)
        // A column of text stands as close to a heading beside it as to other text; a raised mark is close to its note.
        let before = typefaces.size(at: words[end - 1].typeface)
        if before < size, isSpoken(words[end - 1]) { size = before }
        // A step back over a word's width means that the line is not laid out from left to right.
        if gap > widest * size || gap < -2 * size { break }
        if isSideways,
          page.isOnOtherLine(Int(words[end].start), than: Int(words[end - 1].end) - 1)
        {
          break
        }
        end += 1
      }
      addSegment(start..<end, typefaces: typefaces, in: page)
      start = end
    }
  }

  private func isSpoken(_ word: Word) -> Bool {
    scalars[Int(word.start)..<Int(word.end)].count(where: isLetter) > 1
  }

  private mutating func addSegment(
    _ range: Range<Int>, typefaces: [Typeface], in page: borrowing PageText
  ) {
    var length: Int32 = 0
    // The typeface of most characters, found as the one that outvotes all others in turn.
    var best = words[range.lowerBound]
    var votes: Int32 = 0
    for index in range {
      let word = words[index]
      let count = word.end - word.start
      length += count
      if word.typeface == best.typeface {
        votes += count
        if count > best.end - best.start { best = word }
      } else if count > votes {
        best = word
        votes = count - votes
      } else {
        votes -= count
      }
    }
    let size = typefaces.size(at: best.typeface)
    var box = best.box
    for index in range {
      let word = words[index]
      box.left = min(box.left, word.box.left)
      box.right = max(box.right, word.box.right)
    }
    let segment = Segment(
      words: Int32(range.lowerBound)..<Int32(range.upperBound), box: box, size: size,
      typeface: best.typeface, length: length)
    if hasGeometry { markRaisedDigits(of: segment, typefaces: typefaces, in: page) }
    if page.isVertical(best) || isLadder(range, size: size) {
      aside.append(segment)
    } else {
      segments.append(segment)
    }
  }

  /// Whether words stand above each other, as the letters of spaced type do that runs up the page.
  private func isLadder(_ range: Range<Int>, size: Float) -> Bool {
    guard range.count > 2 else { return false }
    let first = words[range.lowerBound].box
    let last = words[range.upperBound - 1].box
    let climb = abs(last.middleY - first.middleY)
    return climb > 2 * size && climb > 2 * abs(last.middleX - first.middleX)
  }
}
