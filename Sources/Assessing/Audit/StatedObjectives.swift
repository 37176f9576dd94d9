internal import AnalysisModel

/// Holds the objectives that a plan states against the activities under them.
struct StatedObjectives {
  private struct Objective {
    let text: String
    let page: Int?
    /// Its number's parts, or none.
    let number: [Int]
    let words: Set<String>

    init(_ text: String, page: Int?) {
      self.text = text
      self.page = page
      number = Self.number(text)
      words = Set(
        text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 2 })
    }

    /// The first number of a text that begins with one, or with a word and one, as in "Objective 2.1:".
    static func number(_ text: String) -> [Int] {
      guard NumberedTitle(text) != nil || text.first?.isNumber == true else { return [] }
      let words = text.split(maxSplits: 4, whereSeparator: \.isWhitespace).prefix(4)
      for word in words {
        let parts = word.split { !$0.isNumber }.compactMap { Int($0) }
        if !parts.isEmpty, word.first?.isLetter != true { return parts }
      }
      return []
    }

    /// Whether most words of the shorter are those of the other.
    func isLike(_ other: Objective) -> Bool {
      let shorter = min(words.count, other.words.count)
      return shorter > 0
        && words.intersection(other.words).count * 3 >= max(words.count, other.words.count) * 2
    }

    /// Whether something with a number stands under this.
    func governs(_ other: [Int]) -> Bool { !number.isEmpty && other.starts(with: number) }
  }

  /// What an activity says of where it stands.
  private struct Standing {
    let place: Int
    /// Its objective and the headings above.
    let titles: [Objective]
    /// Its own number.
    let number: [Int]
    /// The objective in its own column or in the title above.
    let objective: Objective?
  }

  private let scanned: ScannedDocument
  private let roles: BlockRoles
  private let standings: [Standing]
  private let rowStarts: Set<TextOffset>

  init(_ rows: [AuditedRow], in scanned: ScannedDocument, roles: BlockRoles) {
    self.scanned = scanned
    self.roles = roles
    rowStarts = Set(rows.map(\.block.range.lowerBound))
    standings = rows.map { row in
      let fields = row.activity.fields
      let objective = fields[.objective].flatMap {
        $0.contains(where: \.isLetter) ? Objective($0, page: nil) : nil
      }
      let parts = (fields[.objective] ?? "").split(separator: "; ").map {
        Objective(String($0), page: nil)
      }
      let own = [fields[.number], fields[.activity]].compactMap(\.self).map { Objective.number($0) }
      return Standing(
        place: row.place,
        titles: parts + row.activity.section.map { Objective($0, page: nil) },
        number: own.first { !$0.isEmpty } ?? [], objective: objective)
    }
  }

  func audit() -> ObjectiveAudit {
    let text = textObjectives()
    let table = tableObjectives()
    let covered = text.map(isCovered)
    // Where the tables name few of the text's objectives, they follow another order, and nothing can be said.
    let isLinked = !text.isEmpty && covered.count(where: \.self) * 2 >= text.count
    var orphans = isLinked ? zip(text, covered).filter { !$0.1 }.map(\.0) : []
    orphans += table.filter { objective in
      !isCovered(objective) && !orphans.contains { $0.isLike(objective) }
    }
    let named = standings.compactMap(\.objective)
    var distinct: [Objective] = []
    for objective in (isLinked ? text : []) + table + named
    where !distinct.contains(where: {
      $0.text == objective.text || $0.isLike(objective) && $0.number == objective.number
    }) {
      distinct.append(objective)
    }
    var unstated: [Int: String] = [:]
    if isLinked {
      for standing in standings {
        guard let objective = standing.objective,
          !text.contains(where: { stated in
            stated.governs(objective.number) || stated.isLike(objective)
              || standing.titles.contains { stated.isLike($0) || stated.governs($0.number) }
          })
        else { continue }
        unstated[standing.place] = objective.text
      }
    }
    return ObjectiveAudit(
      statedCount: distinct.count,
      orphans: orphans.map { ObjectiveAudit.Objective(text: $0.text, page: $0.page) },
      unstated: unstated, isTextLinked: isLinked)
  }

  private func isCovered(_ objective: Objective) -> Bool {
    standings.contains { standing in
      standing.titles.contains { $0.isLike(objective) || objective.governs($0.number) }
        || standing.number.count > objective.number.count && objective.governs(standing.number)
    }
  }

  /// Numbered headings, list items and paragraphs of sections about objectives.
  private func textObjectives() -> [Objective] {
    objectives { index, block in
      guard roles[index] == .objectives,
        NumberedTitle(scanned.document[block.range]) != nil || block.kind == .listItem
      else { return false }
      switch block.kind {
      // The section's own heading names no objective.
      case .heading:
        return block.section.map {
          scanned.document.sections[$0].parent.map { roles.sections[$0] } == .objectives
        } ?? false
      case .listItem, .paragraph: return true
      default: return false
      }
    }
  }

  /// What stands in a column for objectives beside an empty cell for the activity.
  private func tableObjectives() -> [Objective] {
    var found: [Objective] = []
    for block in scanned.document.blocks
    where block.kind == .tableRow && !rowStarts.contains(block.range.lowerBound)
      && !MeasureRow.isHeader(block, in: scanned)
    {
      let values = RowFields(block, in: scanned).values
      let fields = Set(values.map(\.field))
      guard fields.contains(.activity), fields.count > 2,
        !values.contains(where: { $0.field == .activity && !$0.text.isEmpty }),
        let objective = values.first(where: { $0.field == .objective && !$0.text.isEmpty }),
        // A cell that spans rows stands in the first of them.
        block.range.contains(objective.range.lowerBound)
      else { continue }
      append(Objective(objective.text, page: block.places.first?.page), to: &found)
    }
    return found
  }

  private func objectives(where isObjective: (Int, Block) -> Bool) -> [Objective] {
    var found: [Objective] = []
    for (index, block) in scanned.document.blocks.enumerated() where isObjective(index, block) {
      for text in Self.parts(of: String(scanned.document[block.range])) {
        append(Objective(String(text.prefix(300)), page: block.places.first?.page), to: &found)
      }
    }
    return found
  }

  /// What a paragraph lists, as "Objective 1: …; Objective 2: …", or the whole.
  private static func parts(of text: String) -> [String] {
    let parts = text.split(whereSeparator: { ";؛\n".contains($0) }).map(\.trimmed)
      .filter { NumberedTitle($0) != nil }
    return parts.count > 1 ? parts : [text]
  }

  private func append(_ objective: Objective, to found: inout [Objective]) {
    guard !objective.words.isEmpty, !found.contains(where: { $0.text == objective.text }) else {
      return
    }
    found.append(objective)
  }
}
