internal import AnalysisModel

/// Finds whole numbers that are written in words, as "hundred and fifty".
///
/// A number is looked for where another stands in its place, so a word that also means something else, as "dix" or "mil", does
/// no harm; articles that also count, as "un", are kept apart.
struct SpelledNumbers {
  struct Number: Equatable {
    let words: Range<Int>
    let value: Int
  }

  /// Less than this is not joined to anything: "two and three" are two numbers.
  private static let leastJoined = 20
  private static let thousand = 1000

  private let language: NumberWords
  /// How many words the longest entry has.
  private let longest: Int

  init(_ language: NumberWords) {
    self.language = language
    longest =
      (Array(language.values.keys) + language.multipliers.keys)
      .map { $0.split(separator: " ").count }.max() ?? 0
  }

  /// The numbers from two up, in order.
  func all(in words: [Substring]) -> [Number] {
    var numbers: [Number] = []
    var index = words.startIndex
    while index < words.endIndex {
      if let number = number(in: words, from: index) {
        numbers.append(number)
        index = number.words.upperBound
      } else {
        index += 1
      }
    }
    return numbers
  }

  /// Whether a word says one, or is an article.
  func isOne(_ word: Substring) -> Bool { language.ones.contains(String(word)) }

  /// A number on its way: what is known of it, and what may still follow.
  private struct Reading {
    /// What stands before the last thousand or million, and after it.
    var (total, current) = (0, 0)
    /// What follows is smaller than this: 10 behind "fifty", 1 behind "five".
    var room = Int.max
    /// Millions come before thousands.
    var multiplierRoom = Int.max

    var value: Int { total + current }

    /// Takes a part in where it fits.
    mutating func add(_ part: Int, isPrefixed: Bool) -> Bool {
      // In "خمسة وعشرون" the tens come last.
      let isReversed = isPrefixed && room == 1 && part.isMultiple(of: 10) && part < 100
      guard part < room || isReversed else { return false }
      current += part
      room = part == 0 ? 1 : Self.power(within: part)
      return true
    }

    mutating func multiply(by multiplier: Int) -> Bool {
      guard current < multiplier, current > 0 || multiplier < room,
        multiplier < SpelledNumbers.thousand || multiplier < multiplierRoom
      else { return false }
      current = max(current, 1) * multiplier
      room = multiplier
      guard multiplier >= SpelledNumbers.thousand else { return true }
      (total, current) = (total + current, 0)
      multiplierRoom = multiplier
      return true
    }

    /// The greatest power of ten that divides a number.
    private static func power(within number: Int) -> Int {
      var power = 1
      while number.isMultiple(of: power * 10) { power *= 10 }
      return power
    }
  }

  private func number(in words: [Substring], from start: Int) -> Number? {
    var reading = Reading()
    var (index, end) = (start, start)
    while index < words.endIndex {
      var place = index
      if end > start, reading.value >= Self.leastJoined,
        language.links.contains(String(words[place]))
      {
        place += 1
      }
      guard place < words.endIndex else { break }
      if let (multiplier, next, _) = entry(language.multipliers, in: words, at: place) {
        guard reading.multiply(by: multiplier) else { break }
        index = next
      } else if let (value, next, isPrefixed) = entry(language.values, in: words, at: place) {
        guard reading.add(value, isPrefixed: isPrefixed) else { break }
        index = next
      } else if isOne(words[place]), isCounted(words, at: place, reading) {
        guard reading.add(1, isPrefixed: false) else { break }
        index = place + 1
      } else {
        break
      }
      end = index
    }
    return end > start ? Number(words: start..<end, value: reading.value) : nil
  }

  /// Whether a word for one is no article: behind tens, and before what it multiplies.
  private func isCounted(_ words: [Substring], at place: Int, _ reading: Reading) -> Bool {
    reading.value >= Self.leastJoined
      || place + 1 < words.endIndex && entry(language.multipliers, in: words, at: place + 1) != nil
  }

  /// The longest entry that begins at a word, with the place behind it.
  private func entry(
    _ entries: [String: Int], in words: [Substring], at place: Int
  ) -> (value: Int, next: Int, isPrefixed: Bool)? {
    guard !entries.isEmpty else { return nil }
    for length in stride(from: min(longest, words.count - place), to: 0, by: -1) {
      let text = words[place..<place + length].joined(separator: " ")
      if let value = entries[text] { return (value, place + length, false) }
      for prefix in language.prefixes where text.hasPrefix(prefix) {
        if let value = entries[String(text.dropFirst(prefix.count))] {
          return (value, place + length, true)
        }
      }
    }
    return nil
  }
}
