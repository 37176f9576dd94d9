internal import AnalysisModel

/// What produced a report.
struct ProvenanceView: TemplateView {
  let provenance: Provenance
  /// The address of the method page; nil where the page stands outside a run's folder.
  var method: String?

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "hasMethod": method != nil
    case "methodAddress": method ?? ""
    case "tool": provenance.tool
    case "version": provenance.version
    case "lexicons": provenance.lexicons.map(LexiconUseView.init)
    case "settings":
      provenance.settings.sorted { $0.key < $1.key }.map { FactView($0.key, $0.value) }
    case "hasSettings": !provenance.settings.isEmpty
    default: nil
    }
  }
}

/// The parts of every plan's reports that say what produced them, rendered once for a run.
struct ProvenanceParts: Sendable {
  let page: String
  let markdown: String

  init(_ provenance: Provenance, _ templates: Templates) {
    let view = ProvenanceView(provenance: provenance, method: "../../method.html")
    page = templates.render(view, with: .provenance)
    markdown = templates.render(view, with: .provenanceMarkdown)
  }
}

/// A file that took part.
struct LexiconUseView: TemplateView {
  let use: Provenance.LexiconUse

  init(_ use: Provenance.LexiconUse) { self.use = use }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "lexiconName": use.id
    case "lexiconLanguage": use.language?.rawValue ?? "–"
    case "lexiconVersion": use.version
    case "lexiconDigest": use.digest
    default: nil
    }
  }
}
