internal import AnalysisModel

/// The page that shows a reading.
struct DrawingView: TemplateView {
  private let drawing: ReadingDrawing
  private let pages: [DrawnPageView]
  private let sections: [DrawnSectionView]

  init(_ drawing: ReadingDrawing) {
    self.drawing = drawing
    var parts: [Int: [DrawnPart]] = [:]
    for (index, block) in drawing.document.blocks.enumerated() {
      for place in block.places.indices {
        parts[block.places[place].page, default: []].append(DrawnPart(block: index, place: place))
      }
    }
    pages = drawing.pages.map { page in
      DrawnPageView(page, parts: parts[page.number] ?? [], in: drawing)
    }
    let shown = Set(drawing.pages.map(\.number))
    sections = drawing.document.blocks.enumerated().compactMap { index, block in
      guard block.kind == .heading, let section = block.section,
        let page = block.places.first?.page, shown.contains(page)
      else { return nil }
      return DrawnSectionView(
        section: drawing.document.sections[section], role: drawing.sectionRoles[section],
        page: page, anchor: "b\(index + 1)", language: drawing.document.language)
    }
  }

  private var facts: [FactView] {
    let document = drawing.document
    var facts = [FactView("File", fileName(of: document.source.path))]
    if let title = document.title { facts.append(FactView("Title", title)) }
    facts += [
      FactView("Language", document.language.rawValue),
      FactView("Pages", "\(drawing.pages.count) of \(document.pages.count) shown"),
      FactView("Blocks", ReportWords.english.grouped(document.blocks.count)),
    ]
    return facts
  }

  private var legend: [KindView] {
    var counts: [Block.Kind: Int] = [:]
    for block in drawing.document.blocks { counts[block.kind, default: 0] += 1 }
    return Block.Kind.allCases.map { KindView(kind: $0, count: counts[$0] ?? 0) }
  }

  private var warnings: [String] {
    drawing.document.warnings.map { warning in
      warning.page.map { "Page \($0): \(warning.message)" } ?? warning.message
    }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "documentTitle":
      drawing.document.title ?? fileName(of: drawing.document.source.path)
    case "documentLanguage": drawing.document.language.rawValue
    case "documentDirection": drawing.document.language.isRightToLeft ? "rtl" : "ltr"
    case "facts": facts
    case "legend": legend
    case "hasWarnings": !warnings.isEmpty
    case "warnings": warnings
    case "notes": drawing.notes
    case "hasSections": !sections.isEmpty
    case "sections": sections
    case "pages": pages
    case "css": Templates.drawingStyle
    case "script": Templates.drawingScript
    case "scriptDigest": Templates.drawingScriptDigest
    default: nil
    }
  }
}

/// A kind of block in the legend.
struct KindView: TemplateView {
  let kind: Block.Kind
  let count: Int

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "style": kind.rawValue
    case "kindWords": kind.words
    case "kindCount": ReportWords.english.grouped(count)
    default: nil
    }
  }
}

/// A heading in the outline, with its section's role.
struct DrawnSectionView: TemplateView {
  let section: Section
  let role: SectionRole
  let page: Int
  let anchor: String
  let language: LanguageTag

  /// Levels deeper than this are indented no further.
  private static let deepestIndent = 6

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "sectionTitle": section.title
    case "sectionAnchor": anchor
    case "sectionIndent": String(max(0, min(section.level, Self.deepestIndent) - 1))
    case "sectionRole": role.rawValue
    case "sectionRoleStyle": role == .body ? "plain" : "named"
    case "sectionPage": String(page)
    case "sectionDirection": language.isRightToLeft ? "rtl" : "ltr"
    default: nil
    }
  }
}

extension Block.Kind {
  /// The kind's name for people.
  var words: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .listItem: "list item"
    case .tableRow: "table row"
    case .caption: "caption"
    case .footnote: "footnote"
    case .runningHeader: "running header or footer"
    case .contentsEntry: "contents entry"
    }
  }
}
