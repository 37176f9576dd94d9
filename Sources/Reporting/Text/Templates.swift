internal import Mustache

/// The templates of all pages, embedded in the program.
struct Templates: Sendable {
  /// A page that can be rendered.
  enum Page: String, Sendable {
    case planReport = "plan-report"
    case planMarkdown = "plan-markdown"
    case provenance
    case provenanceMarkdown = "provenance-markdown"
    case index
    case itemPage = "item-page"
    case termsPage = "terms-page"
    case method
    case drawing
    case comparison
  }

  /// The style sheet of all pages.
  let style: String
  /// The script of `index.html`.
  let script: String
  private let library: MustacheLibrary

  /// The SHA-256 digest of `index.js` in base 64; browsers run no other script in `index.html`.
  static let scriptDigest = "+O7OfJI89WD1I9ooYs8AQ8ZpkSVb6vHGm4tPznw80ZU="

  /// The same for `drawing.js` in the page that shows a reading.
  static let drawingScriptDigest = "Ohbs4JTbAZNeS+fulUt3PAnSjAAdIF8QhVZJ8AvZVh0="

  /// The style sheet of the page that shows a reading.
  static let drawingStyle = String(decoding: PackageResources.drawing_css, as: UTF8.self)
  /// What the pages of comparisons add to the style sheet of all pages.
  static let comparisonStyle = String(decoding: PackageResources.comparison_css, as: UTF8.self)
  /// The script of the page that shows a reading.
  static let drawingScript = String(decoding: PackageResources.drawing_js, as: UTF8.self)

  /// Reads the templates, with what they say in the language of `words`.
  init(_ words: ReportWords = .english) throws {
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
    MustacheContentTypes.register(MarkdownText(), named: MarkdownText.name)
    var library = MustacheLibrary()
    for (name, source) in Self.sources {
      try library.register(words.translated(source), named: name)
    }
    self.library = library
    style = String(decoding: PackageResources.report_css, as: UTF8.self)
    script = String(decoding: PackageResources.index_js, as: UTF8.self)
  }

  /// Every template's source by its name.
  static var sources: [(name: String, source: String)] {
    [
      ("plan-report", PackageResources.plan_report_mustache),
      ("plan-markdown", PackageResources.plan_markdown_mustache),
      ("item", PackageResources.item_mustache),
      ("evidence", PackageResources.evidence_mustache),
      ("audit", PackageResources.audit_mustache),
      ("audit-markdown", PackageResources.audit_markdown_mustache),
      ("method", PackageResources.method_mustache),
      ("strip", PackageResources.strip_mustache),
      ("crosswalk", PackageResources.crosswalk_mustache),
      ("crosswalk-pair", PackageResources.crosswalk_pair_mustache),
      ("index", PackageResources.index_mustache),
      ("item-page", PackageResources.item_page_mustache),
      ("terms-page", PackageResources.terms_page_mustache),
      ("provenance", PackageResources.provenance_mustache),
      ("provenance-markdown", PackageResources.provenance_markdown_mustache),
      ("drawing", PackageResources.drawing_mustache),
      ("comparison", PackageResources.comparison_mustache),
      ("comparison-pair", PackageResources.comparison_pair_mustache),
      ("comparison-passage", PackageResources.comparison_passage_mustache),
      ("comparison-side", PackageResources.comparison_side_mustache),
      ("comparison-matrix", PackageResources.comparison_matrix_mustache),
      ("comparison-groups", PackageResources.comparison_groups_mustache),
      ("comparison-runs", PackageResources.comparison_runs_mustache),
    ].map { name, bytes in (name, String(decoding: bytes, as: UTF8.self)) }
  }

  func render(_ view: some TemplateView, with page: Page) -> String {
    guard let text = library.render(NamedValues(view: view), withTemplate: page.rawValue) else {
      preconditionFailure("every page has a template under its name")
    }
    return text
  }
}
