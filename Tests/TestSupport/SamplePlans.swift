package import AnalysisModel

/// Hand-made results, small enough to read whole: one plan of every kind a run can meet.
package enum SamplePlans {
  /// Two items with three elements, and one item with a single element.
  package static let framework = Framework(
    id: "sample-2020", title: "Sample principles", shortTitle: "Sample",
    source: "Written for tests", version: "1.0.0", scope: "Plans against trafficking in persons",
    subject: "trafficking",
    items: [
      item(
        "SAM-01", "Rights first", "Every measure serves the rights of trafficked persons.",
        [
          element("SAM-01.1", "Priority of rights", isCore: true),
          element("SAM-01.2", "Non-punishment", isCore: true),
          element("SAM-01.3", "Information", isCore: false),
        ]),
      item(
        "SAM-02", "Clear responsibilities", "The plan says who does what & by when.",
        [
          element("SAM-02.1", "Named bodies", isCore: true),
          element("SAM-02.2", "Deadlines", isCore: true),
          element("SAM-02.3", "Budget \"by line\"", isCore: false),
        ]),
      item(
        "SAM-03", "Research", "The plan rests on data.",
        [
          element("SAM-03.1", "Data collection", isCore: true)
        ]),
    ], digest: String(repeating: "f", count: 64))

  package static let subjects = [
    Subject(
      id: "trafficking", name: "trafficking in persons", planName: "an anti-trafficking plan"),
    Subject(id: "migration", name: "migration", planName: "a migration plan"),
  ]

  package static let provenance = Provenance(
    tool: "lacuna", version: "0.0.0",
    lexicons: [
      Provenance.LexiconUse(
        id: "sample-2020/framework", language: nil, version: "1.0.0",
        digest: String(repeating: "f", count: 64)),
      Provenance.LexiconUse(
        id: "sample-2020", language: LanguageTag(rawValue: "en"), version: "1.2.0",
        digest: String(repeating: "a", count: 64)),
    ], settings: ["ocr": "never", "language": "auto"])

  /// The figures of the rules that the sample plans were held to.
  package static func method(judged: JudgedSample? = nil, basis: String = "") -> MethodFigures {
    MethodFigures(
      coreShare: 0.5, markersBesideActor: 2,
      sectionCaps: [
        MethodFigures.SectionCap(role: .foreword, level: .mentioned, bindingLevel: nil),
        MethodFigures.SectionCap(role: .legal, level: .mentioned, bindingLevel: .elaborated),
      ],
      flagCaps: [
        MethodFigures.FlagCap(flag: .negated, level: .absent),
        MethodFigures.FlagCap(flag: .conditional, level: nil),
      ], threshold: 0.44, thresholdBasis: basis, subjectMinimum: 5, subjectMinimumWithTitle: 2,
      subjectPerThousandWords: 3, subjectPerThousandWordsWithTitle: 0.5, lowTextQuality: 0.6,
      languages: [LanguageTag(rawValue: "en"), LanguageTag(rawValue: "fr")], judged: judged)
  }

  /// A plan that was read whole, with evidence at every level and in two scripts.
  package static let read = AnalyzedPlan(
    document: RunDocument(
      plan: PlanRecord(
        id: "atl-2024", path: "plans/Atlantis plan (2024).pdf", country: "ATL",
        title: "National Plan against Trafficking 2024–2026", authority: "Council of Ministers",
        adopted: "2024-02", periodStart: "2024", periodEnd: "2026",
        extra: [PlanRecord.ExtraField(name: "region", value: "Islands, outer")]),
      status: .ok, reason: "every page was read", sha256: String(repeating: "1", count: 64),
      pages: 3, language: english, seconds: 0.5,
      warnings: [IngestWarning(page: 2, kind: .lowText, message: "The text of the page is poor.")]),
    reading: whole, coding: PlanCoding(decisions, reading: whole))

  private static let whole = reading(
    pages: [page(1), page(2, quality: 0.7), page(3, state: .blank)], evidence: evidence,
    isSubject: true)

  /// What people decided on the plan that was read whole: on a passage, on an element, and on a passage that is gone.
  private static var decisions: [PlacedDecision] {
    func decision(
      _ number: Int, _ quote: String?, _ element: Element.ID, _ level: Level, coder: String,
      reason: String? = nil
    ) -> HumanDecision {
      HumanDecision(
        number: number, plan: "atl-2024",
        passage: quote.map { PassageAnchor(quote: $0, page: 1) }, levels: [element: level],
        machineLevels: [element: .operationalised], coder: coder, time: "2026-01-02T03:04:05Z",
        reason: reason, source: "sheet.csv")
    }
    return [
      PlacedDecision(
        decision(
          1, evidence[0].quote, evidence[0].element, .mentioned, coder: "anna",
          reason: "names it, \"no more\""), .same, passage: 0, similarity: 1),
      PlacedDecision(decision(2, nil, "SAM-02.1", .elaborated, coder: "ben"), .plan),
      PlacedDecision(
        decision(3, "=Gone & lost", "SAM-02.2", .absent, coder: "anna"), .passageGone),
    ]
  }

  /// A plan with a page that could not be read.
  package static let partial = AnalyzedPlan(
    document: document(
      "bor-2019", "plans/boria.pdf", .partial, "1 of 4 pages could not be read", pages: 4),
    reading: reading(
      pages: [page(1), page(2), page(3, quality: 0, state: .unreadable), page(4)],
      evidence: [
        passage(
          "bor-2019:SAM-01.1:80", "SAM-01", "SAM-01.1", .mentioned, score: 0.7, page: 1,
          quote: "The rights of victims matter.", marked: ["rights of victims"])
      ], isSubject: true, isAssessable: false))

  /// A scan.
  package static let unassessable = AnalyzedPlan(
    document: document(
      "cas-2018", "plans/castalia.pdf", .notAssessable, "no page has usable text", pages: 2),
    reading: reading(
      pages: [page(1, quality: 0, state: .unreadable), page(2, quality: 0, state: .unreadable)],
      evidence: [], isSubject: false, isAssessable: false))

  /// A document about something else.
  package static let otherSubject = AnalyzedPlan(
    document: document("dor-tourism", "plans/doria.html", .ok, "every page was read", pages: 1),
    reading: reading(pages: [page(1)], evidence: [], isSubject: false))

  /// A reading on something else, with a page that could not be read.
  package static let unreadOtherSubject = reading(
    pages: [page(1), page(2, quality: 0, state: .unreadable)], evidence: [], isSubject: false,
    isAssessable: false)

  /// A file that is no plan.
  package static let failed = AnalyzedPlan(
    document: document(
      "ere-2020", "plans/erewhon.pdf", .failed, "the file is empty; fetch it again", pages: 0),
    reading: nil)

  package static let all = [read, partial, unassessable, otherSubject, failed]

  private static let english = LanguageTag(rawValue: "en")
}

