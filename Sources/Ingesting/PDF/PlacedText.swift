internal import AnalysisModel
internal import SharedLibraries

/// A word of a page, and which bytes of a block's text came of it.
struct WordSpan {
  /// The page's word.
  let word: Int32
  /// The line, counted from the first of those whose text was asked for.
  let line: Int
  /// The word's scalars on the page that the text begins with, which leave a list's marker out.
  let start: Int
  /// In UTF-8; what follows it begins with the next word.
  let offset: Int
}

extension LineText {
  /// The same text as `text(of:skipping:continuedBy:)` gives, with the places of its words.
  ///
  /// The lines are counted from `firstLine`.
  func placedText(
    of lines: [Line], skipping: Int, continuedBy next: ArraySlice<UInt32>?, firstLine: Int
  ) -> (text: String, words: [DocumentBuilder.Piece.Word]) {
    var normalizer = TextNormalizer()
    var spans: [WordSpan]? = []
    append(lines, to: &normalizer, skipping: skipping, noting: &spans)
    let text =
      next.map { self.text(of: lines, skipping: skipping, continuedBy: $0) } ?? normalizer.finish()
    guard page.hasGeometry, let spans else { return (text, []) }
    let bounds = Self.bounds(of: spans, in: normalizer, text: text)
    return (
      text,
      zip(spans, bounds).compactMap { span, bounds in
        bounds.isEmpty ? nil : word(span, bounds, of: text, firstLine: firstLine)
      }
    )
  }

  /// The bytes of the finished text that each word gave; empty where they cannot be told.
  private static func bounds(
    of spans: [WordSpan], in normalizer: TextNormalizer, text: String
  ) -> [Range<Int>] {
    let raw = normalizer.utf8
    let finished = Array(text.utf8)
    let whole = normalizer.finish()
    var ends = spans.dropFirst().map(\.offset)
    ends.append(raw.count)
    // Composing changes how many bytes there are, within words alone.
    let isComposed = !raw.elementsEqual(whole.utf8)
    var shift = 0
    var result: [Range<Int>] = []
    for (span, end) in zip(spans, ends) {
      let part = raw[min(span.offset, end)..<end]
      let length =
        isComposed
        ? canonicallyComposed(String(decoding: part, as: UTF8.self)).utf8.count : part.count
      let start = span.offset + shift
      shift += length - part.count
      var lower = min(start, finished.count)
      var upper = min(start + length, finished.count)
      while lower < upper, finished[lower] == UInt8(ascii: " ") { lower += 1 }
      while upper > lower, finished[upper - 1] == UInt8(ascii: " ") { upper -= 1 }
      result.append(lower..<upper)
    }
    guard raw.count + shift == whole.utf8.count else { return spans.map { _ in 0..<0 } }
    return result
  }

  private func word(
    _ span: WordSpan, _ bounds: Range<Int>, of text: String, firstLine: Int
  ) -> DocumentBuilder.Piece.Word? {
    let range = TextRange(utf8: bounds)
    let word = page.words[Int(span.word)]
    return DocumentBuilder.Piece.Word(
      range: range, line: firstLine + span.line, box: displayed(word.box),
      letters: letters(of: word, from: span.start, giving: text[range]))
  }

  /// The boxes of the scalars that a word gave the text, or none where they and the page's letters do not match.
  private func letters(of word: Word, from start: Int, giving text: Substring) -> [Box] {
    // A recogniser knows where words are; the letters' boxes are made up.
    guard page.recognition == nil, Int(word.end) <= page.boxes.count, start < word.end else {
      return []
    }
    let count = text.unicodeScalars.count
    var boxes: [Box] = []
    boxes.reserveCapacity(count)
    for index in start..<Int(word.end) {
      let scalar = page.scalars[index]
      let box = page.boxes[index]
      // Within a right-to-left word poppler's boxes run the other way.
      guard !isRightToLeft(scalar), box.isWithin(word.box) else { return [] }
      let letters = scalar < 0x7F ? 1 : normalized(String(scalar: scalar)).unicodeScalars.count
      for _ in 0..<letters { boxes.append(displayed(box)) }
    }
    // A hyphen at the line's end may have gone; anything else was mended and has no letters of its own.
    guard boxes.count == count || boxes.count == count + 1 else { return [] }
    return Array(boxes.prefix(count))
  }

  private func displayed(_ box: Rectangle) -> Box {
    let box = page.turn.undone(for: box, width: page.width, height: page.height)
    return Box(
      left: Double(box.left), top: Double(box.top), right: Double(box.right),
      bottom: Double(box.bottom))
  }
}

extension Rectangle {
  fileprivate func isWithin(_ other: Rectangle) -> Bool {
    let reach: Float = 0.5
    return left >= other.left - reach && right <= other.right + reach && top >= other.top - reach
      && bottom <= other.bottom + reach
  }
}

extension String {
  fileprivate init(scalar: UInt32) {
    self.init(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}"))
  }
}
