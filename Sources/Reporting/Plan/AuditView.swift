internal import AnalysisModel

/// What a plan's own action tables leave open.
struct AuditView: TemplateView {
  static let mostLines = 15

  let reading: PlanReading
  private let frameworks: [Framework]
  let link: PlanLink?
  let words: ReportWords
  /// Made once for both of a plan's reports.
  private var parts: [AuditPartView] = []

  /// Nil where nothing could be read, and for what is about no framework's subject and has no action table.
  init?(_ reading: PlanReading?, frameworks: [Framework], link: PlanLink?, _ words: ReportWords) {
    guard let reading, !reading.passages.isEmpty,
      reading.isAboutSubject || !reading.audit.activities.isEmpty
    else { return nil }
    self.reading = reading
    self.frameworks = frameworks.filter { reading.subjects.isAbout($0.subject) }
    self.link = link
    self.words = words
    guard !audit.activities.isEmpty else { return }
    parts = [lackPart, ownerPart, objectivePart, budgetPart, linkPart].compactMap(\.self)
  }

  var audit: ActivityAudit { reading.audit }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "auditLead": lead
    case "auditParts": parts
    default: nil
    }
  }

  private var lead: String {
    guard !audit.activities.isEmpty else {
      return words(
        "No activities were found in tables, with lines such as “Responsible: …”, or as sentences most of which say who does what and by when, so nothing was counted here: no activities without a responsible body or deadline, no sums, no objectives without an activity. Other measures in running text or lists are read as evidence of the items, and are not audited."
      )
    }
    let pages = Set(audit.activities.compactMap { activity($0)?.page }).sorted()
    var sentences = [
      audit.isProse
        ? words(
          "The plan has no table of activities. What follows rests on {activities} in its text (p. {pages}): paragraphs and items that bind, many of which say who acts or by when. What one of them does not say, another may say of it.",
          [
            "activities": words.count(audit.activities.count, "activity", "activities"),
            "pages": pageList(pages),
          ])
        : words(
          "What follows rests on {activities} of the plan: rows of its action tables, or measures with lines such as “Responsible: …” (p. {pages}). What these do not say, the text may say elsewhere.",
          [
            "activities": words.count(audit.activities.count, "activity", "activities"),
            "pages": pageList(pages),
          ])
    ]
    if !audit.timetable.isEmpty {
      sentences.append(
        words(
          "Left out: {rows} of a timetable, which only say when.",
          ["rows": words.count(audit.timetable.count, "row", "rows")]))
    }
    return sentences.joined(separator: " ")
  }

  // MARK: What activities lack

  private var lackPart: AuditPartView {
    let isDrawn = audit.lacks.contains { !$0.drawn.isEmpty }
    // Sentences have neither columns nor cells.
    let kinds =
      audit.isProse
      ? [] : ActivityLack.Kind.allCases.filter { isDrawn || $0 != .drawn }
    let lines = audit.lacks.map { lack in
      AuditLineView(
        lack.aspect.words(words),
        [share(lack.all.count)] + kinds.map { words.grouped(lack[$0].count) })
    }
    let lists = audit.lacks.compactMap { lack -> AuditRowsView? in
      let unsaid = audit.isProse ? lack.noColumn : []
      let open = (lack.empty + lack.undetermined + lack.existing + unsaid).sorted()
      guard !open.isEmpty else { return nil }
      return rows(
        audit.isProse
          ? words(
            "{count}: {aspect} not said",
            [
              "count": words.count(open.count, "activity", "activities"),
              "aspect": lack.aspect.words(words),
            ])
          : words(
            "{count}: {lack}",
            [
              "count": words.count(open.count, "activity", "activities"),
              "lack": lack.aspect.lackWords(words),
            ]), open
      ) { place in
        if lack.existing.contains(place) { return words("existing resources") }
        if lack.undetermined.contains(place) { return words("left open in words") }
        return unsaid.contains(place) ? "" : words("empty cell")
      }
    }
    let drawn = audit.lacks.filter { !$0.drawn.isEmpty }.map { lack in
      rows(
        words(
          "{count}: the {aspect} is drawn, not read: the table has columns for periods, and no cell of them has text",
          [
            "count": words.count(lack.drawn.count, "activity", "activities"),
            "aspect": lack.aspect.words(words),
          ]), lack.drawn
      ) { _ in "" }
    }
    return AuditPartView(
      words("What the activities lack"),
      tables: [
        AuditTableView(
          audit.isProse
            ? words("Activities whose sentences do not say it")
            : words(
              "Activities without a column or line for a responsible body, a deadline, a budget or indicators, or with nothing in it"
            ),
          // What counts stands where a narrow screen shows it.
          [
            words("Without"), words("In all"),
          ]
            + (audit.isProse
              ? []
              : [
                words("No such column or line"), words("Empty cell"), words("“To be determined”"),
                words("Existing resources"),
              ]) + (isDrawn ? [words("Drawn, not read")] : []), lines, note: targetNote)
      ], lists: lists + drawn)
  }

  /// That a target in an activity's own words is no column of indicators, and is none of what it lacks elsewhere.
  private var targetNote: String? {
    let count = audit.lacks.first { $0.aspect == .indicator }?.inText.count ?? 0
    return count == 0
      ? nil
      : words(
        "Without a column or line of indicators, but with a measurable target in their own words, as “train 500 guards”: {count}. The rungs of commitment take that for an indicator.",
        ["count": words.count(count, "activity", "activities")])
  }

  private func share(_ count: Int) -> String {
    words(
      "{count} of {all}",
      ["count": words.grouped(count), "all": words.grouped(audit.activities.count)])
  }

  // MARK: Who answers for them

  private var ownerPart: AuditPartView? {
    guard !audit.owners.isEmpty else { return nil }
    let shown = audit.owners.prefix(Self.mostLines)
    let lines = shown.map {
      AuditLineView(
        Self.name(of: $0), [words.grouped($0.responsible.count), words.grouped($0.partner.count)],
        isQuoted: true)
    }
    let lists =
      audit.withoutLead.isEmpty
      ? []
      : [
        rows(
          words(
            "{count}: several bodies answer, and none is named as the one that leads",
            ["count": words.count(audit.withoutLead.count, "activity", "activities")]),
          audit.withoutLead
        ) { activity($0)?.fields[.responsible] ?? "" }
      ]
    return AuditPartView(
      words("Who answers for the activities"),
      tables: [
        AuditTableView(
          words("Bodies by the number of their activities"),
          [words("Body"), words("Responsible"), words("Partner")], lines,
          note: more(audit.owners.count - shown.count))
      ], lists: lists)
  }

  /// As in "MoO (Ministry of Order); Unit 7; Unit 9".
  private static func name(of owner: ActivityOwner) -> String {
    ([owner.fullName.map { "\(owner.name) (\($0))" } ?? owner.name] + owner.departments)
      .joined(separator: "; ")
  }

  func more(_ count: Int) -> String? {
    count > 0 ? words("{count} more are in data/audit.csv.", ["count": words.grouped(count)]) : nil
  }

  // MARK: Objectives

  private var objectivePart: AuditPartView? {
    let objectives = audit.objectives
    guard objectives.statedCount > 0 else { return nil }
    let lead =
      objectives.orphans.isEmpty
      ? words(
        "An activity stands under each of {objectives}.",
        ["objectives": words.count(objectives.statedCount, "objective", "objectives")])
      : words(
        "No activity stands under {orphans} of {objectives}.",
        [
          "orphans": words.grouped(objectives.orphans.count),
          "objectives": words.count(objectives.statedCount, "objective", "objectives"),
        ])
    let orphans = objectives.orphans.map {
      AuditRowView($0.text, page: $0.page, of: reading, link: link, words)
    }
    let unstated = objectives.unstated.keys.sorted()
    var lists: [AuditRowsView] = []
    if !orphans.isEmpty {
      lists.append(AuditRowsView(words("Objectives without an activity"), orphans, words))
    }
    if !unstated.isEmpty {
      lists.append(
        rows(
          words(
            "{count} under an objective that the plan's text does not state",
            ["count": words.count(unstated.count, "activity", "activities")]), unstated
        ) { objectives.unstated[$0] ?? "" })
    }
    let method = words(
      objectives.isTextLinked
        ? "Objectives of the text and of the tables are taken together, by number and by words."
        : "Only objectives that stand in the tables could be held against the activities.")
    return AuditPartView(
      words("Objectives without activities"), lead: "\(lead) \(method)", lists: lists)
  }

  // MARK: What they serve

  private var linkPart: AuditPartView? {
    guard !frameworks.isEmpty else { return nil }
    let served = audit.served
    let none = audit.servingNone
    // An item that asks something of each activity is met by having it, though no activity is for that.
    let had = Set(audit.shares.filter { !$0.activities.isEmpty }.map(\.element))
    // So is one that names in their cells prove, as those of partners.
    let proven = audit.provenByCells
    let unserved = frameworks.map { framework in
      (
        framework,
        framework.items.filter { item in
          served[item.id] == nil && !proven.contains(item.id)
            && !item.elements.contains { had.contains($0.id) }
        }
      )
    }
    let lead = words(
      "Serving no item of the frameworks, as far as the lexicons see: {none} of {all}. Items that no activity serves: {unserved} of {items}.",
      [
        "none": words.grouped(none.count),
        "all": words.count(audit.activities.count, "activity", "activities"),
        "unserved": words.grouped(unserved.reduce(0) { $0 + $1.1.count }),
        "items": words.count(frameworks.reduce(0) { $0 + $1.items.count }, "item", "items"),
      ])
    var lists: [AuditRowsView] = []
    if !none.isEmpty {
      lists.append(
        rows(
          words(
            "Serving no item: {count}",
            ["count": words.count(none.count, "activity", "activities")]), none
        ) { _ in "" })
    }
    lists += unserved.filter { !$0.1.isEmpty }.map { framework, items in
      AuditRowsView(
        words(
          "{framework}: items that no activity serves", ["framework": framework.shortTitle]),
        items.map {
          AuditRowView("\($0.id) \($0.name)", page: nil, of: reading, link: link, words)
        }, words)
    }
    return AuditPartView(words("What the activities serve"), lead: lead, lists: lists)
  }

  // MARK: Rows

  func activity(_ place: Int) -> Activity? {
    // A reading kept on disk may have been damaged there.
    reading.activities.indices.contains(place) ? reading.activities[place] : nil
  }

  private func rows(_ title: String, _ places: [Int], note: (Int) -> String) -> AuditRowsView {
    AuditRowsView(
      title,
      places.compactMap { place in
        activity(place).map { activity in
          let deed = activity.fields[.activity] ?? ""
          return AuditRowView(
            deed.isEmpty ? activity.text : deed, note: note(place), page: activity.page,
            of: reading, link: link, words)
        }
      }, words)
  }
}
