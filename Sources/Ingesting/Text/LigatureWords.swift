/// The words by which broken and lost ligatures are known, from the file `ligature-words.txt`.
enum LigatureWords {
  /// Hashes of words that end in a ligature's letters.
  static let whole = hashes(of: "whole")
  /// Hashes of words with a ligature that plans use often.
  static let frequent = hashes(of: "frequent")
  /// The same words as scalars.
  static let frequentWords = words(of: "frequent")
  /// Hashes of words that look like frequent ones without their ligature.
  static let other = hashes(of: "other")

  private static func hashes(of section: String) -> Set<UInt64> {
    Set(words(of: section).map { LigatureJoining.hash($0) })
  }

  private static func words(of section: String) -> [[UInt32]] {
    var isOpen = false
    var words: [[UInt32]] = []
    for line in String(decoding: PackageResources.ligature_words_txt, as: UTF8.self)
      .split(separator: "\n") where !line.hasPrefix("#")
    {
      if line.hasPrefix("[") {
        isOpen = line == "[\(section)]"
      } else if isOpen {
        words += line.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
      }
    }
    return words
  }
}
