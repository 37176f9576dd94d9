/// Words that poppler runs together because they stand on each other.
///
/// The letters that recognition lays invisibly over a scan are often wider than those that are seen. A word then reaches over
/// the blank after it, and poppler gives none; but the next word's first letter is set back into the last one.
extension PageText {
  /// Letters are set back by less than this, relative to their height, even in pairs such as "AV".
  private static let deepestKerning: Float = -0.16
  /// A page with fewer words set back may have them for their looks.
  private static let fewestJolts = 5
  /// How much the space before a word may differ at least from those between its letters.
  private static let smallestJolt: Float = 0.03

  /// Whether several words of the page begin over the end of the one before.
  var isJolted: Bool {
    // The letters of a recognised word share its box evenly.
    guard !boxes.isEmpty, recognition == nil else { return false }
    var count = 0
    for index in boxes.indices.dropFirst()
    where boxes[index].left - boxes[index - 1].right < Self.deepestKerning * boxes[index].height
      && standsOnLine(index)
    {
      count += 1
      if count == Self.fewestJolts { return true }
    }
    return false
  }

  /// Whether the space before a letter of a jolted page is another than those around it, as it is where a word begins.
  func isJolt(before index: Int, since start: Int) -> Bool {
    guard standsOnLine(index) else { return false }
    let height = boxes[index].height
    let gap = space(before: index)
    if gap < Self.deepestKerning * height { return true }
    // At a word's ends, where one neighbour is known, kerning looks the same.
    guard index - 1 > start, standsOnLine(index - 1), index + 1 < boxes.count,
      standsOnLine(index + 1)
    else { return false }
    let spaces = [space(before: index - 1), space(before: index + 1)]
    // Letters set with kerning have each a space of their own.
    return abs(spaces[0] - spaces[1]) < 0.5 * Self.smallestJolt * height
      && spaces.allSatisfy { abs($0 - gap) > Self.smallestJolt * height }
  }

  private func space(before index: Int) -> Float { boxes[index].left - boxes[index - 1].right }

  /// Whether a letter stands to the right of another one, on its line and in its size.
  private func standsOnLine(_ index: Int) -> Bool {
    let box = boxes[index]
    let before = boxes[index - 1]
    return box.left > before.left && abs(box.middleY - before.middleY) < 0.15 * box.height
      && box.height < 1.2 * before.height && before.height < 1.2 * box.height
      && isSetApart(scalars[index - 1]) && isSetApart(scalars[index])
  }

  /// Whether a scalar has a place of its own on the line in every font: no mark, and of no script whose letters join.
  private func isSetApart(_ scalar: UInt32) -> Bool {
    scalar < 0x590 && (isLetter(scalar) || isDigit(scalar)) || Self.points.contains(scalar)
  }

  /// Comma, full stop, semicolon and bracket, which words end with.
  private static let points: [UInt32] = [0x2C, 0x2E, 0x3B, 0x29]
}
