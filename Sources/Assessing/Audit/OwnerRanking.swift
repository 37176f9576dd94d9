internal import AnalysisModel

/// Counts the activities of every body that a plan's tables name.
struct OwnerRanking {
  /// Those that answer for most activities first.
  let owners: [ActivityOwner]
  /// Activities of several responsible bodies without a lead.
  let withoutLead: [Int]

  private struct Tally {
    var spellings: [String: Int] = [:]
    var departments: [String] = []
    var responsible: [Int] = []
    var partner: [Int] = []
    let order: Int
  }

  init(_ rows: [AuditedRow], in scanned: ScannedDocument) {
    func cells(_ row: AuditedRow, _ field: ActivityField) -> [RowFields.Value] {
      row.values.filter { value in
        value.field == field && PassageMarkers.isFilled(value.text, emptyCells: scanned.emptyCells)
      }
    }
    let values = rows.flatMap { cells($0, .responsible) + cells($0, .partners) }
    let bodies = values.map(\.text)
    let names = OwnerNames(
      scanned.amounts, cells: bodies,
      bodies: NamedBodies(in: values.map(\.range), of: scanned).texts)
    let texts = bodies.flatMap { names.names(in: $0) }.map(\.text)
    let explanations = Explanations(
      of: Set(texts.flatMap(Explanations.abbreviations)), in: scanned.document, areNames: true)
    let acronyms = Self.acronyms(texts, explanations)
    var tallies: [String: Tally] = [:]
    func key(_ name: OwnerNames.Name) -> String {
      let folded = OwnerNames.folded(name.text)
      return acronyms[folded] ?? folded
    }
    func count(_ name: OwnerNames.Name, _ place: Int, isPartner: Bool) {
      let key = key(name)
      var tally = tallies[key] ?? Tally(order: tallies.count)
      tally.spellings[name.text, default: 0] += 1
      if let department = name.department, !tally.departments.contains(department) {
        tally.departments.append(department)
      }
      if isPartner {
        if tally.partner.last != place { tally.partner.append(place) }
      } else if tally.responsible.last != place {
        tally.responsible.append(place)
      }
      tallies[key] = tally
    }
    var withoutLead: [Int] = []
    let isFirstLead = PartnerLegend(scanned).isStated
    for row in rows {
      let responsible = cells(row, .responsible)
      var owners: Set<String> = []
      // Those under "Lead agencies" lead together.
      var hasLead = responsible.contains { Self.leads($0.column, scanned.amounts) }
      let named = responsible.flatMap { names.names(in: $0.text) }
      // Where the cell or the table tells partners apart, the legend says nothing more of them.
      let isOrdered =
        isFirstLead && responsible.count == 1 && !row.columns.contains(.partners)
        && !named.contains { $0.isLead || $0.isPartner }
      for (order, name) in named.enumerated() {
        let isPartner = name.isPartner || isOrdered && order > 0
        count(name, row.place, isPartner: isPartner)
        hasLead = hasLead || name.isLead
        if !isPartner { owners.insert(key(name)) }
      }
      for name in cells(row, .partners).flatMap({ names.names(in: $0.text) }) {
        count(name, row.place, isPartner: true)
      }
      // Several columns tell themselves which body does what.
      if owners.count > 1, responsible.count == 1, !hasLead {
        withoutLead.append(row.place)
      }
    }
    self.withoutLead = withoutLead
    owners = tallies.values.sorted {
      ($1.responsible.count, $1.partner.count, $0.order)
        < ($0.responsible.count, $0.partner.count, $1.order)
    }.map { tally in
      let name = tally.spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
      return ActivityOwner(
        name: name, fullName: explanations[name], departments: tally.departments,
        responsible: tally.responsible, partner: tally.partner)
    }
  }

  /// Whether a column is headed by a word for the body that leads.
  private static func leads(_ column: String, _ words: AmountWords) -> Bool {
    let name = OwnerNames.folded(RowFields.lastName(of: column))
    let parts = name.split { !$0.isLetter }.map(String.init)
    return words.leads.contains(name) || words.leads.contains { parts.contains($0) }
  }

  /// The key of the full name for short names and for both together, where a cell writes "Full Name (FN)" or the plan says
  /// elsewhere what the short name stands for.
  private static func acronyms(
    _ names: [String], _ explanations: Explanations
  ) -> [String: String] {
    // "the Ministry of the Interior" of a list may be "Ministry of Interior" in cells.
    func full(_ text: String) -> String {
      OwnerNames.folded(text).split(separator: " ").filter { $0 != "the" }.joined(separator: " ")
    }
    let known = Dictionary(
      names.map { (full($0), OwnerNames.folded($0)) }, uniquingKeysWith: { first, _ in first })
    var keys: [String: String] = [:]
    for name in names {
      if let text = explanations[name] {
        keys[OwnerNames.folded(name)] = known[full(text)] ?? OwnerNames.folded(text)
      }
    }
    for name in names {
      guard name.last == ")", let opening = name.lastIndex(of: "(") else { continue }
      let short = name[name.index(after: opening)...].dropLast()
      guard short.count < 12, !short.contains(" "), short.count(where: \.isUppercase) > 1 else {
        continue
      }
      let text = OwnerNames.folded(String(name[..<opening]))
      let key = keys[OwnerNames.folded(String(short))] ?? known[full(text)] ?? text
      keys[OwnerNames.folded(String(short))] = key
      keys[text] = key
      keys[OwnerNames.folded(name)] = key
    }
    // One that is written with and without its article is one.
    for name in names where keys[OwnerNames.folded(name)] == nil {
      let folded = OwnerNames.folded(name)
      if let first = known[full(name)], first != folded { keys[folded] = first }
    }
    return keys
  }
}
