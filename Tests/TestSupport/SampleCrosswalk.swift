package import AnalysisModel

/// Two small frameworks that are related, and plans that they judge alike or not.
package enum SampleCrosswalk {
  /// A framework with one item of two core elements and one other.
  package static func framework(
    _ id: Framework.ID, item: String, name: String, relations: [Relation] = [],
    elementRelations: [Relation] = []
  ) -> Framework {
    let elements = (1...3).map { number in
      Element(
        id: Element.ID(rawValue: "\(item).\(number)"), name: "\(name) \(number)",
        definition: "It is there.", isCore: number < 3, source: "Tests", anchors: [],
        starter: "Begin \(item).\(number).", relations: number == 1 ? elementRelations : [])
    }
    return Framework(
      id: id, title: "The \(id) principles", shortTitle: id.rawValue, source: "Tests",
      version: "1.0.0", scope: "Tests", subject: "trafficking",
      items: [
        Item(
          id: Item.ID(rawValue: item), name: name, definition: "It is there.", source: "Tests",
          relations: relations, contraIndicators: [], elements: elements)
      ], digest: "d")
  }

  /// One passage's part in a plan.
  package struct Use {
    package let element: Element.ID
    package let level: Level
    package let page: Int
    package let quote: String

    package let flags: [Flag]

    package init(
      _ element: Element.ID, _ level: Level, page: Int, quote: String, flags: [Flag] = []
    ) {
      self.element = element
      self.level = level
      self.page = page
      self.quote = quote
      self.flags = flags
    }
  }

  /// A plan of some pages in which passages serve elements; the same quote is the same passage.
  ///
  /// `unread` has the numbers of pages that could not be read.
  package static func plan(
    _ uses: [Use], frameworks: [Framework], pages: Int = 4, unread: Set<Int> = [],
    searches: [ElementSearch] = [], isAccount: Bool = false
  ) -> AnalyzedPlan {
    let quotes = uses.map(\.quote)
    let evidence = uses.map { use -> Evidence in
      let framework = frameworks.first { $0.items.contains { holds(use.element, $0) } }
      let item = framework?.items.first { holds(use.element, $0) }
      let place = (quotes.firstIndex(of: use.quote) ?? 0) * 1000
      return Evidence(
        id: Evidence.ID(rawValue: "p/\(use.element):\(place)"),
        framework: framework?.id ?? "none", item: item?.id ?? "none", element: use.element,
        level: use.level, score: 0.8, page: use.page, box: nil, start: place,
        end: place + use.quote.unicodeScalars.count, role: .activities, section: ["Actions"],
        language: LanguageTag(rawValue: "en"), quote: use.quote, marked: [], terms: [],
        modality: use.level > .mentioned ? .measure : .statement,
        markers: use.level == .operationalised
          ? Markers(actor: "A", time: "T", indicator: "I") : Markers(), flags: use.flags,
        anchor: nil)
    }
    let verdicts = frameworks.flatMap { framework in
      framework.items.flatMap { item in
        item.elements.map { verdict(on: $0, item, framework, evidence, isWhole: unread.isEmpty) }
      }
    }
    let record = PlanRecord(id: "p", path: "p.pdf", title: "A plan")
    return AnalyzedPlan(
      document: RunDocument(
        plan: record, status: unread.isEmpty ? .ok : .partial, reason: "all \(pages) pages read",
        sha256: nil, pages: pages, language: LanguageTag(rawValue: "en"), seconds: 0, warnings: []),
      reading: PlanReading(
        sha256: "", format: .pdf, bytes: 1, title: "A plan",
        language: LanguageTag(rawValue: "en"), hasLexicon: true,
        subjects: SubjectFigures(
          words: 100,
          all: [
            SubjectFigure(
              subject: SamplePlans.subjects[0], hits: 40, isInTitle: true, isAbout: true)
          ]), isAboutSubject: true, isAccount: isAccount,
        pages: (1...pages).map { number in
          Page(
            number: number, label: nil, width: 600, height: 800,
            quality: unread.contains(number) ? 0 : 1,
            state: unread.contains(number) ? .unreadable : .readable)
        }, warnings: [], sectionPaths: [["Foreword"], ["Actions"]], sectionSubjects: [[], []],
        passages: [
          PassageRecord(
            page: 1, role: .foreword, section: 0, wordCount: 10, subjects: [:], text: "Hello.")
        ]
          + Set(quotes).sorted().map { quote in
            PassageRecord(
              page: uses.first { $0.quote == quote }?.page, role: .activities, section: 1,
              wordCount: 10, subjects: [:], text: quote)
          }, evidence: evidence, elements: verdicts,
        items: frameworks.flatMap { framework in
          framework.items.map { item in
            verdict(on: item, verdicts.filter { $0.item == item.id }, framework)
          }
        }, activities: [], searches: searches))
  }

  private static func holds(_ element: Element.ID, _ item: Item) -> Bool {
    item.elements.contains { $0.id == element }
  }

  private static func verdict(
    on element: Element, _ item: Item, _ framework: Framework, _ evidence: [Evidence],
    isWhole: Bool
  ) -> ElementVerdict {
    let own = evidence.filter { $0.element == element.id }.sorted { $0.level > $1.level }
    let level = own.first?.level ?? .absent
    return ElementVerdict(
      framework: framework.id, item: item.id, element: element.id, level: level,
      status: level == .absent && !isWhole ? .notAssessable : Status(level),
      evidence: own.map(\.id), markers: own.first?.markers ?? Markers(),
      ladder: CommitmentLadder(own.filter { $0.level > .absent }),
      flags: level == .absent ? Set(own.flatMap(\.flags)).sorted() : [])
  }

  /// By the rules of items: half of two core elements is one.
  private static func verdict(
    on item: Item, _ elements: [ElementVerdict], _ framework: Framework
  ) -> ItemVerdict {
    let core = elements.prefix(2)
    let best = core.map(\.level).max() ?? .absent
    let level: Level =
      best == .operationalised && core.contains { $0.level == .absent }
      ? .elaborated : max(best, elements.contains { $0.level > .absent } ? .mentioned : .absent)
    let isUnsure = elements.contains { $0.status == .notAssessable }
    return ItemVerdict(
      framework: framework.id, item: item.id, level: level,
      status: level == .absent && isUnsure ? .notAssessable : Status(level), comprehensiveness: 0,
      strength: 0, operational: 0, evidenceCount: 0, flags: [],
      gaps: elements.enumerated().compactMap { place, verdict in
        switch verdict.level {
        case .absent where verdict.flags.contains(.negated):
          Gap(kind: .refused, element: verdict.element, urgency: place < 2 ? .urge : .consider)
        case .absent where verdict.status == .absent:
          Gap(kind: .absent, element: verdict.element, urgency: place < 2 ? .urge : .consider)
        case .mentioned:
          Gap(kind: .declaratoryOnly, element: verdict.element, urgency: .consider)
        case .elaborated: Gap(kind: .noOwner, element: verdict.element, urgency: .invite)
        default: nil
        }
      })
  }
}
