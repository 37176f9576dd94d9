/// Decides whether a blank after a ligature is an accident of the file, as in "traffi cking" and "fi nancial".
///
/// A blank goes where the whole occurs elsewhere in the document, or is a word that plans often use, and not both of its
/// parts are words of the document; before a ligature, as in "bene fits", where the first part is none.
package struct LigatureJoining: Sendable {
  private struct Question: Sendable {
    var whole: UInt64
    var parts: [UInt64]
    /// The pairs of words whose blanks go.
    var pairs: [UInt64]
  }

  private var questions: [Question] = []
  private var asked: Set<UInt64> = []
  private var occurring: Set<UInt64> = []
  private var joined: Set<UInt64> = []

  /// The scalars of a word within those of its page.
  package typealias Scalars = ContiguousArray<UInt32>.SubSequence

  package init() {}

  /// Learns from words in reading order.
  package init(_ words: [Scalars]) {
    for index in words.indices.dropLast() {
      if Self.mayBeCut(words[index], words[index + 1]) {
        ask(
          before: index > 0 ? words[index - 1] : nil, ligature: words[index],
          after: words[index + 1])
      } else if Self.mayBeCutBefore(words[index + 1], after: words[index]) {
        ask(beginning: words[index], ligature: words[index + 1])
      }
    }
    guard !questions.isEmpty else { return }
    var isPart = false
    for index in words.indices {
      // What is asked about is no witness; a word with a ligature at its beginning is one for itself.
      let isFirst =
        index + 1 < words.count && Self.mayBeCut(words[index], words[index + 1])
      let isBeginning =
        index + 1 < words.count && Self.mayBeCutBefore(words[index + 1], after: words[index])
      if !isFirst, !isPart, !isBeginning {
        let hash = Self.hash(words[index])
        if asked.contains(hash) { occurring.insert(hash) }
      }
      isPart = isFirst
    }
    for question in questions
    where (occurring.contains(question.whole) || LigatureWords.frequent.contains(question.whole))
      && !question.parts.allSatisfy(occurring.contains)
    {
      joined.formUnion(question.pairs)
    }
  }

  private mutating func ask(
    before: Scalars?, ligature: Scalars, after: Scalars
  ) {
    add(
      Question(
        whole: Self.hash(ligature, after), parts: [Self.hash(ligature), Self.hash(after)],
        pairs: [Self.hash(ligature, blank: true, after)]))
    guard Self.isBare(ligature), let before, before.allSatisfy(isLetter) else { return }
    add(
      Question(
        whole: Self.hash(before, ligature, after), parts: [Self.hash(before), Self.hash(after)],
        pairs: [
          Self.hash(before, blank: true, ligature), Self.hash(ligature, blank: true, after),
        ]))
  }

  /// Asks about "o ffice", where the beginning must be no word of its own.
  private mutating func ask(beginning: Scalars, ligature: Scalars) {
    add(
      Question(
        whole: Self.hash(beginning, ligature), parts: [Self.hash(beginning)],
        pairs: [Self.hash(beginning, blank: true, ligature)]))
  }

  private mutating func add(_ question: Question) {
    questions.append(question)
    asked.insert(question.whole)
    asked.formUnion(question.parts)
  }

  /// Whether two words that a blank divides are one.
  package func joins(_ first: some Collection<UInt32>, _ second: some Collection<UInt32>) -> Bool {
    !joined.isEmpty && joined.contains(Self.hash(first, blank: true, second))
  }

  /// Whether a word ends with a ligature's letters and goes on in the next.
  private static func mayBeCut(_ first: Scalars, _ second: Scalars) -> Bool {
    guard let last = first.last, let next = second.first, isLetter(next), !isUppercase(next) else {
      return false
    }
    switch last {
    case 0xFB00...0xFB04: return true
    case 0x66, 0x69, 0x6C:
      guard first.count >= 2, first[first.endIndex - 2] == 0x66 else { return false }
      return !LigatureWords.whole.contains(hash(first))
    default: return false
    }
  }

  /// Whether a word begins with a ligature's letters, and the one before it may be its beginning.
  private static func mayBeCutBefore(_ word: Scalars, after first: Scalars) -> Bool {
    guard word.count > 2, let begin = word.first, let end = first.last, isLetter(end),
      first.count <= longestBeginning
    else { return false }
    if begin >= 0xFB00, begin <= 0xFB04 { return true }
    guard begin == 0x66 else { return false }
    let second = word[word.startIndex + 1]
    return second == 0x66 || second == 0x69 || second == 0x6C
  }

  /// Longer beginnings are words.
  private static let longestBeginning = 6

  private static func isBare(_ word: Scalars) -> Bool {
    guard word.count <= 3, let last = word.last else { return false }
    return word.dropLast().allSatisfy { $0 == 0x66 }
      && (word.count > 1 || last >= 0xFB00 && last <= 0xFB04)
  }

  /// The hash of the letters of words put together, ligatures as letters, without case.
  static func hash(_ word: some Collection<UInt32>) -> UInt64 {
    var hash = ScalarHash()
    add(word, to: &hash)
    return hash.value
  }

  private static func hash(
    _ first: some Collection<UInt32>, blank: Bool = false, _ second: some Collection<UInt32>
  ) -> UInt64 {
    var hash = ScalarHash()
    add(first, to: &hash)
    if blank { hash.add(0x20) }
    add(second, to: &hash)
    return hash.value
  }

  private static func hash(
    _ first: Scalars, _ second: Scalars, _ third: Scalars
  ) -> UInt64 {
    var hash = ScalarHash()
    for word in [first, second, third] { add(word, to: &hash) }
    return hash.value
  }

  private static func add(_ word: some Collection<UInt32>, to hash: inout ScalarHash) {
    for scalar in word where isLetter(scalar) {
      switch scalar {
      case 0xFB00...0xFB04:
        hash.add(0x66)
        if scalar == 0xFB00 || scalar >= 0xFB03 { hash.add(0x66) }
        if scalar == 0xFB01 || scalar == 0xFB03 { hash.add(0x69) }
        if scalar == 0xFB02 || scalar == 0xFB04 { hash.add(0x6C) }
      default: hash.add(folded(scalar))
      }
    }
  }
}
