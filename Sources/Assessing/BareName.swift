internal import AnalysisModel

/// Tells entries that only name bodies, as lists of partners and contributors do, from measures in few words.
enum BareName {
  /// The longest entry, in words.
  private static let longest = 16
  /// The longest word that names write small, as "of" and "for".
  private static let smallWord = 3
  /// How much of the entry the names of bodies must be: of one whose words have capitals, and of any other.
  private static let shares = (capitals: 0.5, others: 0.8)

  /// Whether a passage is nothing but names: it has bodies, no verb of doing, no number and no sentence.
  static func isOne(_ passage: Passage, in text: String) -> Bool {
    let entry = text[passage.range]
    let words = entry.split(whereSeparator: \.isWhitespace)
    guard words.count <= longest, !entry.contains(where: \.isNumber), entry.last != "." else {
      return false
    }
    for hit in passage.hits where hit.suppression == nil {
      switch hit.target {
      case .cue(.action), .cue(.strongModal), .cue(.weakModal), .cue(.time), .cue(.budget),
        .cue(.indicator):
        return false
      default: continue
      }
    }
    // Hits overlap, as "Ministry of Labour" and "Ministry".
    var named = 0
    var end = passage.range.lowerBound
    for range in bodies(in: passage) where range.upperBound > end {
      named += text[max(range.lowerBound, end)..<range.upperBound].count(where: \.isLetter)
      end = range.upperBound
    }
    let letters = entry.count(where: \.isLetter)
    guard letters > 0, named > 0 else { return false }
    let share = Double(named) / Double(letters)
    return share >= (hasCapitals(words) ? shares.capitals : shares.others)
  }

  private static func bodies(in passage: Passage) -> [TextRange] {
    passage.hits.filter { hit in
      (hit.target == .cue(.actor) || hit.target == .cue(.body))
        && hit.range.lowerBound >= passage.range.lowerBound
        && hit.range.upperBound <= passage.range.upperBound
    }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether all but small words begin with a capital.
  private static func hasCapitals(_ words: [Substring]) -> Bool {
    words.allSatisfy { word in
      let letters = word.filter(\.isLetter)
      return letters.count <= smallWord || letters.first?.isUppercase == true
    }
  }
}
