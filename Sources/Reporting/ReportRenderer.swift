package import AnalysisModel

/// Renders the results as pages for people.
///
/// One renderer serves a whole run: templates are read once.
package struct ReportRenderer: Sendable {
  private let frameworks: [Framework]
  private let subjects: [Subject]
  private let provenance: Provenance
  private let provenanceParts: ProvenanceParts
  private let trust: [LanguageTag: LexiconTrust]
  private let rules: MethodFigures?
  private let terms: TriedTerms
  /// How the frameworks stand to each other, which is the same for all plans.
  private let crosswalk: Crosswalk
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
  ///   - terms: By language, what was looked for.
  ///   - language: What the reports are written in.
  /// - Throws: Where a template is missing or broken.
  package init(
    frameworks: [Framework], subjects: [Subject], provenance: Provenance,
    trust: [LanguageTag: LexiconTrust] = [:], method: MethodFigures? = nil,
    terms: TriedTerms = [:], language: ReportLanguage = .english
  ) throws {
    rules = method
    self.terms = terms
    words = try ReportWords(language)
    self.trust = trust
    self.frameworks = frameworks
    crosswalk = Crosswalk(frameworks)
    let wanted = Set(frameworks.compactMap(\.subject))
    self.subjects = subjects.filter { wanted.contains($0.id) }
    self.provenance = provenance
    templates = try Templates(words)
    provenanceParts = ProvenanceParts(provenance, templates)
  }

  /// Both of a plan's reports, put together once: `report.html`, which refers to nothing outside itself but `index.html`, the item
  /// pages and, where `link` is given, the plan; and `report.md`, the same words for pasting into documents, where links would
  /// lead nowhere.
  package func planReports(
    _ plan: AnalyzedPlan, link: PlanLink? = nil
  ) -> (page: String, markdown: String) {
    let view = view(of: plan, link: link)
    return (
      templates.render(view, with: .planReport), templates.render(view, with: .planMarkdown)
    )
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

  /// Takes what a plan says best into the wordings of the item pages; `link` is the plan as those pages reach it.
  package func gather(
    _ plan: AnalyzedPlan, link: PlanLink? = nil, into wordings: inout ModelWordings
  ) {
    wordings.add(plan, frameworks: frameworks, link: link, words)
  }

  /// A page that stands over all plans for one item.
  package struct ItemPage: Sendable {
    /// Its file's name.
    package let name: String
    fileprivate let item: Item
    fileprivate let framework: Framework
  }

  /// The pages of all items, in the frameworks' order.
  package var itemPages: [ItemPage] {
    frameworks.flatMap { framework in
      framework.currentItems.map { ItemPage(name: $0.pageName, item: $0, framework: framework) }
    }
  }

  /// Renders the page of an item over all plans.
  package func render(
    _ page: ItemPage, over plans: [PlanSummary], wordings: ModelWordings
  ) -> String {
    let view = ItemPageView(
      page.item, of: page.framework, plans: plans, wordings: wordings,
      provenance: ProvenanceView(provenance: provenance, method: "../method.html"),
      style: templates.style, words: words)
    return templates.render(view, with: .itemPage)
  }

  /// A page of the wordings that were looked for, which stands once for all plans.
  package struct TermsPage: Sendable {
    /// Its file's name.
    package let name: String
    fileprivate let framework: Framework
    fileprivate let language: LanguageTag
  }

  /// The pages of wordings of all frameworks, in the languages of plans.
  package func termsPages(for plans: [PlanSummary]) -> [TermsPage] {
    Set(plans.compactMap(\.language?.primary)).sorted { $0.rawValue < $1.rawValue }
      .flatMap { language in
        let known = terms[language] ?? [:]
        return frameworks.filter { framework in
          framework.currentItems.flatMap(\.currentElements)
            .contains { known[$0.id]?.isEmpty == false }
        }.map {
          TermsPage(name: $0.termsPageName(in: language), framework: $0, language: language)
        }
      }
  }

  /// Renders a page of wordings.
  package func render(_ page: TermsPage) -> String {
    templates.render(
      TermsPageView(
        page.framework, terms: terms[page.language] ?? [:], language: page.language,
        provenance: provenance, style: templates.style, words: words),
      with: .termsPage)
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
      plan, frameworks: frameworks, provenance: provenance, parts: provenanceParts,
      trust: TrustView(
        (plan.reading?.language.primary).flatMap { trust[$0] }, language: plan.reading?.language,
        judged: rules?.judged, words),
      terms: (plan.reading?.language.primary).flatMap { terms[$0] } ?? [:],
      crosswalk: crosswalk, method: rules, link: link, style: templates.style, words: words)
  }
}
