/// Puts the characters of right-to-left words in reading order, each with its own box.
///
/// Poppler turns such words round by a rule of thumb that misplaces brackets and full stops, takes the glyph of two letters
/// for its letters in the wrong order, and leaves words that were drawn letter by letter as they stand. Here their boxes
/// tell how they stand, and all is turned round again from that.
struct RightToLeftText {
  /// A character as it stands on the page.
  private struct Glyph {
    var scalar: UInt32
    var box: Rectangle
    var typeface: UInt16

    /// Whether both stand on one line.
    func isBeside(_ other: Glyph) -> Bool {
      abs(box.middleY - other.box.middleY) < 0.5 * max(box.height, other.box.height)
    }
  }

  private var scalars: ContiguousArray<UInt32> = []
  private var boxes: ContiguousArray<Rectangle> = []
  private var typefaces: ContiguousArray<UInt16> = []

  private init() {}

  /// Mends a page's text, whose fragments are given.
  ///
  /// - Parameters:
  ///   - page: The page, with a box and a typeface for each scalar.
  ///   - fragments: Its stretches of right-to-left text.
  ///   - ligatures: The letters of each glyph that stands for several, in reading order; nil where they are not known.
  ///   - letters: The letters that a presentation form stands for.
  static func mend(
    _ page: inout PageText, fragments: [PopplerScalars.Fragment],
    ligatures: Set<[UInt32]>? = nil, letters: (UInt32) -> [UInt32]
  ) {
    guard !fragments.isEmpty, page.boxes.count == page.scalars.count,
      page.typefaces.count == page.scalars.count
    else { return }
    var text = RightToLeftText()
    text.leastSpace = leastSpace(between: fragments, on: page)
    var next = 0
    var index = 0
    while index < fragments.count {
      text.copy(next..<fragments[index].range.lowerBound, of: page)
      // Fragments without a blank between them are a word drawn in parts, or words set close.
      var glyphs = glyphs(of: fragments[index], on: page)
      next = fragments[index].range.upperBound
      index += 1
      while index < fragments.count {
        let start = fragments[index].range.lowerBound
        guard
          start == next
            || start == next + 1 && page.scalars[next] == 0x20
              && text.isOneWord(fragments[index - 1], fragments[index], on: page)
        else { break }
        let following = Self.glyphs(of: fragments[index], on: page)
        if let first = glyphs.first, let other = following.first, !first.isBeside(other) {
          // Poppler takes the lines of cells beside each other for one, and may leave out the blank between them.
          text.append(glyphs, letters: letters)
          text.add(Glyph(scalar: 0x20, box: other.box, typeface: other.typeface))
          glyphs = following
        } else {
          glyphs += following
        }
        next = fragments[index].range.upperBound
        index += 1
      }
      text.append(glyphs, letters: letters)
    }
    text.copy(next..<page.scalars.count, of: page)
    var shared = RightToLeftLigatures(
      scalars: text.scalars, boxes: text.boxes, typefaces: text.typefaces)
    shared.mend(known: ligatures)
    text.scalars = shared.scalars
    // What the widths leave open, as on a page of few words.
    mendArticles(of: &text.scalars)
    page.scalars = text.scalars
    page.boxes = text.boxes
    page.typefaces = text.typefaces
  }

  private mutating func copy(_ range: Range<Int>, of page: PageText) {
    scalars += page.scalars[range]
    boxes += page.boxes[range]
    typefaces += page.typefaces[range]
  }

  /// A fragment's characters from left to right.
  private static func glyphs(of fragment: PopplerScalars.Fragment, on page: PageText) -> [Glyph] {
    var reading: [UInt32] = []
    var index = fragment.range.lowerBound
    for island in fragment.islands {
      reading += page.scalars[index..<island.lowerBound]
      reading += page.scalars[island].reversed()
      index = island.upperBound
    }
    reading += page.scalars[index..<fragment.range.upperBound]
    return zip(fragment.range, reading.reversed()).map { offset, scalar in
      Glyph(scalar: scalar, box: page.boxes[offset], typeface: page.typefaces[offset])
    }
  }

  /// Half the space between words that stand close, as far as the page tells.
  private var leastSpace = Float.infinity

  /// Wider gaps divide words: a share of the height, less in a face that is tall and narrow.
  private func widestGap(height: Float) -> Float { min(0.1 * height, leastSpace) }

