/// A word of a page.
struct Word: Sendable {
  /// Its scalars in the page's text.
  var start: Int32
  var end: Int32
  var box: Rectangle
  /// The typeface of its first character.
  var typeface: UInt16
  /// Whether a later character is set in another typeface, as a raised footnote mark is.
  var isMixed: Bool
}

/// Words that stand next to each other on one line, as far as the first wide gap.
///
/// Neither a line nor a cell: which gaps divide columns is decided later, from the lines above and beneath.
struct Segment: Sendable {
  /// Its words in the page's words.
  var words: Range<Int32>
  var box: Rectangle
  /// The type size that most of its characters are set in.
  var size: Float
  var typeface: UInt16
  /// How many characters other than blanks it has.
  var length: Int32

  /// The middle of its lowercase letters, by which segments are held to stand on the same line.
  var middle: Float { box.middleY }
  /// The part of its height that no neighbouring line of ordinary text reaches into.
  var coreTop: Float { middle - 0.45 * size }
  var coreBottom: Float { middle + 0.45 * size }
}

/// A page's words and segments, on coordinates turned so that text runs from left to right.
struct PageWords: Sendable {
  var number: Int
  var label: String?
  /// Of the displayed page.
  var width: Float
  var height: Float
  var turn: PageTurn = .none
  /// Whether positions are real, and not made up for a page whose text came without.
  var hasGeometry = true
  var scalars: ContiguousArray<UInt32>
  var words: ContiguousArray<Word> = []
  var segments: ContiguousArray<Segment> = []
  /// Text that runs in another direction than the rest of the page, in the order poppler gave it.
  var aside: ContiguousArray<Segment> = []
  /// The numbers of every fifth line, as they stand in a margin.
  var lineNumbers: ContiguousArray<Segment> = []
  /// The tables between drawn borders, whose text is not among the segments; from top to bottom.
  var tables: [RuledTable] = []
  var drawing: PageText.Drawing?
  var recognition: PageText.Recognition?
  /// The height of the turned page.
  var turnedHeight: Float {
    turn == .clockwise || turn == .counterclockwise ? width : height
  }

  init(_ page: consuming PageText, typefaces: [Typeface]) {
    var page = page
    number = page.number
    label = page.label
    width = page.width
    height = page.height
    drawing = page.drawing
    recognition = page.recognition
    scalars = page.scalars
    if page.boxes.isEmpty {
      hasGeometry = false
      page.arrangeInLines()
    } else {
      turn = page.recognition?.turn ?? page.turn
      if turn != .none {
        for index in page.boxes.indices {
          page.boxes[index] = turn.applied(
            to: page.boxes[index], width: page.width, height: page.height)
        }
      }
    }
    readWords(of: page, typefaces: typefaces)
  }

  private mutating func readWords(of page: borrowing PageText, typefaces: [Typeface]) {
    let count = page.scalars.count
    words.reserveCapacity(count / 6)
    var lines: [Range<Int>] = []
    var lineStart = 0
    var index = 0
    while index < count {
      let scalar = page.scalars[index]
      if scalar == 0x0A {
        lines.append(lineStart..<words.count)
        lineStart = words.count
        index += 1
      } else if isBlank(scalar) {
        index += 1
      } else {
        let start = index
        var box = page.boxes[index]
        let typeface = page.typefaces[index]
        var isMixed = false
        index += 1
        while index < count, !isBlank(page.scalars[index]) {
          let next = page.boxes[index]
          // Poppler may leave out the blank between words of two columns, or of a line and its neighbour.
          let gap = next.left - page.boxes[index - 1].right
          if gap > Self.widestLetterGap * next.height || gap < -1.5 * next.height { break }
          box = box.union(next)
          if page.typefaces[index] != typeface { isMixed = true }
          index += 1
        }
        let word = Word(
          start: Int32(start), end: Int32(index), box: box, typeface: typeface, isMixed: isMixed)
        if isShadow(word) { continue }
        if words.count > lineStart, let last = words.last, isPiece(last, of: word) {
          words.removeLast()
        }
        words.append(word)
      }
    }
    lines.append(lineStart..<words.count)
    // Poppler gives the words of a right-to-left line from left to right.
    if turn == .mirrored {
      for line in lines { words[line].sort { $0.box.left < $1.box.left } }
    }
    let gap = widestWordGap(lines, typefaces: typefaces)
    for line in lines { addSegments(line, gap: gap, typefaces: typefaces, in: page) }
  }

  /// Wider gaps than this may divide columns; relative to the type size.
  ///
  /// A word space is about a quarter of the size, and in justified text seldom over half; cells stand at least twice
  /// their padding apart. Text recognised from scans is spaced more loosely, up to the second figure.
  private static let widestWordGaps: ClosedRange<Float> = 0.6...1.3

  /// The widest gap between two words of a line on this page, relative to the type size.
  private func widestWordGap(_ lines: [Range<Int>], typefaces: [Typeface]) -> Float {
    var gaps: [Float] = []
    for line in lines {
      for index in line.dropFirst() {
        let gap = words[index].box.left - words[index - 1].box.right
        if gap > 0 { gaps.append(gap / typefaces.size(at: words[index].typeface)) }
      }
    }
    gaps.sort()
    // Most gaps are word spaces, even on a page that is all table.
    let usual = gaps.isEmpty ? 0 : gaps[gaps.count / 2]
    return min(max(2.2 * usual, Self.widestWordGaps.lowerBound), Self.widestWordGaps.upperBound)
  }

