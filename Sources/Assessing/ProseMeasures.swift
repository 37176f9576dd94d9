internal import AnalysisModel

/// Measures that are nothing but sentences, as "The Ministry of the Interior shall train 200 officers by December 2027", in a plan
/// without a table of activities and without lines such as "Responsible: …".
///
/// Each paragraph or item is one. A plan sets out measures so where most of them say who acts and many say by when: laws and
/// guidance bind, too, but name no dates.
struct ProseMeasures {
  /// In reading order, with what their sentences say of who, when, with what money and how it is checked as cells; none where the
  /// plan's form is another one.
  let rows: [Block]
  /// The meanings of the rows' columns, whose names no table has.
  static let columns: [String: ActivityField] = [
    LabelledLines.unnamed: .activity, ":responsible": .responsible, ":time": .time,
    ":budget": .budget, ":indicator": .indicator,
  ]

  /// Fewer are no form that a plan gives its measures.
  private static let fewest = 5
  /// The shares of them that say who, and who and by when.
  private static let shares = (body: 1.0 / 2, dated: 1.0 / 3)
  /// A longer paragraph tells of more than one measure.
  private static let mostSentences = 3
  /// The parts of a plan that may set out its measures; where nothing says which part it is, too.
  private static let roles: Set<SectionRole> = [
    .body, .objectives, .activities, .monitoring, .budget, .annex,
  ]

  init(_ scanned: ScannedDocument, roles: BlockRoles) {
    let document = scanned.document
    let term = PlanTerm(scanned, roles: roles)
    var measures: [(row: Block, markers: Markers)] = []
    for passage in scanned.passages where Self.roles.contains(roles[passage.block]) {
      let block = document.blocks[passage.block]
      guard block.kind == .paragraph || block.kind == .listItem,
        passage.sentences.count <= Self.mostSentences, Self.binds(passage)
      else { continue }
      let markers = PassageMarkers.cueMarkers(passage, in: scanned, term: term)
      // A sentence that only says what shall be is a measure in a list of them.
      guard block.kind == .listItem || markers.actor != nil || markers.time != nil else { continue }
      let row = Block(
        kind: .tableRow, range: passage.range, places: block.places, section: block.section,
        language: block.language,
        cells: Self.cells(of: passage, markers, in: scanned), anchor: block.anchor)
      measures.append((row, markers))
    }
    let count = Double(measures.count)
    let isForm =
      measures.count >= Self.fewest
      && Double(measures.count { $0.markers.actor != nil }) >= count * Self.shares.body
      && Double(measures.count { $0.markers.actor != nil && $0.markers.time != nil })
        >= count * Self.shares.dated
    rows = isForm ? measures.map(\.row) : []
  }

  private static func cells(
    of passage: Passage, _ markers: Markers, in scanned: ScannedDocument
  ) -> [Cell] {
    let stated = [
      (":responsible", markers.actor), (":time", markers.time), (":budget", markers.budget),
      (":indicator", markers.indicator),
    ]
    return [Cell(column: LabelledLines.unnamed, range: passage.range)]
      + stated.compactMap { column, words in
        guard let words, let range = range(of: words, in: passage.range, of: scanned) else {
          return nil
        }
        return Cell(column: column, range: range)
      }
  }

  /// Where words stand in a passage, with the name of a currency that follows them at once.
  private static func range(
    of words: String, in place: TextRange, of scanned: ScannedDocument
  ) -> TextRange? {
    let whole = scanned.document[place]
    guard let found = whole.firstRange(of: words) else { return nil }
    var end = found.upperBound
    let rest = whole[end...]
    if rest.first == " ",
      let next = rest.split(maxSplits: 1, whereSeparator: { !$0.isLetter }).first,
      scanned.amounts.currencies[next.lowercased()] != nil
    {
      end = next.endIndex
    }
    func offset(_ index: Substring.Index) -> Int {
      place.lowerBound.utf8 + whole.utf8.distance(from: whole.startIndex, to: index)
    }
    return TextRange(utf8: offset(found.lowerBound)..<offset(end))
  }

  /// Whether a passage binds, and neither denies nor reports.
  private static func binds(_ passage: Passage) -> Bool {
    let targets = Set(passage.hits.filter { $0.suppression == nil }.map(\.target))
    return targets.contains(.cue(.strongModal))
      && targets.isDisjoint(with: [
        .cue(.past), .cue(.external), .cue(.excluded), .cue(.retraction), .cue(.finding),
      ])
  }
}
