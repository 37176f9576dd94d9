/// What a command prints of one document, and what it says of it beside.
package struct ShownDocument: Hashable, Sendable, Codable {
  /// For standard output, whole.
  package let output: String
  /// What was lost or guessed, a sentence each.
  package let warnings: [String]
  /// Why the document, or some of its pages, could not be read; nil where all were.
  package let problem: String?
  /// The number of pages that there are and that are shown.
  package let pages: Pages

  package struct Pages: Hashable, Sendable, Codable {
    package let all: Int
    package let shown: Int
  }
}

extension ShownDocument {
  /// The text of a document.
  init(
    _ document: ExtractedDocument, format: ExtractionFormat, settings: AnalysisSettings
  ) throws {
    let data =
      switch format {
      case .text: document.text
      case .json: try document.json(lexiconDirectory: settings.lexiconDirectory)
      case .html:
        try document.html(
          lexiconDirectory: settings.lexiconDirectory, password: settings.password)
      }
    let (all, shown) = document.pageCounts
    self.init(
      output: String(decoding: data, as: UTF8.self), warnings: document.warnings,
      problem: document.problem, pages: Pages(all: all, shown: shown))
  }

  /// The passages of a document in which something was found, a line each or explained.
  init(
    _ found: (matches: [PassageMatch], problem: String?), isExplained: Bool
  ) throws {
    let lines = try found.matches.map { isExplained ? $0.explanation : try $0.line }
    self.init(
      output: lines.map { $0 + "\n" }.joined(), warnings: [], problem: found.problem,
      pages: Pages(all: 0, shown: 0))
  }
}
