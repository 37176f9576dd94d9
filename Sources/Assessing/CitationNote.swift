/// A note that is a reference and nothing else, as "Ada Moss, “Cases,” Journal of Law 26 (2009): 4".
enum CitationNote {
  /// The longest note of one work, in bytes; longer ones discuss it.
  private static let longest = 600
  /// How many words the author's name may have, bodies' names included.
  private static let longestName = 12
  /// The longest word that names write small, as "of" and "und".
  private static let smallWord = 3

  /// Whether a line begins with a name or a title in quotation marks, behind a number or none, and shows two of the signs of a
  /// work: such a title, a year between marks, an address on the web, pages, and a publisher with its place.
  static func isOne(_ line: Substring) -> Bool {
    guard line.utf8.count <= longest else { return false }
    let text = line.drop { $0.isNumber || $0.isWhitespace || ".)]([*†‡".contains($0) }
    guard let first = text.first, "“\"«„".contains(first) || beginsWithName(text) else {
      return false
    }
    // What takes longest is asked last, where it can still decide.
    var signs = [hasTitle(text), hasAddress(text), hasYear(text)].count(where: \.self)
    if signs < 2, hasPages(text) { signs += 1 }
    if signs == 1, hasPublisher(text) { signs += 1 }
    return signs > 1
  }

  /// Whether what stands before the first comma, colon or quotation mark are words in capitals.
  private static func beginsWithName(_ text: Substring) -> Bool {
    guard text.first?.isUppercase == true else { return false }
    var words = 0
    var letters = 0
    var isInWord = false
    var hasCapital = false
    // By scalars and up to the first word that is no name's, since every paragraph comes here.
    for scalar in text.unicodeScalars {
      let isEnd = isEndOfName(scalar)
      if isEnd || scalar.properties.isWhitespace {
        if isInWord {
          words += 1
          guard words <= longestName, letters <= smallWord || hasCapital else { return false }
        }
        if isEnd { return words > 0 }
        isInWord = false
        letters = 0
        hasCapital = false
      } else {
        isInWord = true
        guard scalar.properties.isAlphabetic else { continue }
        letters += 1
        if letters == 1 { hasCapital = scalar.properties.isUppercase }
      }
    }
    return false
  }

  private static func isEndOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ":", "“", "\"", "«", "„", "(": true
    default: false
    }
  }

  /// A title in quotation marks behind the name, with the comma or full stop that references put at its end.
  private static func hasTitle(_ text: Substring) -> Bool {
    guard let open = text.firstIndex(where: { "“\"«„".contains($0) }),
      let close = text[text.index(after: open)...].firstIndex(where: { "”\"»“".contains($0) })
    else { return false }
    let before = text[..<close].last
    let after = text[text.index(after: close)...].first
    return before.map { ",.?!".contains($0) } ?? false || after.map { ",.;".contains($0) } ?? false
  }

  /// A year alone in brackets, or between commas or at the end.
  private static func hasYear(_ text: Substring) -> Bool {
    guard text.utf8.contains(where: isDigit) else { return false }
    return text.split(whereSeparator: { !$0.isNumber && !$0.isLetter }).contains { word in
      guard word.count == 4, word.allSatisfy(\.isNumber), let year = Int(word),
        (1900...2099).contains(year)
      else { return false }
      let before = text[..<word.startIndex].last { !$0.isWhitespace }
      let after = text[word.endIndex...].first
      return (before.map { "(,[".contains($0) } ?? false)
        && (after.map { "),.;:]".contains($0) } ?? true)
    }
  }

  private static func hasAddress(_ text: Substring) -> Bool {
    text.contains("http://") || text.contains("https://") || text.contains("www.")
      || text.contains("doi.org") || text.contains("doi:")
  }

  /// As in "(Paris: Press of the Isles, 2010)".
  private static func hasPublisher(_ text: Substring) -> Bool {
    let scalars = text.unicodeScalars
    var rest = scalars[...]
    while let open = rest.firstIndex(of: "(") {
      rest = scalars[scalars.index(after: open)...]
      guard isCapital(rest.first),
        let colon = rest.firstIndex(where: { "(:)".unicodeScalars.contains($0) }),
        rest[colon] == ":"
      else { continue }
      let publisher = rest[colon...].dropFirst().drop { $0 == " " }
      guard isCapital(publisher.first),
        let end = publisher.firstIndex(where: { $0 == "(" || $0 == ")" }), publisher[end] == ")"
      else { continue }
      return true
    }
    return false
  }

  private static func isCapital(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.generalCategory == .uppercaseLetter
  }

  /// Whether pages are named, as in "26 (2009): 4" or behind "pp.".
  private static func hasPages(_ text: Substring) -> Bool {
    // By bytes, since every paragraph that begins with a name comes here.
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where isDigit(byte) {
      var before = bytes[..<index]
      while let last = before.last, isSpace(last) { before.removeLast() }
      if before.ends(with: "):".utf8) { return true }
      for sign in ["pp.", "p.", "с."] where before.ends(with: sign.utf8) {
        let first = before.dropLast(sign.utf8.count).last
        if !(first.map(isWordByte) ?? false) { return true }
      }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A space of ASCII, or a byte of a space that does not break.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0xC2 || byte == 0xA0
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte > 0x7F
  }
}

extension BidirectionalCollection where Element == UInt8 {
  fileprivate func ends(with suffix: String.UTF8View) -> Bool {
    reversed().starts(with: suffix.reversed())
  }
}
