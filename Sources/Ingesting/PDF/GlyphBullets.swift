extension PageWords {
  /// Makes bullets of the signs without meaning that lines begin with: what comes out of a font of symbols that says nothing
  /// of its signs, alone or run together with the first word.
  ///
  /// A lost ligature leaves the same sign, but in the middle of lines too. So a sign is a bullet where it begins lines at one
  /// indent and hardly stands elsewhere on the page.
  mutating func markGlyphBullets() {
    var places: [GlyphBullet] = []
    var counts: [UInt32: Int] = [:]
    for word in words {
      for offset in Int(word.start)..<Int(word.end) where Self.isGlyph(scalars[offset]) {
        counts[scalars[offset], default: 0] += 1
      }
    }
    guard !counts.isEmpty else { return }
    for (index, segment) in segments.enumerated() {
      let word = words[Int(segment.words.lowerBound)]
      let sign = scalars[Int(word.start)]
      guard Self.isGlyph(sign) else { continue }
      let run = scalars[Int(word.start)..<Int(word.end)].prefix { $0 == sign }.count
      // Longer runs are words of a font that gives no text.
      guard run <= 3 else { continue }
      places.append(
        GlyphBullet(
          segment: index, sign: sign, run: run, left: word.box.left,
          isPlain: isSetOff(segment, after: run)))
    }
    let bullets = places.filter { place in
      let level = places.filter { $0.sign == place.sign && abs($0.left - place.left) < 1.5 }
      let all = places.filter { $0.sign == place.sign }.reduce(0) { $0 + $1.run }
      // Two signs in a row are no ligature, and fewer lines are needed to tell.
      return level.count >= (place.isPlain ? 1 : place.run > 1 ? 2 : 3)
        && 5 * all >= 4 * (counts[place.sign] ?? 0)
    }
    for bullet in bullets { setBullet(bullet) }
  }

  /// A sign without meaning at the beginning of a line.
  private struct GlyphBullet {
    var segment: Int
    var sign: UInt32
    /// How many of it stand in a row.
    var run: Int
    var left: Float
    /// Whether it can be no part of a word, so that one is enough.
    var isPlain: Bool
  }

  /// The bullet that stands for all signs without meaning.
  private static let plainBullet: UInt32 = 0x2022

  /// Whether a scalar has no meaning and is no known bullet: the replacement character, what becomes it, or one of private use.
  private static func isGlyph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE000...0xF8FF: !ListMarkers.isBullet(scalar)
    case 0x09...0x0D, 0x20, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFD...0xFFFF: true
    default: false
    }
  }

  /// Whether signs stand apart from the first word, or are several, and that word begins as a sentence does.
  private func isSetOff(_ segment: Segment, after run: Int) -> Bool {
    let first = words[Int(segment.words.lowerBound)]
    if Int(first.end - first.start) > run {
      return run > 1 && isUppercase(scalars[Int(first.start) + run])
    }
    let next = segment.words.count > 1 ? segment.words.lowerBound + 1 : textBeside(segment)
    return next.map { isUppercase(scalars[Int(words[Int($0)].start)]) } ?? false
  }

  /// The first word to the right of a segment on its line, as near as the text of a list item stands.
  private func textBeside(_ marker: Segment) -> Int32? {
    segments.filter { text in
      let gap = text.box.left - marker.box.right
      return gap > -0.5 && gap < 5 * text.size
        && abs(text.middle - marker.middle) < 0.6 * max(marker.size, 6)
    }.min { $0.box.left < $1.box.left }?.words.lowerBound
  }

  /// Makes a word of its own of the signs at a line's beginning, and a bullet of it.
  private mutating func setBullet(_ bullet: GlyphBullet) {
    let segment = segments[bullet.segment]
    let first = Int(segment.words.lowerBound)
    var marker = words[first]
    var rest = marker
    let share = Float(bullet.run) / Float(marker.end - marker.start)
    scalars[Int(marker.start)] = Self.plainBullet
    rest.start = marker.start + Int32(bullet.run)
    marker.end = marker.start + 1
    segments[bullet.segment].length -= Int32(bullet.run - 1)
    guard rest.start < rest.end else {
      words[first] = marker
      return
    }
    // A sign is about as wide as a letter; where it ends exactly does not matter.
    marker.box.right = marker.box.left + share * marker.box.width
    rest.box.left = marker.box.right
    marker.isMixed = false
    if rest.isMixed, segment.words.count > 1 { rest.typeface = words[first + 1].typeface }
    rest.isMixed = false
    let start = Int32(words.count)
    words.append(marker)
    words.append(rest)
    for index in segment.words.dropFirst() { words.append(words[Int(index)]) }
    segments[bullet.segment].words = start..<Int32(words.count)
  }
}
