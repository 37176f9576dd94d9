internal import AnalysisModel

/// Takes a plan's activities together: what they lack, who answers for them, what they cost and what they serve.
struct ActivityAuditing {
  private let scanned: ScannedDocument
  private let roles: BlockRoles
  /// The activities, without those that only repeat others in a timetable.
  let rows: [AuditedRow]
  /// Who answers for the activities and who takes part in them.
  let owners: OwnerRanking
  private let timetable: [Int]

  init(
    _ rows: [ActivityRow], in scanned: ScannedDocument, roles: BlockRoles
  ) {
    self.scanned = scanned
    self.roles = roles
    let all = AuditedRow.rows(rows, in: scanned)
    // Beside tables that say more, those that only say when repeat their activities; sentences repeat none.
    let isRich = all.contains { $0.aspectCount > 1 }
    func isTimetable(_ row: AuditedRow) -> Bool {
      let aspects = ActivityLack.Aspect.allCases.filter { aspect in
        !row.columns.isDisjoint(with: aspect.fields.flatMap(\.self))
      }
      return !row.isProse && isRich && aspects == [.deadline]
    }
    self.rows = all.filter { !isTimetable($0) }
    owners = OwnerRanking(self.rows, in: scanned)
    timetable = all.filter(isTimetable).map(\.place)
  }

  /// The audit, with the items that the evidence's places link to the rows.
  ///
  /// - Parameters:
  ///   - evidence: What counts and what does not, in reading order within an element.
  ///   - elements: The elements that it is for.
  ///   - shares: What elements ask of each activity.
  /// - Returns: What the activities lack, cost and serve.
  func audit(
    _ evidence: [Evidence], elements: [Element.ID: Element], shares: [ActivityShare]
  ) -> ActivityAudit {
    let items = items(evidence, elements)
    var budget = BudgetReading(rows, in: scanned)
    return ActivityAudit(
      activities: rows.map(\.place), timetable: timetable,
      lacks: lacks(existing: budget.existing()), owners: owners.owners,
      withoutLead: owners.withoutLead,
      objectives: StatedObjectives(rows, in: scanned, roles: roles).audit(),
      budget: budget.audit(roles).withComparableTotal, items: items.served,
      itemsOfCells: items.ofCells,
      shares: shares, isProse: rows.contains(where: \.isProse))
  }

  /// What the activities lack, given those whose budget is said to be existing resources.
  private func lacks(existing: [Int]) -> [ActivityLack] {
    ActivityLack.Aspect.allCases.map { lack($0, existing: $0 == .budget ? Set(existing) : []) }
  }

  private func lack(_ aspect: ActivityLack.Aspect, existing: Set<Int>) -> ActivityLack {
    let drawn = aspect == .deadline ? Timelines(rows).drawn : []
    var places: [ActivityLack.Kind: [Int]] = [:]
    let stating = aspect == .indicator ? targeted() : []
    for row in rows {
      let columns = row.columns
      guard let fields = aspect.fields.first(where: { !columns.isDisjoint(with: $0) }) else {
        if !row.states(aspect) { places[.noColumn, default: []].append(row.place) }
        continue
      }
      let texts = row.values.filter { fields.contains($0.field) }.map(\.text)
      if existing.contains(row.place) {
        places[.existing, default: []].append(row.place)
        continue
      }
      guard !texts.contains(where: { scanned.isFilled($0, isTime: aspect == .deadline) }) else {
        continue
      }
      if drawn.contains(row.place) {
        places[.drawn, default: []].append(row.place)
        continue
      }
      let isWritten = texts.contains { $0.contains { $0.isLetter || $0.isNumber } }
      places[isWritten ? .undetermined : .empty, default: []].append(row.place)
    }
    return ActivityLack(
      aspect: aspect, noColumn: places[.noColumn] ?? [], empty: places[.empty] ?? [],
      undetermined: places[.undetermined] ?? [],
      existing: places[.existing] ?? [], drawn: places[.drawn] ?? [],
      inText: (places[.noColumn] ?? []).filter(stating.contains))
  }

  /// The rows of tables whose words state an indicator or target, which the rungs of commitment count.
  private func targeted() -> Set<Int> {
    let term = PlanTerm(scanned, roles: roles)
    let places = Dictionary(
      rows.map { ($0.block.range.lowerBound, $0.place) }, uniquingKeysWith: { first, _ in first })
    var targeted: Set<Int> = []
    for passage in scanned.passages {
      let block = scanned.document.blocks[passage.block]
      guard block.kind == .tableRow, let place = places[block.range.lowerBound],
        PassageMarkers.cueMarkers(passage, in: scanned, term: term).indicator != nil
      else { continue }
      targeted.insert(place)
    }
    return targeted
  }

  /// The items of the counted evidence that stands in what each row says is done, and of the evidence that stands in cells
  /// that are an element's own, as those for partners; that a framework's rule makes evidence serves none.
  private func items(
    _ evidence: [Evidence], _ elements: [Element.ID: Element]
  ) -> (served: [Int: [Item.ID]], ofCells: [Int: [Item.ID]]) {
    let starts = rows.map { ($0.activity.start, $0) }
    var (served, ofCells): ([Int: [Item.ID]], [Int: [Item.ID]]) = ([:], [:])
    func add(_ item: Item.ID, _ place: Int, to items: inout [Int: [Item.ID]]) {
      if !items[place, default: []].contains(item) { items[place, default: []].append(item) }
    }
    for passage in evidence
    where passage.level > .absent && !passage.terms.allSatisfy(\.isOfFramework) {
      let next = starts.partitionIndex { $0.0 > passage.start }
      guard next > 0, passage.start < starts[next - 1].1.activity.end else { continue }
      let row = starts[next - 1].1
      if row.hasWords(of: passage, in: scanned.document) {
        add(passage.item, row.place, to: &served)
      } else if let cells = elements[passage.element]?.cells, !cells.isEmpty,
        row.hasWords(of: passage, in: scanned.document, fields: cells)
      {
        add(passage.item, row.place, to: &ofCells)
      }
    }
    return (served, ofCells)
  }
}
