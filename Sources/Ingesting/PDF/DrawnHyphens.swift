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
    let before = words[lineStart...].suffix(2)
    guard let last = before.last else { return nil }
    let lastLength = last.end - last.start
    let letter: Int
    let hyphen: Int
    var replaced = 1
    var start = Int(rest.start)
    if scalars[start] == Self.softHyphen, lastLength == 1 {
      (letter, hyphen) = (Int(last.start), start)
      start += 1
    } else if scalars[Int(last.end) - 1] == Self.softHyphen, lastLength == 2 {
      (letter, hyphen) = (Int(last.start), Int(last.start) + 1)
    } else if scalars[Int(last.start)] == Self.softHyphen, lastLength == 1, before.count == 2,
      let first = before.first, first.end - first.start == 1
    {
      (letter, hyphen) = (Int(first.start), Int(last.start))
      replaced = 2
    } else {
      return nil
    }
    guard start < Int(rest.end), isLetter(scalars[letter]), isLowercase(scalars[start]) else {
      return nil
    }
    let box = page.boxes[letter]
    let gap = page.boxes[start].left - box.right
    guard abs(page.boxes[hyphen].left - box.left) < 0.1 * box.height, abs(gap) < 0.1 * box.height
    else { return nil }
    scalars[start - 1] = scalars[letter]
    var word = rest
    word.start = Int32(start - 1)
    word.box = box.union(rest.box)
    return (word, replaced)
  }

  private static let softHyphen: UInt32 = 0xAD
}
