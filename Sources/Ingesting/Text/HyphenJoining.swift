/// Decides whether a hyphen at a line's end belongs to the word.
///
/// The document is asked first: "imple-mentation" never occurs within a line where "implementation" does, and
/// "child-friendly" does. Where it is silent, prefixes that are written with a hyphen keep it.
package struct HyphenJoining: Sendable {
  /// Hashes of the words that occur within lines, hyphens included, of those that line ends ask about.
  private var occurring: Set<UInt64> = []
  private var asked: Set<UInt64> = []
  /// What the same words say of blanks after ligatures.
  var ligatures = LigatureJoining()
  /// What they say of ligatures that are missing.
  var lostLigatures = LostLigatures()

  package init() {}

  /// Prepares for a question about a word cut in two, before the document's words are shown.
  package mutating func ask(about first: some Collection<UInt32>, _ second: some Collection<UInt32>)
  {
    asked.insert(Self.hash(first, second, hyphenated: true))
    asked.insert(Self.hash(first, second, hyphenated: false))
    if let part = Self.lastPart(of: first) {
      asked.insert(Self.hash(part, second, hyphenated: false))
    }
  }

  /// The part after the last hyphen of a word that has one before its end.
  private static func lastPart(of word: some Collection<UInt32>) -> [UInt32]? {
    let scalars = Array(word)
    guard let hyphen = scalars.lastIndex(where: isHyphen), hyphen > 0, hyphen + 1 < scalars.count
    else { return nil }
    return Array(scalars[(hyphen + 1)...])
  }

  /// Shows a word that stands within a line.
  package mutating func show(_ word: some Collection<UInt32>) {
    var hash = ScalarHash()
    for scalar in word where isWordPart(scalar) {
      hash.add(isHyphen(scalar) ? 0x2D : folded(scalar))
    }
    if asked.contains(hash.value) { occurring.insert(hash.value) }
  }

  /// Whether the hyphen is dropped between the word at a line's end, given without it, and the next line's first word.
  package func dropsHyphen(
    between first: some Collection<UInt32>, _ second: some Collection<UInt32>
  ) -> Bool {
    guard let next = second.first, isLetter(next), !isUppercase(next) else { return false }
    if occurring.contains(Self.hash(first, second, hyphenated: true)) {
      return occurring.contains(Self.hash(first, second, hyphenated: false))
        && !Self.keepsHyphen(first)
    }
    if occurring.contains(Self.hash(first, second, hyphenated: false)) { return true }
    // "law-en-" before "forcement" is cut in its second part, where "follow-up-" is not.
    if let part = Self.lastPart(of: first),
      occurring.contains(Self.hash(part, second, hyphenated: false))
    {
      return true
    }
    return !Self.keepsHyphen(first)
  }

  private static func hash(
    _ first: some Collection<UInt32>, _ second: some Collection<UInt32>, hyphenated: Bool
  ) -> UInt64 {
    var hash = ScalarHash()
    for scalar in first where isWordPart(scalar) {
      hash.add(isHyphen(scalar) ? 0x2D : folded(scalar))
    }
    if hyphenated { hash.add(0x2D) }
    for scalar in second where isWordPart(scalar) {
      hash.add(isHyphen(scalar) ? 0x2D : folded(scalar))
    }
    return hash.value
  }

  /// Whether the part before a hyphen is one that plans write with it.
  private static func keepsHyphen(_ first: some Collection<UInt32>) -> Bool {
    let letters = first.filter { isLetter($0) || isHyphen($0) }.map(folded)
    // A second hyphen in the word, as in "follow-up-", and initials before one, as in "e-", are no accident of the line.
    if letters.contains(where: isHyphen) || letters.count == 1 { return true }
    return prefixes.contains(letters)
  }

  private static let prefixes: Set<[UInt32]> = Set(
    [
      "anti", "non", "self", "cross", "child", "gender", "victim", "well", "long", "short", "high",
      "low", "multi", "socio", "post", "follow", "community", "evidence", "rights", "decision",
      "policy", "capacity", "peer", "full", "half", "second", "third", "two", "three", "four",
      "five",
    ].map { $0.unicodeScalars.map(\.value) })
}

private func isWordPart(_ scalar: UInt32) -> Bool {
  isLetter(scalar) || isDigit(scalar) || isHyphen(scalar)
}
