import AnalysisModel

/// Plans made by hand: passages, and what they are evidence for.
enum Sketch {
  static let framework = Framework(
    id: "charter", title: "Charter", shortTitle: "Charter", source: "Made up for tests",
    version: "1", scope: "", subject: nil,
    items: [
      Item(
        id: "C-1", name: "Care", definition: "", source: "", relations: [], contraIndicators: [],
        elements: ["C-1.1", "C-1.2"].map { id in
          Element(
            id: Element.ID(rawValue: id), name: id, definition: "", isCore: true, source: "",
            anchors: [], starter: "")
        })
    ], digest: "")

  /// A passage to be.
  struct Line {
    let text: String
    let section: String
    let page: Int
    /// What it is evidence for, if anything.
    let element: Element.ID?
    let level: Level
    let words: [String]
    let terms: [Term.ID]
    let flags: [Flag]
    let markers: Markers
    let modality: Modality

    init(
      _ text: String, _ element: Element.ID? = nil, _ level: Level = .elaborated,
      section: String = "1 Aid", page: Int = 1, words: [String] = [], terms: [Term.ID] = [],
      flags: [Flag] = [], markers: Markers = Markers(), modality: Modality = .measure
    ) {
      (self.flags, self.markers, self.modality) = (flags, markers, modality)
      (self.text, self.element, self.level) = (text, element, level)
      (self.section, self.page, self.words, self.terms) = (section, page, words, terms)
    }
  }

  /// A plan that holds some passages and measures.
  static func plan(
    _ id: PlanRecord.ID, _ lines: [Line] = [], activities: [Activity] = [], language: String = "en",
    unreadPages: [Int] = [], sha256: String? = nil, country: String? = nil, adopted: String? = nil
  ) -> AnalyzedPlan {
    let tag = LanguageTag(rawValue: language)
    let evidence = lines.enumerated().compactMap { index, line in
      line.element.map { Self.evidence(line, $0, number: index, language: tag) }
    }
    let isWhole = unreadPages.isEmpty
    let elements = framework.items.flatMap(\.elements).map { element in
      let own = evidence.filter { $0.element == element.id }.sorted { $0.level > $1.level }
      let level = own.first?.level ?? .absent
      return ElementVerdict(
        framework: framework.id, item: "C-1", element: element.id, level: level,
        status: level == .absent && !isWhole ? .notAssessable : Status(level),
        evidence: own.map(\.id), markers: own.first?.markers ?? Markers(),
        flags: own.first?.flags ?? [])
    }
    let level = elements.map(\.level).max() ?? .absent
    let item = ItemVerdict(
      framework: framework.id, item: "C-1", level: level,
      status: level == .absent && !isWhole ? .notAssessable : Status(level),
      comprehensiveness: 0, strength: 0, operational: 0, evidenceCount: evidence.count, flags: [],
      gaps: [])
    let pages = (1...4).map { number in
      Page(
        number: number, label: nil, width: 595, height: 842, quality: 1,
        state: unreadPages.contains(number) ? .unreadable : .readable)
    }
    let reading = PlanReading(
      sha256: sha256 ?? id.rawValue, format: .pdf, bytes: 1, title: nil, language: tag,
      hasLexicon: true, subjects: SubjectFigures(words: 10, all: []), isAboutSubject: true,
      pages: pages, warnings: [], sectionPaths: lines.map { [$0.section] },
      sectionSubjects: lines.map { _ in [] },
      passages: lines.enumerated().map { index, line in
        PassageRecord(
          page: line.page, role: .activities, section: index, wordCount: 5, subjects: [:],
          text: line.text)
      }, evidence: evidence, elements: elements, items: [item], activities: activities)
    return AnalyzedPlan(
      document: RunDocument(
        plan: PlanRecord(id: id, path: "\(id).pdf", country: country, adopted: adopted),
        status: isWhole ? .ok : .partial, reason: "read", sha256: sha256 ?? id.rawValue, pages: 4,
        language: tag, seconds: 0, warnings: []), reading: reading)
  }

  static func failed(_ id: PlanRecord.ID) -> AnalyzedPlan {
    AnalyzedPlan(
      document: RunDocument(
        plan: PlanRecord(id: id, path: "\(id).pdf"), status: .failed, reason: "the file is empty",
        sha256: nil, pages: 0, language: nil, seconds: 0, warnings: []), reading: nil)
  }

  static func activity(
    _ number: String, _ deed: String, objective: String = "Aid",
    _ fields: [ActivityField: String] = [:]
  ) -> Activity {
    Activity(
      id: Activity.ID(rawValue: number), page: 1, box: nil, section: [],
      fields: fields.merging([.number: number, .activity: deed, .objective: objective]) { own, _ in
        own
      }, unfilled: fields.filter { $0.value.isEmpty }.map(\.key), text: deed)
  }

  private static func evidence(
    _ line: Line, _ element: Element.ID, number: Int, language: LanguageTag
  ) -> Evidence {
    let marked = line.words.compactMap { word -> TextRange? in
      line.text.firstRange(of: word).map { range in
        TextRange(
          utf8: line.text.utf8.distance(
            from: line.text.startIndex, to: range.lowerBound)..<line.text.utf8.distance(
              from: line.text.startIndex, to: range.upperBound))
      }
    }
    return Evidence(
      id: Evidence.ID(rawValue: "e\(number)"), framework: framework.id, item: "C-1",
      element: element, level: line.level, score: 1, page: line.page, box: nil, start: number,
      end: number + 1, role: .activities, section: [line.section], language: language,
      quote: line.text, marked: marked, terms: line.terms, modality: line.modality,
      markers: line.markers,
      flags: line.flags, anchor: nil)
  }
}
