internal import AnalysisModel

/// A plan as worksheets are filled from it.
struct WorksheetPlan {
  let document: RunDocument
  let reading: PlanReading
  let entries: [WorksheetEntry]
  let words: ReportWords
  private let byElement: [Element.ID: WorksheetEntry]
  private let rows: [String: Activity]
  private let linked: [Activity.ID: [Element.ID]]
  /// What the cost cell of an activity comes to, as the audit read it with the unit of its column.
  private let sums: [Activity.ID: [BudgetAudit.Sum<Int>]]

  init(document: RunDocument, reading: PlanReading, frameworks: [Framework], words: ReportWords) {
    self.document = document
    self.reading = reading
    self.words = words
    let evidence = Dictionary(
      reading.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let verdicts = Dictionary(
      reading.elements.map { ($0.element, $0) }, uniquingKeysWith: { first, _ in first })
    let gaps = Dictionary(grouping: reading.items.flatMap(\.gaps), by: \.element)
    entries = frameworks.flatMap { framework in
      let isAsked = reading.subjects.isAbout(framework.subject)
      return framework.currentItems.flatMap { item in
        item.currentElements.map { element in
          let verdict = verdicts[element.id]
          let found = (verdict?.evidence ?? []).compactMap { evidence[$0] }
          return WorksheetEntry(
            item: item, element: element,
            level: verdict.flatMap { $0.status == .notAssessable ? nil : $0.level },
            evidence: found.filter { $0.level > .absent },
            contradictions: found.filter { $0.flags.contains(.contra) },
            denials: Self.denials(in: found),
            gaps: gaps[element.id] ?? [], isAsked: isAsked)
        }
      }
    }
    byElement = Dictionary(
      entries.map { ($0.element.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = Dictionary(
      reading.activities.map { (Self.key(page: $0.page, text: $0.text), $0) },
      uniquingKeysWith: { first, _ in first })
    self.rows = rows
    sums = Self.sums(of: reading)
    var linked: [Activity.ID: [Element.ID]] = [:]
    for entry in entries {
      for passage in entry.evidence {
        let key = Self.key(page: passage.page, text: passage.quote)
        guard let activity = rows[key], linked[activity.id]?.last != entry.element.id else {
          continue
        }
        linked[activity.id, default: []].append(entry.element.id)
      }
    }
    self.linked = linked
  }

  private static func denials(in found: [Evidence]) -> [Evidence] {
    guard !found.contains(where: { $0.level > .absent }) else { return [] }
    return found.filter { $0.flags.contains { $0 == .negated || $0 == .gapAdmitted } }
  }

  /// Who leads an activity and who takes part, where the audit told them apart within one cell; nil where it found no partner.
  func bodies(of activity: Activity) -> (leads: String, partners: String)? {
    guard let place = reading.activities.firstIndex(where: { $0.id == activity.id }) else {
      return nil
    }
    let owners = reading.audit.owners
    let leads = owners.filter { $0.responsible.contains(place) }.map(\.name)
    let partners = owners.filter { $0.partner.contains(place) }.map(\.name)
    guard !leads.isEmpty, !partners.isEmpty else { return nil }
    return (leads.joined(separator: "; "), partners.joined(separator: "; "))
  }

  private static func sums(of reading: PlanReading) -> [Activity.ID: [BudgetAudit.Sum<Int>]] {
    var amounts: [Int: [BudgetAmount]] = [:]
    for amount in reading.audit.budget.amounts {
      for place in amount.activities { amounts[place, default: []].append(amount) }
    }
    var sums: [Activity.ID: [BudgetAudit.Sum<Int>]] = [:]
    for (place, own) in amounts where reading.activities.indices.contains(place) {
      sums[reading.activities[place].id] = BudgetAudit(amounts: own, unsummed: []).sums { _ in 0 }
    }
    return sums
  }

  /// A cost as the plan's table writes it, with what it comes to where the cell has figures alone and its column's name the
  /// unit, as "310 (ELR 310,000)" under "ELR 1,000".
  func cost(_ text: String, of activity: Activity?) -> String {
    guard let sums = activity.flatMap({ self.sums[$0.id] }), !sums.isEmpty,
      !text.contains(where: { $0.isLetter || $0.isCurrencySymbol })
    else { return text }
    let whole = sums.map { sum in
      [sum.currency, words.amount(sum.hundredths)].filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: "; ")
    return whole == text ? text : "\(text) (\(whole))"
  }

  private static func key(page: Int?, text: String) -> String { "\(page ?? 0)|\(text)" }

  func entries(of items: Set<Item.ID>) -> [WorksheetEntry] {
    entries.filter { items.contains($0.item.id) }
  }

  /// The row of the plan's action table that a passage is.
  func activity(of evidence: Evidence) -> Activity? {
    rows[Self.key(page: evidence.page, text: evidence.quote)]
  }

  /// An activity's number within the plan, as in "A12".
  func reference(of activity: Activity) -> String {
    String(activity.id.rawValue.split(separator: "/").last ?? Substring(activity.id.rawValue))
  }

  /// The elements that each activity is counted evidence for.
  func elements(of activity: Activity) -> [Element.ID] { linked[activity.id] ?? [] }

  /// A page as a reader looks it up, as a cell: a number, or the name of a web page's file.
  func pageCell(_ page: Int?) -> WorkbookCell {
    guard let page else { return .empty }
    return reading.format == .html
      ? .text(reading.pages.name(of: page, format: .html, words)) : .number(page)
  }

  /// A page within a sentence.
  func pageName(_ page: Int?) -> String {
    page.map { reading.pages.name(of: $0, format: reading.format, words) } ?? words("the plan")
  }

  // MARK: What rows have in common

  /// What every row carries, of a passage.
  func tail(
    _ entry: WorksheetEntry, _ evidence: Evidence, origin: WorksheetOrigin = .plan
  ) -> WorksheetRow {
    [
      .elementID: .text(entry.element.id.rawValue), .quote: .text(evidence.quote, style: .quote),
      .page: pageCell(evidence.page), .language: .text(evidence.language.rawValue),
      .origin: origin.cell(words),
    ]
  }

  /// What every row carries where the plan is silent, or where nothing can be said.
  func tail(_ entry: WorksheetEntry) -> WorksheetRow {
    [
      .elementID: .text(entry.element.id.rawValue),
      .origin: (entry.level == nil ? WorksheetOrigin.human : .gap).cell(words),
    ]
  }

  /// What every row carries, of a row of the plan's own table.
  func tail(_ activity: Activity) -> WorksheetRow {
    [
      .elementID: .text(elements(of: activity).map(\.rawValue).joined(separator: "; ")),
      .quote: .text(activity.text, style: .quote), .page: pageCell(activity.page),
      .language: .text(reading.language.rawValue), .origin: WorksheetOrigin.plan.cell(words),
    ]
  }

  /// Why a row says nothing.
  var unreadable: String {
    words("Not assessable: what could not be read may hold it. Nothing is said to be missing.")
  }

  /// The gaps of an element in words, the contradiction alone where there is one.
  func gapWords(_ entry: WorksheetEntry) -> String {
    let kinds = entry.gaps.map(\.kind)
    let told = kinds.contains(.contradicted) ? kinds.filter { $0 != .absent } : kinds
    return words.list(told.map { $0.words(words) })
  }

  /// What would take an element further, in a sentence; empty where there is nothing to say.
  func nextStep(_ entry: WorksheetEntry) -> String {
    switch entry.level {
    case nil, .operationalised: ""
    case .absent: entry.isAsked ? entry.element.starter : ""
    case .mentioned:
      words(
        "Turn the commitment on {page} into a measure.",
        ["page": pageName(entry.strongest.first?.page)])
    case .elaborated:
      entry.strongest.first.map { evidence in
        words(
          "Add to the measure on {page}: {missing}.",
          [
            "page": pageName(evidence.page),
            "missing": words.list(missingNames(evidence.markers)),
          ])
      } ?? ""
    }
  }

  /// The markers that a measure lacks, in words.
  func missingNames(_ markers: Markers) -> [String] {
    markers.missing.map { letter in
      switch letter {
      case "A": words("a responsible body")
      case "T": words("a deadline or frequency")
      case "B": words("a cost and its source")
      default: words("an indicator or target")
      }
    }
  }

  /// Which body the plan names nearest to an element, as a hint and never as the lead.
  func leadHint(_ entry: WorksheetEntry) -> String {
    guard let (near, evidence) = nearestBody(entry), let body = evidence.markers.actor else {
      return words("The plan names no body near this element.")
    }
    return words(
      "Body named for {element} in the plan: {body} ({page})",
      ["element": near.element.id.rawValue, "body": body, "page": pageName(evidence.page)])
  }

  /// The element itself, then what asks for the same, then its neighbours in the item, then what it is part of.
  ///
  /// What is only related has other owners.
  private func nearestBody(_ entry: WorksheetEntry) -> (WorksheetEntry, Evidence)? {
    let relations = entry.element.relations + entry.item.relations
    func targets(_ isMeant: (Relation.Kind) -> Bool) -> [WorksheetEntry] {
      relations.filter { isMeant($0.kind) }.flatMap { relation in
        byElement[Element.ID(rawValue: relation.target)].map { [$0] }
          ?? entries.filter { $0.item.id.rawValue == relation.target }
      }
    }
    let place = entry.item.elements.firstIndex { $0.id == entry.element.id } ?? 0
    let neighbours = entry.item.elements.enumerated()
      .sorted { (abs($0.offset - place), $0.offset) < (abs($1.offset - place), $1.offset) }
      .compactMap { byElement[$0.element.id] }
    let order =
      [entry] + targets { $0 == .same } + neighbours + targets { $0 == .partOf }
    // A table's cell names a body; a sentence may only seem to.
    for isMeant in [{ self.activity(of: $0) != nil }, { _ in true }] as [(Evidence) -> Bool] {
      for near in order {
        if let evidence = near.evidence.first(where: { $0.markers.actor != nil && isMeant($0) }) {
          return (near, evidence)
        }
      }
    }
    return nil
  }
}
