package import AnalysisModel
internal import Mustache

/// Renders the results as pages for people.
///
/// One renderer serves a whole run: templates are read once.
package struct ReportRenderer: Sendable {
  private let frameworks: [Framework]
  private let subjects: [Subject]
  private let provenance: Provenance
  private let trust: [LanguageTag: LexiconTrust]
  private let rules: MethodFigures?
  private let templates: Templates
  private let words: ReportWords

  /// Reads the templates.
  ///
  /// - Parameters:
  ///   - frameworks: What the plans were held against.
  ///   - subjects: What documents can be about.
  ///   - provenance: What produced the results.
  ///   - trust: By language, how far its lexicons can be trusted.
  ///   - method: The figures of the rules that the run went by, or nil where they are not known.
  ///   - language: What the reports are written in.
  /// - Throws: Where a template is missing or broken.
  package init(
    frameworks: [Framework], subjects: [Subject], provenance: Provenance,
    trust: [LanguageTag: LexiconTrust] = [:], method: MethodFigures? = nil,
    language: ReportLanguage = .english
  ) throws {
    rules = method
    words = try ReportWords(language)
    self.trust = trust
    self.frameworks = frameworks
    let wanted = Set(frameworks.compactMap(\.subject))
    self.subjects = subjects.filter { wanted.contains($0.id) }
    self.provenance = provenance
    templates = try Templates(words)
  }

  /// A plan's `report.html`, which refers to nothing outside itself but `index.html` and, where
  /// `link` is given, the plan.
  package func planReport(_ plan: AnalyzedPlan, link: PlanLink? = nil) -> String {
    templates.render(view(of: plan, link: link), with: .planReport)
  }

  /// A plan's `report.md`: the same words for pasting into documents.
  package func planMarkdown(_ plan: AnalyzedPlan, link: PlanLink? = nil) -> String {
    templates.render(view(of: plan, link: link), with: .planMarkdown)
  }

  /// The `index.html` over all plans, in their order.
  package func index(_ plans: [PlanSummary]) -> String {
    templates.render(
      IndexView(
        plans, frameworks: frameworks, subjects: subjects, provenance: provenance,
        style: templates.style,
        script: templates.script, words: words),
      with: .index)
  }

  /// The `method.html` of a run: its rules, what was measured of its lexicons, and how to contest a verdict.
  package func method() -> String {
    templates.render(
      MethodView(
        rules, frameworks: frameworks, trust: trust, provenance: provenance,
        style: templates.style, words: words),
      with: .method)
  }

  private func view(of plan: AnalyzedPlan, link: PlanLink?) -> PlanReportView {
    PlanReportView(
      plan, frameworks: frameworks, provenance: provenance,
      trust: TrustView(
        (plan.reading?.language.primary).flatMap { trust[$0] }, language: plan.reading?.language,
        words),
      method: rules, link: link, style: templates.style, words: words)
  }
}
