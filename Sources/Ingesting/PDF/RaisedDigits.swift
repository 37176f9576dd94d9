extension PageWords {
  static let raisedDigits: [UInt32] = [
    0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079,
  ]

  /// Makes small digits that stand high raised figures, which no one takes for a part of the word before them.
  mutating func markRaisedDigits(
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
