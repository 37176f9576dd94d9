internal import AnalysisModel

/// One plan's report.
struct PlanReportView: TemplateView {
  let plan: AnalyzedPlan
  let frameworks: [FrameworkView]
  let notes: [NoteView]
  let overview: OverviewView
  let reading: ReadingView
  let audit: AuditView?
  private let provenance: ProvenanceParts
  let trust: TrustView
  private let strip: StripView?
  private let crosswalk: CrosswalkView?
  let style: String
  private let words: ReportWords

  init(
    _ plan: AnalyzedPlan, frameworks: [Framework], provenance: Provenance, parts: ProvenanceParts,
    trust: TrustView,
    terms: [Element.ID: [TriedTerm]], crosswalk relations: Crosswalk, method: MethodFigures?,
    link: PlanLink?, style: String,
    words: ReportWords
  ) {
    self.plan = plan
    self.words = words
    self.style = style
    self.trust = trust
    let index = ReadingIndex(plan.reading)
    let sharing = SharedPassages(index, frameworks: frameworks)
    self.frameworks = frameworks.map { framework in
      FrameworkView(
        framework,
        context: ReportContext(
          plan, index: index, framework: framework, provenance: provenance, trust: trust,
          terms: terms, isScoreFitted: method?.isScoreFitted ?? true, sharing: sharing, link: link,
          words: words))
    }
    notes = PlanNotes(plan, frameworks: frameworks, words).all
    overview = OverviewView(plan, frameworks: self.frameworks, words)
    reading = ReadingView(plan, link: link, words)
    audit = AuditView(plan.reading, frameworks: frameworks, link: link, words)
    strip = StripView(plan.reading, frameworks: frameworks, sharing: sharing, words)
    crosswalk = plan.reading.flatMap { reading in
      CrosswalkView(
        relations,
        context: CrosswalkContext(
          reading, index: index, sharing: sharing, coreShare: method?.coreShare, words: words))
    }
    self.provenance = parts
  }

  private var record: PlanRecord { plan.document.plan }

  /// Country, authority, adoption and period, as far as they are known.
  private var details: String {
    let period: String? =
      switch (record.periodStart, record.periodEnd) {
      case (let start?, let end?): words("{start} to {end}", ["start": start, "end": end])
      case (let start?, nil): words("from {start}", ["start": start])
      case (nil, let end?): words("until {end}", ["end": end])
      case (nil, nil): nil
      }
    return [
      record.country, record.authority,
      record.adopted.map { words("adopted {date}", ["date": $0]) }, period,
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// Whether items are taken one by one.
  ///
  /// Where nothing could be assessed, or a document on another subject holds nothing, a card for each
  /// element would say the same thing 180 times.
  private var isAssessed: Bool {
    guard let reading = plan.reading, plan.document.status != .notAssessable else { return false }
    return reading.isAboutSubject || !reading.evidence.isEmpty
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "title": record.title ?? plan.reading?.title ?? record.id.rawValue
    case "titleLanguage": plan.reading?.language.rawValue ?? "und"
    case "titleDirection": plan.reading?.language.isRightToLeft == true ? "rtl" : "ltr"
    case "planID": record.id.rawValue
    case "fileName": fileName(of: record.path)
    case "hasDetails": !details.isEmpty
    case "details": details
    case "notes": notes
    case "reading": reading
    case "audit": audit
    case "frameworks": frameworks
    case "legend": LevelView.legend(words)
    case "reportLanguage": words.language.rawValue
    case "isAssessable": plan.reading != nil && plan.document.status != .notAssessable
    case "isAssessed": isAssessed
    // What was read and tried stands once, in lists, where no element has a card of its own.
    case "isSilent": plan.reading != nil && !isAssessed
    case "overview": overview
    case "strip": strip
    case "crosswalk": crosswalk
    case "provenanceHTML": provenance.page
    case "provenanceMarkdown": provenance.markdown
    case "trust": trust
    case "css": style
    default: nil
    }
  }
}
