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
  ///   - letters: The letters that a presentation form stands for.
  static func mend(
    _ page: inout PageText, fragments: [PopplerScalars.Fragment],
    letters: (UInt32) -> [UInt32]
  ) {
    guard !fragments.isEmpty, page.boxes.count == page.scalars.count,
      page.typefaces.count == page.scalars.count
    else { return }
    var text = RightToLeftText()
    var next = 0
    var index = 0
    while index < fragments.count {
      text.copy(next..<fragments[index].range.lowerBound, of: page)
      // Fragments without a blank between them are a word drawn in parts, or words set close.
      var glyphs = glyphs(of: fragments[index], on: page)
      next = fragments[index].range.upperBound
      index += 1
      while index < fragments.count, fragments[index].range.lowerBound == next {
        glyphs += Self.glyphs(of: fragments[index], on: page)
        next = fragments[index].range.upperBound
        index += 1
      }
      text.append(glyphs, letters: letters)
    }
    text.copy(next..<page.scalars.count, of: page)
    text.mendLigatures()
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

  /// Wider gaps than this, relative to the height, divide words.
  private static let widestGap: Float = 0.1

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
        guard gap > Self.widestGap * sorted[index].box.height else { continue }
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

  /// Puts lam before alef where both are drawn as one glyph, whose letters poppler turns round like those of a word.
  ///
  /// Such letters share the glyph's width evenly, and it is none that lam has elsewhere. In a face in which alef and lam
  /// have one width that says nothing: there most pairs would look so, as the article is far more frequent than the
  /// ligature.
  private mutating func mendLigatures() {
    var pairs = 0
    var even: [Int] = []
    var widths: Set<UInt64> = []
    for index in scalars.indices where scalars[index] == 0x644 {
      guard index > 0, Self.alefs.contains(scalars[index - 1]) else {
        widths.insert(width(at: index))
        continue
      }
      pairs += 1
      // The two halves are computed, so they differ by rounding alone.
      if abs(boxes[index].width - boxes[index - 1].width) < 0.001 * boxes[index].height {
        even.append(index - 1)
      } else {
        widths.insert(width(at: index))
      }
    }
    let ligatures = even.filter { !widths.contains(width(at: $0 + 1)) }
    guard 2 * ligatures.count < pairs else { return }
    for index in ligatures { scalars.swapAt(index, index + 1) }
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

  /// A character's width to a five-hundredth of its height, with its typeface.
  private func width(at index: Int) -> UInt64 {
    let height = max(boxes[index].height, 0.1)
    let share = min(max(boxes[index].width / height * 500, 0), 1e6)
    return UInt64(share.rounded()) << 16 | UInt64(typefaces[index])
  }

  private static let alefs: Set<UInt32> = [0x622, 0x623, 0x625, 0x627, 0x671]
}
