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
  /// Whether poppler gave some of the text, or all, without its places.
  let lacksPlaces: Bool
  var scalars: ContiguousArray<UInt32>
  /// For each scalar that poppler gave its box on the turned page; none unless they were asked for.
  private(set) var boxes: ContiguousArray<Rectangle> = []
  var words: ContiguousArray<Word> = []
  var segments: ContiguousArray<Segment> = []
  /// Text that runs in another direction than the rest of the page, in the order poppler gave it.
  var aside: ContiguousArray<Segment> = []
  /// The numbers of every fifth line, as they stand in a margin.
  var lineNumbers: ContiguousArray<Segment> = []
  /// Words such as "DRAFT" that are printed across the page.
  var watermark: ContiguousArray<Segment> = []
  /// The tables between drawn borders, whose text is not among the segments; from top to bottom.
  var tables: [RuledTable] = []
  /// How far apart the words of a line stand at most, relative to the type size.
  private(set) var widestWordGap: Float = 0
  var drawing: PageText.Drawing?
  var recognition: PageText.Recognition?
  /// Whether the text lies over a scan and is in no language that can be told.
  var isStrange = false
  /// Whether the page shows lines of text that the file does not hold and nobody has recognised.
  var hidesText = false
  /// Whether text that the file holds runs up or down the displayed page, where poppler tells its lines less well.
  var isSideways: Bool { turn.isSideways && recognition == nil }
  /// The height of the turned page.
  var turnedHeight: Float {
    turn.isSideways ? width : height
  }
  /// The width of the turned page.
  var turnedWidth: Float {
    turn.isSideways ? height : width
  }

  init(_ page: consuming PageText, typefaces: [Typeface], keepsBoxes: Bool = false) {
    var page = page
    number = page.number
    label = page.label
    width = page.width
    height = page.height
    drawing = page.drawing
    recognition = page.recognition
    lacksPlaces = page.lacksPlaces
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
    if keepsBoxes, hasGeometry { boxes = page.boxes }
  }

  private mutating func readWords(of page: borrowing PageText, typefaces: [Typeface]) {
    let count = page.scalars.count
    let isJolted = page.isJolted
    let isSideways = isSideways
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
          if isJolted, page.isJolt(before: index, since: start) { break }
          if isSideways, page.isOnOtherLine(index, than: index - 1) { break }
          box = box.union(next)
          if page.typefaces[index] != typeface { isMixed = true }
          index += 1
        }
        let word = Word(
          start: Int32(start), end: Int32(index), box: box, typeface: typeface, isMixed: isMixed)
        if isShadow(word) { continue }
        if let (whole, replaced) = joinedOverSoftHyphen(word, since: lineStart, in: page) {
          words.removeLast(replaced)
          words.append(whole)
          continue
        }
        if words.count > lineStart, let last = words.last, isPiece(last, of: word) {
          words.removeLast()
        }
        words.append(word)
      }
    }
    lines.append(lineStart..<words.count)
    if turn.isMirrored { lines = lines.flatMap { linesFromStart(within: $0) } }
    widestWordGap = widestWordGap(lines, typefaces: typefaces)
    for line in withoutWatermark(lines, typefaces: typefaces, in: page) {
      addSegments(line, gap: widestWordGap, typefaces: typefaces, in: page)
    }
  }

  /// Sorts the words of one of poppler's lines on a right-to-left page, which come from left to right, and those of several
  /// lines among each other where poppler takes cells beside each other for parts of one line.
  private mutating func linesFromStart(within line: Range<Int>) -> [Range<Int>] {
    var ordered = Array(words[line])
    ordered.sort { $0.box.middleY < $1.box.middleY }
    var lines: [Range<Int>] = []
    var start = 0
    // The tallest word stands for its line, so that raised marks do not begin another one.
    var tallest = ordered.first?.box
    for index in ordered.indices.dropFirst() + [ordered.count] {
      if index < ordered.count, let anchor = tallest {
        let box = ordered[index].box
        guard box.middleY - anchor.middleY > Self.furthestMiddle * max(box.height, anchor.height)
        else {
          if box.height > anchor.height { tallest = box }
          continue
        }
        tallest = box
      }
      ordered[start..<index].sort { $0.box.left < $1.box.left }
      lines.append(line.lowerBound + start..<line.lowerBound + index)
      start = index
    }
    words.replaceSubrange(line, with: ordered)
    return lines
  }

  /// How far the middles of two words of one line are apart at most, relative to their height: less than lines are set apart.
  private static let furthestMiddle: Float = 0.4

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
}
