/// A line such as "NRM – National Referral Mechanism".
enum AcronymLine {
  /// The longest abbreviation and the longest line, in bytes.
  private static let longest = (abbreviation: 24, line: 200)

  /// Whether a line begins with capitals that stand for the first letters of the words after them.
  static func isOne(_ line: Substring) -> Bool {
    guard line.utf8.count <= longest.line,
      let space = line.unicodeScalars.firstIndex(where: { $0.properties.isWhitespace })
    else { return false }
    let abbreviation = line.unicodeScalars[..<space]
    guard abbreviation.count <= longest.abbreviation else { return false }
    let letters = abbreviation.filter { $0.properties.isAlphabetic }
    let capitals = letters.filter { $0.properties.isUppercase }
    guard capitals.count >= 2, capitals.count * 2 > letters.count else { return false }
    // The letters must be found in order among the words' first letters; most of them, as "of" and
    // foreign wordings go their own way.
    var initials: [Unicode.Scalar] = []
    var isStart = true
    for scalar in line.unicodeScalars[space...] {
      let isLetter = scalar.properties.isAlphabetic
      if isLetter, isStart { initials.append(upper(scalar)) }
      isStart = !isLetter
    }
    guard initials.count >= 2 else { return false }
    var next = 0
    var found = 0
    for capital in capitals {
      if let place = initials[next...].firstIndex(of: upper(capital)) {
        found += 1
        next = place + 1
      }
    }
    return found * 3 >= capitals.count * 2 && initials.count <= capitals.count * 3 + 2
  }

  private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
  }
}