  /// Half the space between words that stand close; without limit on a page of few words.
  ///
  /// Many gaps between poppler's words part columns, and a few stand within words, after letters that join no other.
  private static func leastSpace(
    between fragments: [PopplerScalars.Fragment], on page: PageText
  ) -> Float {
    var gaps: [Float] = []
    for (first, second) in zip(fragments, fragments.dropFirst())
    where second.range.lowerBound == first.range.upperBound + 1
      && page.scalars[first.range.upperBound] == 0x20
    {
      guard let gap = gap(between: first, second, on: page), gap > 0 else { continue }
      gaps.append(gap)
    }
    guard gaps.count >= fewestGaps else { return .infinity }
    gaps.sort()
    return gaps[gaps.count / 4] / 2
  }

  private static let fewestGaps = 8

  /// The space between two words of a line; nil where they stand on two.
  private static func gap(
    between first: PopplerScalars.Fragment, _ second: PopplerScalars.Fragment, on page: PageText
  ) -> Float? {
    func extent(_ fragment: PopplerScalars.Fragment) -> Rectangle? {
      let boxes = page.boxes[fragment.range]
      return boxes.first.map { boxes.reduce($0) { $0.union($1) } }
    }
    guard let first = extent(first), let second = extent(second),
      abs(first.middleY - second.middleY) < 0.5 * max(first.height, second.height)
    else { return nil }
    return max(first.left, second.left) - min(first.right, second.right)
  }

  /// Whether poppler cut a word in two where it leaves some room after a letter.
  private func isOneWord(
    _ first: PopplerScalars.Fragment, _ second: PopplerScalars.Fragment, on page: PageText
  ) -> Bool {
    guard let gap = Self.gap(between: first, second, on: page),
      let height = page.boxes[second.range].first?.height
    else { return false }
    let isLetters = [first, second].allSatisfy { fragment in
      page.scalars[fragment.range].allSatisfy {
        isLetter($0) && isRightToLeft($0) && !Self.isVowelSign($0)
      }
    }
    return isLetters && gap > 0 && gap < widestGap(height: height)
  }

  /// Adds the words that some glyphs make, from left to right, each in reading order.
  private mutating func append(_ glyphs: [Glyph], letters: (UInt32) -> [UInt32]) {
    let sorted = Self.fromLeftToRight(glyphs)
    var start = 0
    var end = sorted.first?.box.right ?? 0
    for index in sorted.indices.dropFirst() + [sorted.count] {
      if index < sorted.count {
        let gap = sorted[index].box.left - end
        // A vowel sign is narrower than the letter it is drawn over.
        end = max(end, sorted[index].box.right)
        guard gap > widestGap(height: sorted[index].box.height) else { continue }
      }
      if start > 0 {
        add(Glyph(scalar: 0x20, box: sorted[start].box, typeface: sorted[start].typeface))
      }
      // Each gets its place from the right, as if figures and words of other scripts ran the same way.
      var right = sorted[start..<index].reduce(sorted[start].box.right) { max($0, $1.box.right) }
      for var glyph in Self.inReadingOrder(sorted[start..<index]) {
        let width = glyph.box.width
        glyph.box.right = right
        glyph.box.left = right - width
        right -= width
        add(glyph, letters: letters)
      }
      start = index
    }
  }

  /// Glyphs by their left edges, vowel signs to the left of the letter that they are drawn over: read from the right, they
  /// follow it.
  private static func fromLeftToRight(_ glyphs: [Glyph]) -> [Glyph] {
    func sorted(_ glyphs: [Glyph]) -> [Glyph] {
      glyphs.enumerated().sorted {
        ($0.element.box.left, $0.offset) < ($1.element.box.left, $1.offset)
      }.map(\.element)
    }
    var glyphs = sorted(glyphs)
    guard glyphs.contains(where: { isVowelSign($0.scalar) }) else { return glyphs }
    for index in glyphs.indices.dropFirst()
    where isVowelSign(glyphs[index].scalar) && !isVowelSign(glyphs[index - 1].scalar)
      && sharesGlyph(of: glyphs[index - 1].box, glyphs[index].box)
    {
      // The letter takes the right part, where the next sign of the same glyph finds it.
      let (letter, sign) = (glyphs[index - 1], glyphs[index])
      glyphs[index - 1].scalar = sign.scalar
      glyphs[index].scalar = letter.scalar
    }
    // One drawn by itself stands over its letter, and goes before it.
    let letters = glyphs.filter { !isVowelSign($0.scalar) }
    for index in glyphs.indices where isVowelSign(glyphs[index].scalar) {
      let box = glyphs[index].box
      let center = (box.left + box.right) / 2
      if let base = letters.first(where: { $0.box.left < center && center < $0.box.right }) {
        glyphs[index].box.left = base.box.left.nextDown
        glyphs[index].box.right = base.box.left.nextDown + box.width
      }
    }
    return sorted(glyphs)
  }

