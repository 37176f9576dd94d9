extension PageText {
  /// Whether a word's letters stand above each other.
  func isVertical(_ word: Word) -> Bool {
    guard word.end - word.start >= 3 else { return false }
    return isVertical(from: Int(word.start), to: Int(word.end) - 1)
  }

  private func isVertical(from first: Int, to last: Int) -> Bool {
    abs(boxes[last].middleY - boxes[first].middleY) > 2
      * abs(boxes[last].middleX - boxes[first].middleX)
  }

  /// Whether a letter stands further to the side of the one before than letters of a word do.
  ///
  /// In a table that is printed sideways poppler leaves out the blank between a cell and the one of the next row.
  private func stepsAside(at index: Int) -> Bool {
    let (box, before) = (boxes[index], boxes[index - 1])
    return abs(box.middleX - before.middleX) > 0.9 * max(box.width, before.width)
  }

  /// Whether a letter of a page that was set upright stands on another line than one that poppler gives before it.
  ///
  /// Only letters that stand upright themselves are told so; those of words that still run up the page are wider than high.
  func isOnOtherLine(_ index: Int, than before: Int) -> Bool {
    let (box, other) = (boxes[index], boxes[before])
    return box.height > box.width && other.height > other.width
      && abs(box.middleY - other.middleY) > 0.5 * max(box.height, other.height)
  }

  /// The turn that sets most of the page's words upright.
  var turn: PageTurn {
    var wordStart = 0
    var across = 0
    var down = 0
    var up = 0
    var rightToLeft = 0
    for index in 0..<scalars.count {
      if scalars[index] >= 0x590, isRightToLeft(scalars[index]) { rightToLeft += 1 }
      let isEnd = isBlank(scalars[index])
      guard isEnd || index > wordStart && stepsAside(at: index) else { continue }
      if index - wordStart >= 3 {
        if !isVertical(from: wordStart, to: index - 1) {
          across += 1
        } else if boxes[index - 1].middleY > boxes[wordStart].middleY {
          down += 1
        } else {
          up += 1
        }
      }
      wordStart = isEnd ? index + 1 : index
    }
    if max(down, up) > across { return down > up ? .counterclockwise : .clockwise }
    return rightToLeft * 2 > letterCount(scalars) ? .mirrored : .none
  }

  /// Makes up boxes for text that came without: one line under the other, a character half as wide as high.
  mutating func arrangeInLines() {
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
