internal import AnalysisModel

/// Counts the activities of every body that a plan's tables name.
struct OwnerRanking {
  /// Those that answer for most activities first.
  let owners: [ActivityOwner]
  /// Activities of several responsible bodies without a lead.
  let withoutLead: [Int]

  private struct Tally {
    var spellings: [String: Int] = [:]
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
    let bodies = rows.flatMap { cells($0, .responsible) + cells($0, .partners) }.map(\.text)
    let names = OwnerNames(scanned.amounts, cells: bodies)
    let acronyms = Self.acronyms(bodies.flatMap { names.names(in: $0) }.map(\.text))
    var tallies: [String: Tally] = [:]
    func count(_ name: String, _ place: Int, isPartner: Bool) {
      let folded = OwnerNames.folded(name)
      let key = acronyms[folded] ?? folded
      var tally = tallies[key] ?? Tally(order: tallies.count)
      tally.spellings[name, default: 0] += 1
      if isPartner {
        if tally.partner.last != place { tally.partner.append(place) }
      } else if tally.responsible.last != place {
        tally.responsible.append(place)
      }
      tallies[key] = tally
    }
    var withoutLead: [Int] = []
    for row in rows {
      let responsible = cells(row, .responsible)
      var owners: Set<String> = []
      var hasLead = false
      for name in responsible.flatMap({ names.names(in: $0.text) }) {
        count(name.text, row.place, isPartner: name.isPartner)
        let folded = OwnerNames.folded(name.text)
        hasLead = hasLead || name.isLead
        if !name.isPartner { owners.insert(acronyms[folded] ?? folded) }
      }
      for name in cells(row, .partners).flatMap({ names.names(in: $0.text) }) {
        count(name.text, row.place, isPartner: true)
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
      ActivityOwner(
        name: tally.spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "",
        responsible: tally.responsible, partner: tally.partner)
    }
  }

  /// The key of the full name for short names and for both together, where a cell writes "Full Name (FN)".
  private static func acronyms(_ names: [String]) -> [String: String] {
    var keys: [String: String] = [:]
    for name in names {
      guard name.last == ")", let opening = name.lastIndex(of: "(") else { continue }
      let short = name[name.index(after: opening)...].dropLast()
      guard short.count < 12, !short.contains(" "), short.count(where: \.isUppercase) > 1 else {
        continue
      }
      let full = OwnerNames.folded(String(name[..<opening]))
      keys[OwnerNames.folded(String(short))] = full
      keys[OwnerNames.folded(name)] = full
    }
    return keys
  }
}
