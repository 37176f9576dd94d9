internal import AnalysisModel

/// Which sentences of a document tell of another country: "In Norway, victims receive a permit" is no measure of the plan's own.
///
/// Only how a sentence begins says so, by a country as its setting or its subject. "Agreements with Norway" and "victims who returned
/// from Norway" are the plan's own, and so is what its own State does abroad: "In Norway, the embassy runs a hotline".
struct ForeignSettings {
  /// Sections whose lists set out measures.
  private static let listingRoles: Set<SectionRole> = [
    .activities, .monitoring, .budget, .objectives, .annex,
  ]
  /// A country named so often may be the plan's own, though no title says so.
  private static let fewestMentions = 3
  /// In so many passages a plan names its own country at least that often, so that none named less is it.
  private static let fewestPassages = 30
  /// What can stand at a sentence's beginning besides words.
  private static let marks: Set<Character> = [
    "•", "–", "—", "-", "\"", "“", "«", "(", ",", "،", ".",
  ]
  /// What makes a country's name at the beginning a label of what follows.
  private static let labelMarks: Set<Character> = [":", "–", "—", "-", "|", "'", "’"]

  private let scanned: ScannedDocument
  private let roles: BlockRoles
  /// The terms of the plan's own country; empty where nothing says which it is.
  private let own: Set<Term.ID>
  /// Whether a country that is none of these is another one: else a sentence that undertakes something is the plan's own.
  private let isOwnKnown: Bool

  init(_ scanned: ScannedDocument, roles: BlockRoles) {
    self.scanned = scanned
    self.roles = roles
    own = Self.ownCountries(scanned, roles: roles)
    isOwnKnown = !own.isEmpty || scanned.passages.count >= Self.fewestPassages
  }

  /// Whether the sentence that a hit begins in is set in another country, or has one as its subject.
  ///
  /// Entries of plans name where a measure is carried out.
  func holds(at hit: Hit, in passage: Passage) -> Bool {
    let block = scanned.document.blocks[passage.block]
    guard block.kind != .tableRow,
      block.kind != .listItem || !Self.listingRoles.contains(roles[passage.block]),
      let index = passage.sentence(of: hit.range)
    else { return false }
    let sentence = passage.sentences[index]
    let cues = passage.hits.filter {
      $0.suppression == nil && sentence.lowerBound <= $0.range.lowerBound
        && $0.range.upperBound <= sentence.upperBound
    }
    guard
      cues.contains(where: {
        Self.isCountry($0) && Self.begins(sentence, with: $0.range, in: scanned)
      })
    else { return false }
    return !cues.contains { cue in
      cue.target == .cue(.ownAbroad) || own.contains(cue.term)
        || !isOwnKnown && cue.target == .cue(.ownUndertaking)
    }
  }

  private static func isCountry(_ hit: Hit) -> Bool {
    hit.target == .cue(.country) || hit.target == .cue(.otherCountries)
  }

  /// Whether a country's name stands at a sentence's beginning, behind nothing but a wording that leads to it.
  private static func begins(
    _ sentence: TextRange, with country: TextRange, in scanned: ScannedDocument
  ) -> Bool {
    let text = scanned.document.text
    let rest = text[country.upperBound..<sentence.upperBound]
    if let next = rest.first(where: { $0 != " " }), labelMarks.contains(next) { return false }
    let before = text[sentence.lowerBound..<country.lowerBound]
    // Most countries stand far behind the beginning.
    let letters = before.unicodeScalars.lazy.filter(\.isPartOfWord)
    guard letters.dropFirst(scanned.longestLead).isEmpty else { return false }
    let lead = before.lowercased().replacing("’", with: "'")
      .filter { !marks.contains($0) && !$0.isNumber }
      .split(separator: " ").joined(separator: " ")
    return lead.isEmpty || scanned.countryLeads.contains(lead)
  }

  private static func undertakes(_ sentence: TextRange, in passage: Passage) -> Bool {
    passage.hits.contains { hit in
      hit.suppression == nil && hit.target == .cue(.ownUndertaking)
        && sentence.contains(hit.range.lowerBound)
    }
  }

  /// The countries that a title names, or else the one that is named most where that is not only as a setting
  /// without undertaking anything.
  private static func ownCountries(_ scanned: ScannedDocument, roles: BlockRoles) -> Set<Term.ID> {
    var counts: [Term.ID: Int] = [:]
    var titled = scanned.titleCountries
    for passage in scanned.passages {
      let block = scanned.document.blocks[passage.block]
      let isTitle =
        roles[passage.block] == .title
        || block.kind == .heading && block.places.first?.page == 1
          && block.level == 1
      for hit in passage.hits where hit.suppression == nil && hit.target == .cue(.country) {
        if isTitle {
          titled.insert(hit.term)
          continue
        }
        let sentence = passage.sentence(of: hit.range).map { passage.sentences[$0] }
        if let sentence, begins(sentence, with: hit.range, in: scanned),
          !undertakes(sentence, in: passage)
        {
          continue
        }
        counts[hit.term, default: 0] += 1
      }
    }
    guard titled.isEmpty else { return titled }
    guard let most = counts.values.max(), most >= fewestMentions else { return [] }
    return Set(counts.filter { $0.value == most }.keys)
  }
}