extension SamplePlans {
  private static let evidence = [
    passage(
      "atl-2024:SAM-01.1:120", "SAM-01", "SAM-01.1", .operationalised, score: 0.92, page: 1,
      quote: "The Ministry shall put victims' rights first by 2025, counting cases closed.",
      marked: ["victims' rights first"],
      markers: Markers(actor: "The Ministry", time: "by 2025", indicator: "cases closed")),
    passage(
      "atl-2024:SAM-01.2:400", "SAM-01", "SAM-01.2", .absent, score: 0.4, page: 2,
      quote: "Victims are not exempt from punishment.", marked: ["punishment"],
      flags: [.negated, .contra]),
    passage(
      "atl-2024:SAM-02.1:500", "SAM-02", "SAM-02.1", .elaborated, score: 0.61, page: 2,
      quote: "تنشأ لجنة وطنية <تنسيق> لمكافحة الاتجار بالأشخاص.", marked: ["لجنة وطنية"],
      language: LanguageTag(rawValue: "ar"),
      markers: Markers(actor: "لجنة وطنية", isBudgetUnspecified: true), flags: [.conditional]),
    passage(
      "atl-2024:SAM-02.2:700", "SAM-02", "SAM-02.2", .mentioned, score: 0.55, page: 2,
      quote: "Deadlines, \"as appropriate\", are of importance;\nsee annex.",
      marked: ["Deadlines", "importance"]),
  ]

