/// Puts ligatures back that a file's fonts lost, as in "trafcking" and "identied".
///
/// Only for words that plans use often, and where two different ones have lost theirs, so that it is no misspelling; or where a
/// sign without meaning stands in the ligature's place.
package struct LostLigatures: Sendable {
  /// Where a ligature is missing.
  private struct Loss: Sendable {
    /// The letters before it.
    var position: Int
    /// The letters or signs that stand in its place.
    var remains: Int
    var ligature: [UInt32]
    var isMarked: Bool
  }

  package typealias Scalars = LigatureJoining.Scalars

  /// The losses that this document has, by the hash of the damaged word.
  private var losses: [UInt64: Loss] = [:]

  package init() {}

  package init(_ words: [Scalars]) {
    for word in words where Self.lengths.contains(word.count) {
      let hash = Self.hash(word)
      guard Self.filter[Int(hash % Self.filterSize)], let loss = Self.all[hash] else { continue }
      losses[hash] = loss
    }
    if losses.count(where: { !$0.value.isMarked }) < Self.fewestLosses {
      losses = losses.filter(\.value.isMarked)
    }
  }

  /// The word with its ligature, or nil where it has lost none.
  package func mended(_ word: some Collection<UInt32>) -> [UInt32]? {
    guard !losses.isEmpty, Self.lengths.contains(word.count), let loss = losses[Self.hash(word)]
    else { return nil }
    let letters = word.filter(isLetter)
    // Capitals have no ligatures.
    guard !letters.dropFirst().allSatisfy(isUppercase) else { return nil }
    var result: [UInt32] = []
    var position = 0
    var isMended = false
    for scalar in word {
      if position == loss.position, !isMended, Self.isCounted(scalar) {
        result += loss.ligature
        isMended = true
      }
      guard Self.isCounted(scalar) else {
        result.append(scalar)
        continue
      }
      if position < loss.position || position >= loss.position + loss.remains {
        result.append(scalar)
      }
      position += 1
    }
    return result
  }

  // MARK: Damaged words

  /// One damaged word may be misspelt.
  private static let fewestLosses = 2
  /// Shorter remains are too often other words; punctuation may stand around the longest.
  private static let lengths = 5...22

  /// The ligatures, the longest first, and what is left of each in files seen; "f" for "ff" is a misspelling.
  private static let ligatures: [(letters: String, remains: [String])] = [
    ("ffi", ["", "f", "ff"]), ("ffl", ["", "f", "ff"]), ("ff", [""]), ("fi", ["", "f"]),
    ("fl", ["", "f"]),
  ]

  private static let all: [UInt64: Loss] = {
    var all: [UInt64: Loss] = [:]
    for word in LigatureWords.frequentWords {
      guard let (position, ligature, remains) = place(in: word) else { continue }
      for rest in remains + ["\u{FFFD}"] {
        let rest = rest.unicodeScalars.map(\.value)
        let damaged = word[..<position] + rest + word[(position + ligature.count)...]
        let hash = hash(damaged)
        guard damaged.count >= lengths.lowerBound, !LigatureWords.other.contains(hash) else {
          continue
        }
        all[hash] = Loss(
          position: position, remains: rest.count, ligature: ligature, isMarked: rest == [0xFFFD])
      }
    }
    return all
  }()

  /// Which hashes may be those of damaged words, to look up few.
  private static let filterSize: UInt64 = 8192
  private static let filter: [Bool] = {
    var filter = [Bool](repeating: false, count: Int(filterSize))
    for hash in all.keys { filter[Int(hash % filterSize)] = true }
    return filter
  }()

  private static func place(in word: [UInt32]) -> (Int, [UInt32], [String])? {
    for (letters, remains) in ligatures {
      let ligature = letters.unicodeScalars.map(\.value)
      for start in word.indices.dropLast(ligature.count - 1)
      where word[start...].starts(with: ligature) {
        return (start, ligature, remains)
      }
    }
    return nil
  }

  private static func hash(_ word: some Collection<UInt32>) -> UInt64 {
    var hash = ScalarHash()
    for scalar in word where isCounted(scalar) {
      hash.add(isSign(scalar) ? 0xFFFD : folded(scalar))
    }
    return hash.value
  }

  private static func isCounted(_ scalar: UInt32) -> Bool { isLetter(scalar) || isSign(scalar) }

  /// Whether a scalar stands for a glyph whose meaning the file does not say.
  private static func isSign(_ scalar: UInt32) -> Bool {
    scalar == 0xFFFD || scalar < 0x20 || scalar >= 0xE000 && scalar <= 0xF8FF
  }
}
