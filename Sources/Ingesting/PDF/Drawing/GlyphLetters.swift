/// Finds the glyphs that stand for several right-to-left letters, in tables of fonts and notes in content streams.
struct GlyphLetters {
  /// The letters of each glyph, in reading order.
  private(set) var found: Set<[UInt32]> = []

  /// No glyph of a script that is written letter by letter has more.
  private static let mostLetters = 8

  /// Reads a font's table: each run of hexadecimal digits that makes several letters.
  mutating func read(table: [UInt8]) {
    var start: Int?
    for (index, byte) in table.enumerated() {
      if byte == UInt8(ascii: "<") {
        start = index + 1
      } else if byte == UInt8(ascii: ">"), let first = start {
        add(table[first..<index])
        start = nil
      }
    }
  }

  /// Reads the notes in a content stream, which begin with the order of their bytes.
  mutating func read(content: [UInt8]) {
    let name = Array("/ActualText".utf8)
    var index = 0
    while index + name.count < content.count {
      guard content[index] == name[0], content[index..<index + name.count].elementsEqual(name)
      else {
        index += 1
        continue
      }
      index += name.count
      while index < content.count, isBlank(UInt32(content[index])) { index += 1 }
      guard index < content.count, content[index] == UInt8(ascii: "<"),
        let end = content[index...].prefix(4 * Self.mostLetters + 8)
          .firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      add(content[(index + 1)..<end])
      index = end
    }
  }

  /// Adds the letters that digits make, two bytes each, unless they are one or none of a right-to-left script.
  private mutating func add(_ digits: ArraySlice<UInt8>) {
    guard digits.count >= 8, digits.count % 4 == 0, digits.count <= 4 * Self.mostLetters else {
      return
    }
    var letters: [UInt32] = []
    for start in stride(from: digits.startIndex, to: digits.endIndex, by: 4) {
      guard
        let unit = UInt32(String(decoding: digits[start..<start + 4], as: UTF8.self), radix: 16)
      else { return }
      if unit == 0xFEFF, letters.isEmpty { continue }
      guard isLetter(unit), isRightToLeft(unit) else { return }
      letters.append(unit)
    }
    if letters.count > 1 { found.insert(letters) }
  }
}