  /// Whether a word is drawn over one of the last few words, as a shadow is.
  private func isShadow(_ word: Word) -> Bool {
    if let last = words.last, isPiece(word, of: last) { return true }
    for other in words[max(0, words.count - 8)...].reversed()
    where abs(other.box.left - word.box.left) < 0.25 * word.box.height
      && abs(other.box.right - word.box.right) < 0.25 * word.box.height
      && abs(other.box.top - word.box.top) < 0.25 * word.box.height
      && other.end - other.start == word.end - word.start
    {
      if scalars[Int(other.start)..<Int(other.end)].elementsEqual(
        scalars[Int(word.start)..<Int(word.end)])
      {
        return true
      }
    }
    return false
  }

  /// Whether a word is the beginning or end of another one that it is drawn over.
  private func isPiece(_ piece: Word, of word: Word) -> Bool {
    let count = Int(piece.end - piece.start)
    guard count > 1, count < Int(word.end - word.start) else { return false }
    let reach = 0.25 * piece.box.height
    guard
      min(piece.box.bottom, word.box.bottom) - max(piece.box.top, word.box.top)
        > 0.6 * min(piece.box.height, word.box.height)
    else { return false }
    let text = scalars[Int(piece.start)..<Int(piece.end)]
    let whole = scalars[Int(word.start)..<Int(word.end)]
    return abs(piece.box.left - word.box.left) < reach && whole.starts(with: text)
      || abs(piece.box.right - word.box.right) < reach && whole.suffix(count).elementsEqual(text)
  }

  /// Letters further apart than this, relative to their height, are not of one word, even in spaced type.
  private static let widestLetterGap: Float = 0.45

  private mutating func addSegments(
    _ line: Range<Int>, gap widest: Float, typefaces: [Typeface], in page: borrowing PageText
  ) {
    var start = line.lowerBound
    while start < line.upperBound {
      var end = start + 1
      while end < line.upperBound {
        let gap = words[end].box.left - words[end - 1].box.right
        let size = typefaces.size(at: words[end].typeface)
        // A step back over a word's width means that the line is not laid out from left to right.
        if gap > widest * size || gap < -2 * size { break }
        end += 1
      }
      addSegment(start..<end, typefaces: typefaces, in: page)
      start = end
    }
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

  static let raisedDigits: [UInt32] = [
    0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079,
  ]

  /// Makes small digits that stand high raised figures, which no one takes for a part of the word before them.
  private mutating func markRaisedDigits(
    of segment: Segment, typefaces: [Typeface], in page: borrowing PageText
  ) {
    // The mark that a footnote begins with stays a number.
    let first = words[Int(segment.words.lowerBound)].start
    for index in segment.words {
      let word = words[Int(index)]
      guard word.isMixed || typefaces.size(at: word.typeface) < 0.8 * segment.size else { continue }
      for offset in Int(word.start)..<Int(word.end) where isDigit(page.scalars[offset]) {
        guard offset != Int(first),
          !(offset > 0 && offset - 1 == Int(first) && isDigit(page.scalars[offset - 1])),
          typefaces.size(at: page.typefaces[offset]) < 0.8 * segment.size,
          page.boxes[offset].bottom < segment.box.bottom - 0.1 * segment.size
        else { continue }
        scalars[offset] = Self.raisedDigits[Int(page.scalars[offset] - 0x30)]
      }
    }
  }
}

extension [Typeface] {
  /// The size of a typeface, or a common one where the page names none.
  func size(at index: UInt16) -> Float { Int(index) < count ? self[Int(index)].size : 10 }
}

extension PageText {
  /// Whether a word's letters stand above each other.
  fileprivate func isVertical(_ word: Word) -> Bool {
    guard word.end - word.start >= 3 else { return false }
    return isVertical(from: Int(word.start), to: Int(word.end) - 1)
  }

  private func isVertical(from first: Int, to last: Int) -> Bool {
    abs(boxes[last].middleY - boxes[first].middleY) > 2
      * abs(boxes[last].middleX - boxes[first].middleX)
  }

  /// The turn that sets most of the page's words upright.
  fileprivate var turn: PageTurn {
    var wordStart = 0
    var across = 0
    var down = 0
    var up = 0
    var rightToLeft = 0
    for index in 0..<scalars.count {
      if scalars[index] >= 0x590, isRightToLeft(scalars[index]) { rightToLeft += 1 }
      guard isBlank(scalars[index]) else { continue }
      if index - wordStart >= 3 {
        if !isVertical(from: wordStart, to: index - 1) {
          across += 1
        } else if boxes[index - 1].middleY > boxes[wordStart].middleY {
          down += 1
        } else {
          up += 1
        }
      }
      wordStart = index + 1
    }
    if max(down, up) > across { return down > up ? .counterclockwise : .clockwise }
    return rightToLeft * 2 > letterCount(scalars) ? .mirrored : .none
  }

  /// Makes up boxes for text that came without: one line under the other, a character half as wide as high.
  fileprivate mutating func arrangeInLines() {
    let size: Float = 10
    var left: Float = 0
    var top: Float = 0
    boxes.removeAll()
    boxes.reserveCapacity(scalars.count)
    for scalar in scalars {
      boxes.append(Rectangle(left: left, top: top, right: left + size / 2, bottom: top + size))
      left += size / 2
      if scalar == 0x0A {
        left = 0
        top += size * 1.2
      }
    }
    // No typeface has this number, so that all lookups fall back to the same size.
    typefaces = ContiguousArray(repeating: .max, count: scalars.count)
  }
}
