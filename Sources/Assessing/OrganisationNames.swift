package import AnalysisModel

/// The names that a plan itself gives to bodies that are no part of the State, as in "two NGOs, the Lantern Association and Open
/// Door, run shelters".
///
/// A row that names Open Door as a partner then has an NGO in it, though it does not say so.
package enum OrganisationNames {
  /// Reads a document's paragraphs.
  ///
  /// - Parameters:
  ///   - passages: Those of the document, with every hit.
  ///   - text: Its text.
  ///   - blocks: Its blocks; rows are not read, in which names stand beside each other.
  ///   - words: How names of bodies are joined.
  /// - Returns: The names, each once, without those that stand where something else is said to act.
  package static func stated(
    in passages: [Passage], text: String, blocks: [Block], words: AmountWords
  ) -> Set<String> {
    let naming = BodyNaming(words)
    var names: Set<String> = []
    for passage in passages where [.paragraph, .listItem].contains(blocks[passage.block].kind) {
      for hit in passage.hits
      where hit.target == .cue(.organisation) && hit.suppression == nil {
        guard let index = passage.sentence(of: hit.range) else { continue }
        let sentence = passage.sentences[index]
        let acting = passage.hits.filter {
          $0.target == .cue(.actor) && $0.suppression == nil && !$0.range.overlaps(hit.range)
        }.map { text[$0.range] }
        names.formUnion(
          naming.names(introducedBy: hit.range, in: sentence, of: text).filter { name in
            name.count >= shortest && !acting.contains { isOf($0, name) }
          })
      }
    }
    return names
  }

  /// In characters: what is shorter is as often a sign as a name.
  private static let shortest = 5

  /// Whether a wording that has a body act shares more than a joining word with a name.
  private static func isOf(_ wording: Substring, _ name: String) -> Bool {
    let words = Set(name.split(separator: " ").filter { $0.first?.isUppercase == true })
    return wording.split(whereSeparator: \.isWhitespace).contains { words.contains($0) }
  }
}
