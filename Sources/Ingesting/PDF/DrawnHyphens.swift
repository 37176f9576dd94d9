extension PageWords {
  /// The word of a first letter and its rest, where a soft hyphen drawn over the letter parts them.
  ///
  /// Layout programs set one in front of a word that must not be hyphenated. It is drawn where the word begins, and the text
  /// between its end and the second letter passes for a blank. The letter takes the place of what stands before the rest.
  ///
  /// - Parameters:
  ///   - rest: The word that was read last.
  ///   - lineStart: The first word of its line.
  ///   - page: The page, with the places of its letters.
  /// - Returns: The whole word, and how many words before it it replaces.
  mutating func joinedOverSoftHyphen(
    _ rest: Word, since lineStart: Int, in page: borrowing PageText
  ) -> (word: Word, replaced: Int)? {
    var start = Int(rest.start)
    if scalars[start] == Self.softHyphen { start += 1 }
    guard start < Int(rest.end), isLowercase(scalars[start]) || isLigature(scalars[start]) else {
      return nil
    }
    // The hyphen may have been left out as a shadow of the letter, so it is looked for in the page's own text.
    var letter = start - 1
    while letter > 0, start - letter < 5,
      isBlank(scalars[letter]) || scalars[letter] == Self.softHyphen
    {
      letter -= 1
    }
    guard letter > 0, letter + 1 < start, isLetter(scalars[letter]) else { return nil }
    // Poppler gives the hyphen before or after the letter.
    let isLed = scalars[letter - 1] == Self.softHyphen
    let box = page.boxes[letter]
    let isDrawnOver = (letter - 1..<start).contains { index in
      scalars[index] == Self.softHyphen
        && abs(page.boxes[index].left - box.left) < 0.1 * box.height
    }
    guard isDrawnOver, abs(page.boxes[start].left - box.right) < 0.1 * box.height,
      let first = words[lineStart...].lastIndex(where: {
        Int($0.start) == letter || isLed && Int($0.start) == letter - 1
      })
    else { return nil }
    let replaced = words.count - first
    scalars[start - 1] = scalars[letter]
    var word = rest
    word.start = Int32(start - 1)
    word.box = box.union(rest.box)
    return (word, replaced)
  }

  /// Whether a scalar is a ligature of lower-case letters.
  private func isLigature(_ scalar: UInt32) -> Bool { (0xFB00...0xFB06).contains(scalar) }

  private static let softHyphen: UInt32 = 0xAD
}
