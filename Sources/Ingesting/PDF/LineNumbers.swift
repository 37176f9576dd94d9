extension PageWords {
  /// Fewer numbers than these may stand in steps of five by chance, as along the axis of a chart.
  private static let fewestLineNumbers = 5

  /// Takes out the numbers of every fifth line, which patents and bills have in a margin or between their columns.
  ///
  /// There they stand in the gutter, and would join the lines on its two sides.
  mutating func removeLineNumbers() {
    guard hasGeometry else { return }
    var numbers: [LineNumber] = []
    for index in segments.indices {
      let range = segments[index].words
      if let value = multipleOfFive(words[Int(range.lowerBound)]) {
        numbers.append(LineNumber(segment: index, isFirst: true, value: value))
      } else if range.count > 1, let value = multipleOfFive(words[Int(range.upperBound) - 1]) {
        numbers.append(LineNumber(segment: index, isFirst: false, value: value))
      }
    }
    guard numbers.count >= Self.fewestLineNumbers else { return }
    numbers = column(of: numbers)
    guard numbers.count >= Self.fewestLineNumbers, standBesideText(numbers) else { return }
    var removed: Set<Int> = []
    for number in numbers {
      if segments[number.segment].words.count == 1 {
        removed.insert(number.segment)
        lineNumbers.append(segments[number.segment])
      } else {
        part(number)
      }
    }
    var kept: ContiguousArray<Segment> = []
    for index in segments.indices where !removed.contains(index) { kept.append(segments[index]) }
    segments = kept
  }

  private struct LineNumber {
    var segment: Int
    /// Whether it is the segment's first word, or its last.
    var isFirst: Bool
    var value: UInt32
  }

  private func word(of number: LineNumber) -> Word {
    let range = segments[number.segment].words
    return words[Int(number.isFirst ? range.lowerBound : range.upperBound - 1)]
  }

  /// The number from 5 to 95 that a word is, if it is one that ends in 5 or 0.
  private func multipleOfFive(_ word: Word) -> UInt32? {
    guard word.end - word.start <= 2 else { return nil }
    var value: UInt32 = 0
    for scalar in scalars[Int(word.start)..<Int(word.end)] {
      switch scalar {
      case 0x30...0x39: value = value * 10 + scalar - 0x30
      // What text recognition makes of 0 and 1.
      case 0x4F, 0x6F: value = value * 10
      case 0x6C, 0x49: value = value * 10 + 1
      default:
        guard let digit = Self.raisedDigits.firstIndex(of: scalar) else { return nil }
        value = value * 10 + UInt32(digit)
      }
    }
    return value > 0 && value % 5 == 0 ? value : nil
  }

  /// Those numbers that stand in one column and ascend in steps of five, with most of the steps there.
  private func column(of numbers: [LineNumber]) -> [LineNumber] {
    let sorted = numbers.sorted {
      word(of: $0).box.middleX < word(of: $1).box.middleX
    }
    var best: [LineNumber] = []
    var start = 0
    for index in sorted.indices {
      let isLast = index + 1 == sorted.count
      let box = word(of: sorted[index]).box
      guard
        isLast || word(of: sorted[index + 1]).box.middleX - box.middleX > 0.6 * box.height
      else { continue }
      let group = ascending(Array(sorted[start...index]))
      if group.count > best.count { best = group }
      start = index + 1
    }
    return best
  }

  private func ascending(_ group: [LineNumber]) -> [LineNumber] {
    var result: [LineNumber] = []
    for number in group.sorted(by: { word(of: $0).box.top < word(of: $1).box.top }) {
      if let last = result.last, number.value <= last.value || number.value > last.value + 15 {
        continue
      }
      result.append(number)
    }
    // Line after line, the distance is the same.
    let distances = zip(result, result.dropFirst()).map { above, below in
      (word(of: below).box.middleY - word(of: above).box.middleY)
        / Float((below.value - above.value) / 5)
    }.sorted()
    guard let usual = distances.dropFirst(distances.count / 2).first, usual > 0,
      distances.allSatisfy({ abs($0 - usual) < 0.25 * usual })
    else { return [] }
    return result
  }

  /// Whether lines of text stand between the numbers, about five from one to the next.
  private func standBesideText(_ numbers: [LineNumber]) -> Bool {
    guard let first = numbers.first, let last = numbers.last else { return false }
    let top = word(of: first).box.top
    let bottom = word(of: last).box.bottom
    let lines = segments.count {
      $0.length >= 20 && $0.middle > top && $0.middle < bottom
    }
    return lines >= 3 * (numbers.count - 1)
  }

  /// Takes a number off a segment's beginning or end.
  private mutating func part(_ number: LineNumber) {
    var segment = segments[number.segment]
    var mark = segment
    let range = segment.words
    let word = word(of: number)
    if number.isFirst {
      mark.words = range.lowerBound..<range.lowerBound + 1
      segment.words = range.lowerBound + 1..<range.upperBound
      segment.box.left = words[Int(segment.words.lowerBound)].box.left
    } else {
      mark.words = range.upperBound - 1..<range.upperBound
      segment.words = range.lowerBound..<range.upperBound - 1
      segment.box.right = words[Int(segment.words.upperBound) - 1].box.right
    }
    mark.box = word.box
    mark.length = word.end - word.start
    segment.length -= mark.length
    segments[number.segment] = segment
    lineNumbers.append(mark)
  }
}
