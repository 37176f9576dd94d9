package import AnalysisModel
internal import Assessing
internal import Foundation

/// One line of what `match` prints: a passage, the items it is evidence for, and its hits.
package struct PassageMatch: Encodable {
  package let id: String
  package let lang: String
  let page: Int?
  let section: [String]
  let role: SectionRole
  let text: String
  /// How often the passage names each subject that it names.
  let subjects: [Subject.ID: Int]
  package let items: [ItemMatch]
  package let hits: [HitLine]
  /// The lexicon files that were searched with.
  let lexicon: LexiconStamp
  /// Terms whose words all occur, but not as they ask; not part of the line.
  let nearMisses: [Term]
  /// Items that a score under the threshold stopped; only where asked for, and not part of the line.
  let unlikely: [ItemMatch]
  /// What scores are made of; not part of the line.
  let scoring: ScoringModel

  package struct ItemMatch: Encodable {
    package let item: String
    let elements: [String]
    package let level: Int
    package let score: Double
    let markers: [String: Int]
    let flags: [Flag]
    /// What the score was made of; not part of the line.
    package let features: ScoringFeatures

    private enum CodingKeys: String, CodingKey { case item, elements, level, score, markers, flags }
  }

  package struct HitLine: Encodable {
    package let element: String
    package let term: String
    /// In Unicode code points from the start of `text`.
    let start: Int
    let end: Int
    package let quote: String
    /// Why the hit does not count; nil where it does.
    package let reason: String?
    /// The headings and column names whose words the term needed beside the quote; nil where it needed none.
    package let under: [String]?
    /// The same as the explanation names them.
    let lenders: [Hit.Lender]

    private enum CodingKeys: String, CodingKey {
      case element, term, start, end, quote, reason, under
    }
  }

  private enum CodingKeys: String, CodingKey {
    case id, lang, page, section, role, text, subjects, items, hits, lexicon
  }

  /// The line without its end.
  package var line: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// The line as JSON, with `page` present even where there is none.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(lang, forKey: .lang)
    try container.encode(page, forKey: .page)
    try container.encode(section, forKey: .section)
    try container.encode(role, forKey: .role)
    try container.encode(text, forKey: .text)
    try container.encode(subjects, forKey: .subjects)
    try container.encode(items, forKey: .items)
    try container.encode(hits, forKey: .hits)
    try container.encode(lexicon, forKey: .lexicon)
  }

  init(
    id: String, language: LanguageTag, page: Int?, section: [String], role: SectionRole,
    text: String, start: TextOffset, passage: Passage, findings: [PassageFinding], hits: [Hit],
    items: [Element.ID: Item.ID], nearMisses: [Term] = [],
    unlikely: [PassageFinding] = [], scoring: ScoringModel,
    lexicon: LexiconStamp
  ) {
    self.lexicon = lexicon
    self.nearMisses = nearMisses
    self.scoring = scoring
    self.id = id
    lang = language.rawValue
    self.page = page
    self.section = section
    self.role = role
    self.text = text
    subjects = passage.subjectCounts
    func matches(_ findings: [PassageFinding]) -> [ItemMatch] {
      Dictionary(grouping: findings.filter { $0.level > .absent }) { items[$0.element] ?? "" }
        .sorted { $0.key < $1.key }
        .map { item, findings in ItemMatch(item, findings) }
    }
    let likely = matches(findings)
    self.items = likely
    self.unlikely = matches(unlikely).filter { match in
      !likely.contains { $0.item == match.item }
    }
    let contradicted = Set(findings.lazy.filter { $0.flags.contains(.contra) }.map(\.element))
    let places = ScalarPlaces(text)
    self.hits = hits.compactMap { hit in
      let element: Element.ID
      var reason = hit.suppression.map { "\($0)" }
      switch hit.target {
      case .element(let named): element = named
      case .contra(let named):
        element = named
        reason =
          reason
          ?? (contradicted.contains(named)
            ? "contradicts the element" : "a contradiction that is itself denied")
      case .exclusion, .cue, .subject, .heading, .column: return nil
      }
      let range = hit.range.shifted(by: -start.utf8)
      let before = places.count(before: range.lowerBound)
      let quote = text[range]
      return HitLine(
        element: element.rawValue, term: hit.term.rawValue, start: before,
        end: before + quote.unicodeScalars.count, quote: String(quote),
        reason: reason, under: hit.lenders.isEmpty ? nil : hit.lenders.map(\.title),
        lenders: hit.lenders)
    }
  }
}

extension PassageMatch.ItemMatch {
  fileprivate init(_ item: Item.ID, _ findings: [PassageFinding]) {
    let strongest = findings.max { ($0.level, $0.score) < ($1.level, $1.score) }
    self.init(
      item: item.rawValue, elements: findings.map(\.element.rawValue).sorted(),
      level: strongest?.level.rawValue ?? 0, score: findings.map(\.score).max() ?? 0,
      markers: [
        "A": strongest?.markers.actor == nil ? 0 : 1, "T": strongest?.markers.time == nil ? 0 : 1,
        "B": strongest?.markers.budget == nil ? 0 : 1,
        "I": strongest?.markers.indicator == nil ? 0 : 1,
      ],
      flags: Set(findings.flatMap(\.flags)).sorted(),
      features: strongest?.features ?? ScoringFeatures())
  }
}
