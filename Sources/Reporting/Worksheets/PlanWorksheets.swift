package import AnalysisModel

/// Fills planning worksheets from what was read of a plan.
///
/// Bodies, sums and dates are the plan's own words or left empty; `docs/worksheets.md` states the rules.
package struct PlanWorksheets: Sendable {
  private let frameworks: [Framework]
  private let provenance: Provenance
  private let trust: [LanguageTag: LexiconTrust]
  private let words: ReportWords

  /// - Parameters:
  ///   - frameworks: What the plans were held against.
  ///   - provenance: What produced the results.
  ///   - trust: By language, how far its lexicons can be trusted.
  ///   - language: What headings and suggestions are written in.
  /// - Throws: Where the language's words cannot be read.
  package init(
    frameworks: [Framework], provenance: Provenance, trust: [LanguageTag: LexiconTrust] = [:],
    language: ReportLanguage = .english
  ) throws {
    self.frameworks = frameworks
    self.provenance = provenance
    self.trust = trust
    words = try ReportWords(language)
  }

  /// The worksheets of a plan, the explanation first; nil for a document that could not be read at all.
  package func workbook(of plan: AnalyzedPlan) -> Workbook? {
    guard let reading = plan.reading else { return nil }
    let source = WorksheetPlan(
      document: plan.document, reading: reading, frameworks: frameworks, words: words)
    let record = plan.document.plan
    let title = harmless(
      record.title ?? reading.title ?? record.path.split(separator: "/").last.map(String.init)
        ?? record.id.rawValue)
    let scope = WorksheetScope(frameworks)
    let sheets = [
      SituationSheet(plan: source, items: scope[.situation]).worksheet(),
      StakeholderSheet(plan: source, items: scope[.stakeholders]).worksheet(),
      MatrixSheet(source).worksheet(),
      BudgetSheet(plan: source, items: scope[.budget]).worksheet(),
      MonitoringSheet(plan: source, items: scope[.monitoring]).worksheet(),
      GapActionSheet(plan: source).worksheet(),
      ChildrenSheet(plan: source, items: scope[.children]).worksheet(),
    ].map { $0.sheet(words) }
    let readMe = ReadMeSheet(
      plan: source, provenance: provenance,
      trust: TrustView(trust[reading.language.primary], language: reading.language, words),
      title: title)
    return Workbook(
      title: title, isRightToLeft: reading.language.isRightToLeft,
      maker: "\(provenance.tool) \(provenance.version)",
      footer: "\(provenance.tool) \(provenance.version), \(record.id)",
      sheets: [readMe.sheet()] + sheets)
  }
}
