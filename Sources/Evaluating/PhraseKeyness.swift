internal import Foundation

/// A phrase that distinguishes some passages from others.
package struct KeyPhrase: Hashable, Sendable {
  /// As it is mostly written.
  package let text: String
  /// In how many of the passages that are evidence it stands.
  package let inEvidence: Int
  /// In how many of these it stands nowhere but within what a term matches already.
  package let covered: Int
  /// In how many of the others.
  package let elsewhere: Int
  /// The log-likelihood ratio (G²) of its share in the two; 10.83 is passed by chance once in a thousand.
  package let keyness: Double
  /// A passage of the evidence that holds it, by its place.
  package let example: Int
}

/// Finds phrases by how much more passages hold them that are evidence.
///
/// A passage counts once for each of its phrases, however often it repeats them, so that one long passage proves nothing.
package struct PhraseKeyness: Sendable {
  /// The longest phrases that are looked at, in words.
  package static let longest = 4

  private struct Use {
    var evidence = 0
    var covered = 0
    var elsewhere = 0
    var example = 0
    var spellings: [String: Int] = [:]
  }

  private var uses: [String: Use] = [:]
  private var evidence = 0
  private var elsewhere = 0

  package init() {}

  /// Counts a passage.
  ///
  /// - Parameters:
  ///   - phrases: Its phrases, each in its comparable form with its spelling.
  ///   - isEvidence: Whether it is one of those whose phrases are looked for.
  ///   - covered: Those of the phrases, in their comparable form, that stand within what a term matches alone.
  package mutating func add(
    _ phrases: [String: String], isEvidence: Bool, covered: Set<String> = []
  ) {
    if isEvidence { evidence += 1 } else { elsewhere += 1 }
    for (phrase, spelling) in phrases {
      var use = uses[phrase] ?? Use(example: evidence - 1)
      if isEvidence {
        use.evidence += 1
        if covered.contains(phrase) { use.covered += 1 }
        use.spellings[spelling, default: 0] += 1
        if use.evidence == 1 { use.example = evidence - 1 }
      } else {
        use.elsewhere += 1
      }
      uses[phrase] = use
    }
  }

  /// The phrases that stand out, the strongest first; at least `fewest` passages of the evidence
  /// hold each.
  package func phrases(fewest: Int) -> [KeyPhrase] {
    guard evidence > 0, elsewhere > 0 else { return [] }
    return uses.compactMap { phrase, use in
      guard use.evidence >= fewest else { return nil }
      let share = Double(use.evidence) / Double(evidence)
      guard share > Double(use.elsewhere) / Double(elsewhere) else { return nil }
      let spelling = use.spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return KeyPhrase(
        text: spelling?.key ?? phrase, inEvidence: use.evidence, covered: use.covered,
        elsewhere: use.elsewhere,
        keyness: keyness(use), example: use.example)
    }
    .sorted { ($1.keyness, $0.text) < ($0.keyness, $1.text) }
  }

  /// Dunning's log-likelihood ratio over the two shares.
  private func keyness(_ use: Use) -> Double {
    let cells = [
      (use.evidence, evidence), (use.elsewhere, elsewhere),
      (evidence - use.evidence, evidence), (elsewhere - use.elsewhere, elsewhere),
    ]
    let total = Double(evidence + elsewhere)
    let holding = Double(use.evidence + use.elsewhere)
    var sum = 0.0
    for (place, (count, size)) in cells.enumerated() where count > 0 {
      let row = place < 2 ? holding : total - holding
      sum += Double(count) * log(Double(count) * total / (row * Double(size)))
    }
    return 2 * sum
  }
}