  private static func item(
    _ id: Item.ID, _ name: String, _ definition: String, _ elements: [Element]
  ) -> Item {
    Item(
      id: id, name: name, definition: definition, source: "Principle \(id.rawValue.suffix(1))",
      relations: [Relation(kind: .related, target: "OSCE-01")],
      contraIndicators: ["Help is given only to witnesses."], elements: elements)
  }

  private static func element(_ id: Element.ID, _ name: String, isCore: Bool) -> Element {
    Element(
      id: id, name: name, definition: "The plan speaks of \(name.lowercased()).", isCore: isCore,
      source: "Tests", anchors: ["P6", "HP7"], starter: "Adopt a rule on \(name.lowercased()).")
  }

  private static func document(
    _ id: PlanRecord.ID, _ path: String, _ status: ReadingStatus, _ reason: String, pages: Int
  ) -> RunDocument {
    RunDocument(
      plan: PlanRecord(id: id, path: path), status: status, reason: reason,
      sha256: pages == 0 ? nil : String(repeating: "2", count: 64), pages: pages,
      language: pages == 0 ? nil : english, seconds: 0.1, warnings: [])
  }

  private static func page(
    _ number: Int, quality: Double = 1, state: Page.State = .readable
  ) -> Page {
    Page(
      number: number, label: "\(number)", width: 595.3, height: 841.9, quality: quality,
      state: state)
  }

  /// A passage whose marked words are found in its quote.
  package static func passage(
    _ id: Evidence.ID, _ item: Item.ID, _ element: Element.ID, _ level: Level, score: Double,
    page: Int, quote: String, marked: [String], language: LanguageTag? = nil,
    markers: Markers = Markers(), flags: [Flag] = []
  ) -> Evidence {
    let ranges = marked.compactMap { words in
      quote.firstRange(of: words).map { range in
        TextRange(
          utf8: quote.utf8Offset(of: range.lowerBound)..<quote.utf8Offset(of: range.upperBound))
      }
    }
    return Evidence(
      id: id, framework: "sample-2020", item: item, element: element, level: level, score: score,
      page: page, box: Box(left: 72, top: 90.5, right: 523, bottom: 120), start: 100,
      end: 100 + quote.unicodeScalars.count, role: .activities,
      section: ["4 Protection", "4.2 Aid"],
      language: language ?? english, quote: quote, marked: ranges,
      terms: ["sample-2020/en#\(element)/1".asTermID], modality: .measure, markers: markers,
      flags: flags, anchor: nil)
  }

  private static func subjects(isSubject: Bool) -> SubjectFigures {
    SubjectFigures(
      words: 12_345,
      all: [
        SubjectFigure(
          subject: subjects[0], hits: isSubject ? 40 : 1, isInTitle: isSubject, isAbout: isSubject),
        SubjectFigure(subject: subjects[1], hits: 12, isInTitle: false, isAbout: false),
      ])
  }

  private static func reading(
    pages: [Page], evidence: [Evidence], isSubject: Bool, isAssessable: Bool = true
  ) -> PlanReading {
    let elements = framework.items.flatMap { item in
      item.elements.map { verdict(on: $0, of: item, evidence, isAssessable) }
    }
    return PlanReading(
      sha256: String(repeating: "1", count: 64), format: .pdf, bytes: 1234, title: "A read title",
      language: english, hasLexicon: true,
      subjects: subjects(isSubject: isSubject), isAboutSubject: isSubject, pages: pages,
      warnings: [], sectionPaths: evidence.map(\.section),
      sectionSubjects: evidence.map { _ in ["trafficking"] },
      passages: evidence.enumerated().map { index, evidence in
        PassageRecord(
          page: evidence.page, role: evidence.role, section: index, wordCount: 9,
          subjects: ["trafficking": 2], text: evidence.quote)
      } + [
        PassageRecord(
          page: 1, role: .context, section: nil, wordCount: 4, subjects: [:],
          text: "Las víctimas reciben protección.")
      ], evidence: evidence, elements: elements,
      items: framework.items.map { item in
        verdict(on: item, elements.filter { $0.item == item.id }, isAssessable)
      },
      activities: evidence.isEmpty
        ? []
        : [
          Activity(
            id: "\(evidence.count):activity:1".asActivityID, page: 2, box: nil,
            section: ["5 Actions"],
            fields: [.activity: "Open a shelter", .responsible: "Ministry", .budget: ""],
            unfilled: [.budget],
            text: "Open a shelter | Ministry | ")
        ],
      audit: evidence.isEmpty ? ActivityAudit() : audit)
  }

