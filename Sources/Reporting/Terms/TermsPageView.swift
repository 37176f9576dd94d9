internal import AnalysisModel

/// The page of all wordings that were looked for, for a framework in a language.
///
/// It stands once for all reports: in each of them the lists would be most of what the report holds.
struct TermsPageView: TemplateView {
  private let framework: Framework
  private let terms: [Element.ID: [TriedTerm]]
  private let language: LanguageTag
  private let provenance: Provenance
  private let style: String
  private let words: ReportWords

  init(
    _ framework: Framework, terms: [Element.ID: [TriedTerm]], language: LanguageTag,
    provenance: Provenance, style: String, words: ReportWords
  ) {
    self.framework = framework
    self.terms = terms
    self.language = language
    self.provenance = provenance
    self.style = style
    self.words = words
  }

  /// How many wordings stand here, and in which file.
  private var lead: String {
    let elements = framework.currentItems.flatMap(\.currentElements)
    let use = provenance.lexicons.first { use in
      use.id == framework.id.rawValue && use.language?.primary == language
    }
    return words(
      "{terms} of {elements}, from the lexicon {file} {version}.",
      [
        "terms": words.count(
          elements.reduce(0) { $0 + (terms[$1.id]?.count ?? 0) }, "wording", "wordings"),
        "elements": words.count(elements.count, "element", "elements"),
        "file": "\(framework.id.rawValue)/\(language.rawValue).yaml",
        "version": use.map { "v\($0.version), SHA-256 \($0.digest)" } ?? "",
      ])
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "reportLanguage": words.language.rawValue
    case "css": style
    case "frameworkTitle": framework.title
    case "shortTitle": framework.shortTitle
    case "termsLanguage": words.name(of: language.rawValue)
    case "termsLead": lead
    case "items": framework.currentItems.map { TermsItemView(item: $0, terms: terms, words: words) }
    case "provenance": ProvenanceView(provenance: provenance, method: "../method.html")
    default: nil
    }
  }
}

/// The wordings of an item.
struct TermsItemView: TemplateView {
  let item: Item
  let terms: [Element.ID: [TriedTerm]]
  let words: ReportWords

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "itemID": item.id.rawValue
    case "itemName": item.name
    case "itemAnchor": item.id.rawValue.encodedForLinks
    case "itemPage": item.pageName.encodedForLinks
    case "elements":
      item.currentElements.map {
        TermsElementView(element: $0, terms: terms[$0.id] ?? [], words: words)
      }
    default: nil
    }
  }
}

/// The wordings of an element.
struct TermsElementView: TemplateView {
  let element: Element
  let terms: [TriedTerm]
  let words: ReportWords

  /// The list as markup: over thousands of wordings a template takes longer than over all else.
  private var markup: String {
    let escape = HTMLText().escapeText
    return terms.map { term in
      "<li><code>\(escape(term.notation))</code> <small>\(escape(term.id.rawValue))</small></li>\n"
    }.joined()
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "elementID": element.id.rawValue
    case "elementName": element.name
    case "elementAnchor": element.id.rawValue.encodedForLinks
    case "elementTerms": words.count(terms.count, "wording", "wordings")
    case "hasTerms": !terms.isEmpty
    case "termsHTML": markup
    default: nil
    }
  }
}

extension Framework {
  /// The name of the page of its wordings in a language; no language has a full stop in its name, so no two are called alike.
  func termsPageName(in language: LanguageTag) -> String {
    "\(id.rawValue.encodedForLinks.replacing("/", with: "%2F")).\(language.rawValue).html"
  }
}
