/// Turns lines into text: words in reading order, hyphens at line ends resolved.
struct LineText {
  let page: PageWords
  let hyphens: HyphenJoining

  /// The text of consecutive lines of one block, without as many characters at its beginning as its marker has.
  func text(of lines: some Sequence<Line>, skipping: Int = 0) -> String {
    var normalizer = TextNormalizer()
    var spans: [WordSpan]?
    append(lines, to: &normalizer, skipping: skipping, noting: &spans)
    return normalizer.finish()
  }

  /// The text of a block's lines on this page, given the first word of its lines on the next one, if it goes on there.
  func text(
    of lines: some Sequence<Line>, skipping: Int, continuedBy next: ArraySlice<UInt32>
  )
    -> String
  {
    var normalizer = TextNormalizer()
    var spans: [WordSpan]?
    let last = append(lines, to: &normalizer, skipping: skipping, noting: &spans)
    let isJoined = last.map { joint(after: $0, before: next) } ?? .space
    let text = normalizer.finish()
    return switch isJoined {
    case .space: text + " "
    case .nothing: text
    case .dropped: String(text.dropLast())
    }
  }

  private enum Joint { case space, nothing, dropped }

  /// Appends lines, and notes the words where there is a list to note them in.
  @discardableResult
  func append(
    _ lines: some Sequence<Line>, to normalizer: inout TextNormalizer, skipping: Int,
    noting spans: inout [WordSpan]?
  ) -> ArraySlice<UInt32>? {
    var skipping = skipping
    var previous: ArraySlice<UInt32>?
    for (number, line) in lines.enumerated() {
      let words = line.orderedWords(in: page)
      for (position, index) in words.enumerated() {
        let word = page.words[Int(index)]
        let scalars = page.scalars[Int(word.start)..<Int(word.end)]
        if skipping >= scalars.count {
          skipping -= scalars.count
          continue
        }
        let kept = scalars.dropFirst(skipping)
        skipping = 0
        if let last = previous {
          switch position == 0 ? joint(after: last, before: kept) : .space {
          case .space: if !hyphens.ligatures.joins(last, kept) { normalizer.append(0x20) }
          case .nothing: break
          case .dropped: normalizer.dropLastHyphen()
          }
        }
        spans?.append(
          WordSpan(
            word: index, line: number, start: kept.startIndex, offset: normalizer.utf8.count))
        if let mended = hyphens.lostLigatures.mended(kept) {
          for scalar in mended { normalizer.append(scalar) }
        } else {
          for scalar in kept { normalizer.append(scalar) }
        }
        previous = kept
      }
    }
    return previous
  }

  /// What stands between the last word of a line and the first of the next.
  private func joint(after last: ArraySlice<UInt32>, before next: ArraySlice<UInt32>) -> Joint {
    guard let end = last.last else { return .space }
    if isIdeograph(end), let first = next.first, isIdeograph(first) { return .nothing }
    guard isHyphen(end), last.count > 1, let first = next.first else { return .space }
    let beforeHyphen = last[last.endIndex - 2]
    if end == 0xAD { return isLetter(first) ? .dropped : .space }
    guard isLetter(beforeHyphen) || isDigit(beforeHyphen) else { return .space }
    // "short- and long-term" keeps its blank.
    if Self.conjunctions.contains(next.map { $0 }) { return .space }
    guard isLetter(first) || isDigit(first) else { return .space }
    return hyphens.dropsHyphen(between: last.dropLast(), next) ? .dropped : .nothing
  }

  private static let conjunctions: Set<[UInt32]> = Set(
    ["and", "or", "to", "et", "ou", "y", "o", "e", "en", "of", "und", "oder"].map {
      $0.unicodeScalars.map(\.value)
    })
}

extension Line {
  /// The line's words in the order they are read.
  ///
  /// Words stand in the order of the page's main direction, so runs of words in the other one are turned round again.
  func orderedWords(in page: PageWords) -> [Int32] {
    let ordered = words.flatMap { Array($0) }
    let isMirrored = page.turn.isMirrored
    // Text that came without places came in reading order.
    guard page.hasGeometry, isMirrored || ordered.contains(where: { page.isRightToLeft($0) }) else {
      return ordered
    }
    var result: [Int32] = []
    var run: [Int32] = []
    for index in ordered {
      let isOther = isMirrored ? page.isLeftToRight(index) : page.isRightToLeft(index)
      if isOther {
        run.append(index)
      } else {
        result += run.reversed()
        run.removeAll()
        result.append(index)
      }
    }
    return result + run.reversed()
  }
}

extension PageWords {
  fileprivate func isRightToLeft(_ index: Int32) -> Bool {
    let word = words[Int(index)]
    return scalars[Int(word.start)..<Int(word.end)].contains {
      $0 >= 0x590 && Ingesting.isRightToLeft($0)
    }
  }

  fileprivate func isLeftToRight(_ index: Int32) -> Bool {
    let word = words[Int(index)]
    return !isRightToLeft(index)
      && scalars[Int(word.start)..<Int(word.end)].contains { isLetter($0) || isDigit($0) }
  }
}

private func isIdeograph(_ scalar: UInt32) -> Bool { scalar >= 0x3040 && scalar <= 0x9FFF }