  /// One activity of each kind, and amounts with and without all that can be said of them.
  private static var audit: ActivityAudit {
    ActivityAudit(
      activities: [0], timetable: [],
      lacks: ActivityLack.Aspect.allCases.map { aspect in
        ActivityLack(
          aspect: aspect, noColumn: aspect == .indicator ? [0] : [],
          empty: aspect == .budget ? [0] : [], undetermined: aspect == .deadline ? [0] : [],
          existing: [])
      },
      owners: [ActivityOwner(name: "Ministry <of> Order", responsible: [0], partner: [])],
      withoutLead: [0],
      objectives: ObjectiveAudit(
        statedCount: 2, orphans: [ObjectiveAudit.Objective(text: "2 Fair trials", page: 3)],
        unstated: [0: "7 Fast cars"], isTextLinked: true),
      budget: BudgetAudit(
        amounts: [
          BudgetAmount(
            activities: [0], currency: "EUR", hundredths: 123_456_750, source: "State budget",
            year: 2027),
          BudgetAmount(activities: [0], currency: "", hundredths: 100, source: "", year: nil),
        ],
        unsummed: [UnsummedBudget(activities: [0], reason: .range, text: "5 | 10")]))
  }

  private static func verdict(
    on element: Element, of item: Item, _ evidence: [Evidence], _ isAssessable: Bool
  ) -> ElementVerdict {
    let found = evidence.filter { $0.element == element.id }
    let level = found.map(\.level).max() ?? .absent
    return ElementVerdict(
      framework: framework.id, item: item.id, element: element.id, level: level,
      status: level == .absent && !isAssessable ? .notAssessable : Status(level),
      evidence: found.map(\.id), markers: found.first?.markers ?? Markers(),
      flags: found.first?.flags ?? [])
  }

  private static func verdict(
    on item: Item, _ elements: [ElementVerdict], _ isAssessable: Bool
  ) -> ItemVerdict {
    let level = elements.map(\.level).max() ?? .absent
    func share(_ least: Level) -> Double {
      Double(elements.count { $0.level >= least }) / Double(elements.count)
    }
    return ItemVerdict(
      framework: framework.id, item: item.id, level: level,
      status: level == .absent && !isAssessable ? .notAssessable : Status(level),
      comprehensiveness: share(.mentioned), strength: share(.elaborated),
      operational: share(.operationalised),
      evidenceCount: elements.reduce(0) { $0 + $1.evidence.count },
      flags: elements.contains { $0.flags.contains(.contra) } ? [.contra] : [],
      gaps: elements.flatMap(gaps))
  }

  private static func gaps(of verdict: ElementVerdict) -> [Gap] {
    var gaps: [Gap] = []
    func add(_ kind: Gap.Kind, _ urgency: Gap.Urgency) {
      gaps.append(Gap(kind: kind, element: verdict.element, urgency: urgency))
    }
    if verdict.flags.contains(.contra) { add(.contradicted, .urge) }
    switch verdict.status {
    case .notAssessable: add(.notVerifiable, .consider)
    case .absent: add(.absent, .urge)
    case .mentioned: add(.declaratoryOnly, .consider)
    case .elaborated:
      add(.noDeadline, .invite)
      add(.noMoney, .invite)
    case .operationalised: break
    }
    return gaps
  }
}

extension String {
  fileprivate func utf8Offset(of index: Index) -> Int { utf8.distance(from: startIndex, to: index) }

  fileprivate var asTermID: Term.ID { Term.ID(rawValue: self) }

  fileprivate var asActivityID: Activity.ID { Activity.ID(rawValue: self) }
}