  /// Whether a letter's box is the left half of one glyph and a sign's the right one: poppler shares the glyph out evenly.
  private static func sharesGlyph(of letter: Rectangle, _ sign: Rectangle) -> Bool {
    let tolerance = 0.001 * sign.height
    return abs(letter.right - sign.left) < tolerance && abs(letter.width - sign.width) < tolerance
  }

  /// The signs from fathatan to the hamza below, and the small alef.
  private static func isVowelSign(_ scalar: UInt32) -> Bool {
    scalar >= 0x64B && scalar <= 0x655 || scalar == 0x670
  }

  private mutating func add(_ glyph: Glyph, letters: (UInt32) -> [UInt32]) {
    guard glyph.scalar >= 0xFB50, glyph.scalar <= 0xFEFC else {
      add(glyph)
      return
    }
    let parts = letters(glyph.scalar).filter { !isBlank($0) }
    let step = glyph.box.width / Float(max(1, parts.count))
    for (index, part) in parts.enumerated() {
      var box = glyph.box
      box.right -= Float(index) * step
      box.left = box.right - step
      add(Glyph(scalar: part, box: box, typeface: glyph.typeface))
    }
  }

  private mutating func add(_ glyph: Glyph) {
    scalars.append(glyph.scalar)
    boxes.append(glyph.box)
    typefaces.append(glyph.typeface)
  }

  /// The characters of a word from right to left, but for figures and words of other scripts in it.
  private static func inReadingOrder(_ word: ArraySlice<Glyph>) -> [Glyph] {
    var result = Array(word.reversed())
    var index = 0
    while index < result.count {
      guard runsLeftToRight(result[index].scalar) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < result.count {
        if runsLeftToRight(result[end].scalar) {
          end += 1
        } else if end + 1 < result.count, runsLeftToRight(result[end + 1].scalar),
          joins(result[end].scalar, result[end - 1].scalar, result[end + 1].scalar)
        {
          end += 2
        } else {
          break
        }
      }
      result[index..<end].reverse()
      index = end
    }
    FigureSigns.arrange(&result, scalar: \.scalar)
    // Brackets are glyphs that look as they stand on the page; one that closes before anything was opened is turned.
    if let first = result.first, let last = result.last,
      closers.contains(first.scalar) || openers.contains(last.scalar)
    {
      for index in result.indices { result[index].scalar = mirrored(result[index].scalar) }
    }
    return result
  }

  /// Whether a sign between two characters belongs to one figure or to text of another script.
  private static func joins(_ sign: UInt32, _ before: UInt32, _ after: UInt32) -> Bool {
    if isFigure(before), isFigure(after) { return figureSigns.contains(sign) }
    return !isRightToLeft(sign) && (isLetter(before) || isLetter(after))
  }

  /// Marks within figures, the Arabic decimal and thousands separators among them.
  private static let figureSigns: Set<UInt32> = [0x2C, 0x2E, 0x2F, 0x3A, 0x66B, 0x66C]

  private static func runsLeftToRight(_ scalar: UInt32) -> Bool {
    isFigure(scalar) || isLetter(scalar) && !isRightToLeft(scalar)
  }

  private static func isFigure(_ scalar: UInt32) -> Bool {
    isDigit(scalar) || scalar >= 0x660 && scalar <= 0x669 || scalar >= 0x6F0 && scalar <= 0x6F9
  }

  private static let openers: Set<UInt32> = [0x28, 0x5B, 0x7B, 0xAB]
  private static let closers: Set<UInt32> = [0x29, 0x5D, 0x7D, 0xBB]

  private static func mirrored(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x28: 0x29
    case 0x29: 0x28
    case 0x5B: 0x5D
    case 0x5D: 0x5B
    case 0x7B: 0x7D
    case 0x7D: 0x7B
    case 0xAB: 0xBB
    case 0xBB: 0xAB
    default: scalar
    }
  }

  /// Puts lam before the second alef of words that seem to begin with two.
  ///
  /// No Arabic word does: it is the article before an alef, whose glyph with lam was turned round.
  static func mendArticles(of scalars: inout ContiguousArray<UInt32>) {
    guard scalars.count >= 3 else { return }
    for index in 0..<scalars.count - 2
    where scalars[index] == 0x627 && scalars[index + 2] == 0x644
      && alefs.contains(scalars[index + 1])
    {
      // Waw, feh, beh and kaf are written with the word they stand before.
      let isBeginning =
        index == 0 || isBlank(scalars[index - 1])
        || [0x648, 0x641, 0x628, 0x643].contains(scalars[index - 1])
          && (index == 1 || isBlank(scalars[index - 2]))
      if isBeginning { scalars.swapAt(index + 1, index + 2) }
    }
  }

  static let alefs: Set<UInt32> = [0x622, 0x623, 0x625, 0x627, 0x671]
}
