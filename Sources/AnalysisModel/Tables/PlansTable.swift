extension ResearchTable {
  /// A row per input, read or not.
  static func plans(manifestColumns: [String]) -> ResearchTable {
    let columns = planColumns
    return ResearchTable(
      name: "plans", title: "Plans",
      description: "One row per input document, those that could not be read included.",
      primaryKey: ["plan_id"], indexes: [["country"], ["status"]],
      columns: columns + carriedColumns(manifestColumns, beside: columns.map(\.field.name)),
      rows: { [$0] })
  }

  private static var planColumns: [TableColumn<AnalyzedPlan>] {
    identityColumns + readingColumns
  }

  private static var identityColumns: [TableColumn<AnalyzedPlan>] {
    [
      .string(
        "plan_id", "Readable, stable id: the manifest's, or made of file name and content.",
        isRequired: true
      ) { $0.document.plan.id.rawValue },
      .string("path", "The input as it was given.", isRequired: true) { $0.document.plan.path },
      .string("title", "The manifest's title, else the one read from the document.") {
        $0.document.plan.title ?? $0.reading?.title
      },
      .string(
        "title_source",
        "Where the title is from: the manifest, or the document itself.",
        allowed: ["manifest", "document"]
      ) { $0.titleSource },
      .string("country", "ISO 3166-1 alpha-3 code; country_source says where it is from.") {
        $0.document.plan.country ?? $0.document.plan.guess?.country?.code
      }.matching("[A-Z]{3}"),
      .string(
        "country_source",
        "Where the country is from: the manifest, or guessed from the one country that the title or the file name names.",
        allowed: guessable
      ) { $0.document.plan.countrySource },
      .string("authority", "The body that enacted the plan, from the manifest.") {
        $0.document.plan.authority
      },
      .string("adopted", "Date of adoption, ISO 8601, may be a year or month alone.") {
        $0.document.plan.adopted
      }.matching(#"\d{4}(-\d{2}(-\d{2})?)?"#),
      .string("period_start", "First day, month or year that the plan covers, ISO 8601.") {
        $0.document.plan.periodStart ?? $0.document.plan.guessedPeriod.map { "\($0.start)" }
      }.matching(#"\d{4}(-\d{2}(-\d{2})?)?"#),
      .string("period_end", "Last day, month or year that the plan covers, ISO 8601.") {
        $0.document.plan.periodEnd ?? $0.document.plan.guessedPeriod?.end.map { "\($0)" }
      }.matching(#"\d{4}(-\d{2}(-\d{2})?)?"#),
      .string(
        "period_source",
        "Where the period is from: the manifest, or guessed from years in the title or the file name; one year alone is given as the start.",
        allowed: guessable
      ) { $0.document.plan.periodSource },
      .string("edition_of", "The plan_id of the plan that this one follows.") {
        $0.document.plan.editionOf
      },
      .string("source_url", "Where the document was published, from the manifest.") {
        $0.document.plan.sourceURL
      },
    ]
  }

  private static let guessable = ["manifest"] + PlanGuess.Source.allCases.map(\.rawValue)

  private static var readingColumns: [TableColumn<AnalyzedPlan>] {
    [
      .string(
        "status", "How far the document could be read.", isRequired: true,
        allowed: ReadingStatus.allCases.map(\.rawValue)
      ) { $0.document.status.rawValue },
      .string("reason", "What the status rests on, in a sentence.") { $0.document.reason },
      .string("language", "BCP 47 tag of the language it was read in.") {
        ($0.document.language ?? $0.reading?.language)?.rawValue
      },
      .boolean("has_lexicon", "Whether a lexicon of that language took part.") {
        $0.reading?.hasLexicon
      }.empty(.unreadable),
      .string("format", "What the file holds.", allowed: ["pdf", "html"]) {
        $0.reading?.format.rawValue
      }.empty(.unreadable),
      .integer("bytes", "Size of the file.") { $0.reading?.bytes }.measured(in: "byte"),
      .string("sha256", "Digest of the file.") { $0.document.sha256 ?? $0.reading?.sha256 },
      .integer("pages", "Pages in the file.", isRequired: true) { $0.document.pages },
      .integer("pages_read", "Pages whose text was searched.") { $0.count(.readable) }.empty(
        .unreadable),
      .integer("pages_blank", "Pages with nothing printed on them.") { $0.count(.blank) }.empty(
        .unreadable),
      .integer("pages_unreadable", "Pages whose print could not be read as text.") {
        $0.count(.unreadable)
      }.empty(.unreadable),
      .integer("pages_ocr", "Pages whose text was recognised from a picture.") {
        $0.reading?.pages.count(where: \.ocr)
      }.empty(.unreadable),
      .number(
        "text_quality", "Mean of the pages' text quality, blank pages left out.", bounds: 0...1
      ) { $0.meanQuality }.empty(.unreadable),
      .boolean(
        "about_subject",
        "Whether the document is about the subject of a framework; empty where no lexicon can tell."
      ) {
        $0.reading.flatMap { $0.hasLexicon ? $0.isAboutSubject : nil }
      }.empty(.unreadable),
      .boolean(
        "is_account",
        "Whether the document reads like a study or a report, in which only what binds is a measure; empty where no lexicon can tell."
      ) {
        $0.reading.flatMap { $0.hasLexicon ? $0.isAccount : nil }
      }.empty(.unreadable),
      .string(
        "subject_told",
        "What the user said that the document is about; empty where it was measured."
      ) {
        $0.reading.flatMap { reading in
          reading.subjects.isTold
            ? reading.subjects.all.first(where: \.isAbout)?.subject.id.rawValue ?? "none" : nil
        }
      },
      .list("subjects", "How often each subject is named, as in \"trafficking 120\".") { plan in
        plan.reading?.subjects.all.map { "\($0.subject.id) \($0.hits)" } ?? []
      },
      .integer("words", "Words searched.") { $0.reading?.subjects.words }.empty(.unreadable),
      .integer(
        "evidence_count", "Rows in evidence that count, at level 1 or more.", isRequired: true
      ) {
        $0.reading?.evidence.count { $0.level > .absent } ?? 0
      },
      .integer(
        "discounted_count",
        "Rows in evidence that do not count, at level 0: denied, contradicted or not counted for another reason.",
        isRequired: true
      ) { $0.reading?.evidence.count { $0.level == .absent } ?? 0 },
      .integer("activity_count", "Rows in activities.", isRequired: true) {
        $0.reading?.activities.count ?? 0
      },
      .list("warnings", "What was lost or guessed in reading.") { plan in
        plan.document.warnings.map { warning in
          warning.page.map { "p. \($0): \(warning.message)" } ?? warning.message
        }
      },
    ]
  }

  /// The manifest's other columns; a name that is taken gets the prefix "manifest_".
  private static func carriedColumns(
    _ names: [String], beside own: [String]
  ) -> [TableColumn<AnalyzedPlan>] {
    // Databases compare column names without regard to case.
    var taken = Set(own.map { $0.lowercased() })
    return names.map { name in
      var unique = name.scrubbed.isEmpty ? "manifest_column" : name.scrubbed
      while !taken.insert(unique.lowercased()).inserted { unique = "manifest_" + unique }
      return .string(unique, "Carried through from the manifest's column \"\(name.scrubbed)\".") {
        $0.document.plan.extra.first { $0.name == name }?.value
      }
    }
  }
}

extension AnalyzedPlan {
  fileprivate var titleSource: String? {
    document.plan.title != nil ? "manifest" : reading?.title != nil ? "document" : nil
  }

  fileprivate func count(_ state: Page.State) -> Int? {
    reading?.pages.count { $0.state == state }
  }

  fileprivate var meanQuality: Double? {
    guard let printed = reading?.pages.filter({ $0.state != .blank }), !printed.isEmpty else {
      return nil
    }
    return printed.reduce(0) { $0 + $1.quality } / Double(printed.count)
  }
}

extension PlanRecord {
  fileprivate var countrySource: String? {
    country != nil ? "manifest" : guess?.country?.source.rawValue
  }

  /// The guess counts where the manifest says nothing of the period.
  fileprivate var guessedPeriod: PlanGuess.Period? {
    periodStart == nil && periodEnd == nil ? guess?.period : nil
  }

  fileprivate var periodSource: String? {
    periodStart != nil || periodEnd != nil ? "manifest" : guess?.period?.source.rawValue
  }
}
