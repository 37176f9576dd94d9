/// Turns round letters that are drawn as one glyph, which poppler takes for letters from left to right.
struct RightToLeftLigatures {
  /// The page's characters in reading order.
  private(set) var scalars: ContiguousArray<UInt32>
  private let boxes: ContiguousArray<Rectangle>
  private let typefaces: ContiguousArray<UInt16>

  /// Takes a page's characters with a box and a typeface for each.
  init(
    scalars: ContiguousArray<UInt32>, boxes: ContiguousArray<Rectangle>,
    typefaces: ContiguousArray<UInt16>
  ) {
    self.scalars = scalars
    self.boxes = boxes
    self.typefaces = typefaces
  }

  /// Mends the glyphs whose letters are given, in reading order; where they are not known, those of lam and alef.
  mutating func mend(known ligatures: Set<[UInt32]>?) {
    if let ligatures { mendKnown(ligatures) } else { mendLamAlef() }
  }

  /// Turns round the letters of glyphs that are known to stand for several.
  ///
  /// Such letters share the glyph's width evenly. So do the article's in a face whose alef and lam have one width; there both
  /// have it elsewhere more often.
  private mutating func mendKnown(_ ligatures: Set<[UInt32]>) {
    guard !ligatures.isEmpty else { return }
    let turned = ligatures.sorted { $0.count > $1.count }.map { Array($0.reversed()) }
    let starts = Set(turned.compactMap(\.first))
    var glyphs: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      if starts.contains(scalars[index]),
        let glyph = turned.first(where: { isGlyph(of: $0, at: index) })
      {
        glyphs.append(index..<index + glyph.count)
        index += glyph.count
      } else {
        index += 1
      }
    }
    guard !glyphs.isEmpty else { return }
    var alone: [LetterWidth: Int] = [:]
    var shared: [UInt64: Int] = [:]
    var next = 0
    for glyph in glyphs + [scalars.count..<scalars.count] {
      for index in next..<glyph.lowerBound where isRightToLeft(scalars[index]) {
        for width in widthsNear(index) {
          alone[letterWidth(at: index, width: width), default: 0] += 1
        }
      }
      if !glyph.isEmpty {
        for width in widthsNear(glyph.lowerBound) { shared[width, default: 0] += 1 }
      }
      next = glyph.upperBound
    }
    for glyph in glyphs {
      let mayBeTwo =
        glyph.count == 2
        && glyph.allSatisfy { index in
          let width = width(at: index)
          let known = alone[letterWidth(at: index, width: width), default: 0]
          return known > shared[self.width(at: glyph.lowerBound), default: 0]
        }
      if !mayBeTwo { scalars[glyph].reverse() }
    }
  }

  private struct LetterWidth: Hashable {
    var letter: UInt32
    /// Whether it is joined to the letter before it, which gives it another shape.
    var isJoined: Bool
    var width: UInt64
  }

  private func letterWidth(at index: Int, width: UInt64) -> LetterWidth {
    let before = index > 0 ? scalars[index - 1] : 0x20
    return LetterWidth(
      letter: scalars[index],
      isJoined: isLetter(before) && isRightToLeft(before) && !Self.unjoined.contains(before),
      width: width)
  }

  /// Letters that join none after them.
  private static let unjoined: Set<UInt32> = [
    0x621, 0x622, 0x623, 0x624, 0x625, 0x627, 0x629, 0x62F, 0x630, 0x631, 0x632, 0x648, 0x649,
    0x671, 0x698,
  ]

  /// Whether the characters at an index are those of one glyph, as poppler shares it out.
  private func isGlyph(of letters: [UInt32], at index: Int) -> Bool {
    let range = index..<index + letters.count
    return range.upperBound <= scalars.count && scalars[range].elementsEqual(letters)
      && range.dropFirst().allSatisfy { isEven($0 - 1, $0) }
  }

  /// Puts lam before alef where both are drawn as one glyph, whose letters poppler turns round like those of a word.
  ///
  /// Such letters share the glyph's width evenly, and it is none that lam has elsewhere. In a face in which alef and lam
  /// have one width that says nothing: there most pairs would look so, as the article is far more frequent than the
  /// ligature.
  private mutating func mendLamAlef() {
    var pairs = 0
    var even: [Int] = []
    var widths: Set<UInt64> = []
    for index in scalars.indices where scalars[index] == 0x644 {
      guard index > 0, RightToLeftText.alefs.contains(scalars[index - 1]) else {
        widths.formUnion(widthsNear(index))
        continue
      }
      pairs += 1
      if isEven(index - 1, index) {
        even.append(index - 1)
      } else {
        widths.formUnion(widthsNear(index))
      }
    }
    let ligatures = even.filter { !widths.contains(width(at: $0 + 1)) }
    guard 2 * ligatures.count < pairs else { return }
    for index in ligatures { scalars.swapAt(index, index + 1) }
  }

  /// Whether two characters next to each other may be the halves of one glyph, which poppler shares out evenly.
  ///
  /// The halves are computed, so that they differ by the rounding of the file's figures alone.
  private func isEven(_ first: Int, _ second: Int) -> Bool {
    let tolerance = 0.0005 * boxes[second].height
    return abs(boxes[second].width - boxes[first].width) < tolerance
      && abs(boxes[first].left - boxes[second].right) < 4 * tolerance
      && typefaces[first] == typefaces[second]
  }

  /// A character's width to a four-thousandth of its height, with its typeface.
  private func width(at index: Int) -> UInt64 {
    let height = max(boxes[index].height, 0.1)
    let share = min(max(boxes[index].width / height * 4000, 1), 8e6)
    return UInt64(share.rounded()) << 16 | UInt64(typefaces[index])
  }

  /// A character's width and those that differ from it by rounding.
  private func widthsNear(_ index: Int) -> [UInt64] {
    let width = width(at: index)
    return [width - 1 << 16, width, width + 1 << 16]
  }
}
