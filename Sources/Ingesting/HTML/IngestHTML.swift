internal import AnalysisModel
internal import SharedLibraries

/// Reads the bytes of one web page.
func ingestHTML(
  bytes: [UInt8], path: String, options: IngestOptions
) throws(IngestFailure) -> Document {
  let page = try HTMLPage(bytes: bytes, path: path)
  let source = Source(path: path, format: .html, bytes: bytes.count)
  return document(
    of: [(label: fileName(of: path), page: page)], title: page.title,
    id: Document.ID(rawValue: digest(of: bytes)), source: source,
    options: options)
}

/// Makes one document of pages that are already in order.
func document(
  of pages: [(label: String, page: HTMLPage)], title: String?, id: Document.ID, source: Source,
  warnings: [IngestWarning] = [], options: IngestOptions
) -> Document {
  let declared = declaredLanguage(of: pages.map(\.page))
  let language = options.language ?? language(declared: declared, of: pages.map(\.page))
  var builder = DocumentBuilder()
  var records: [Page] = []
  var warnings = warnings
  for (index, (label, page)) in pages.enumerated() {
    let number = index + 1
    for var block in page.blocks {
      if block.language == language { block.language = nil }
      builder.append(block.draft(page: number))
    }
    let quality = page.textQuality
    records.append(
      Page(
        number: number, label: label, width: 0, height: 0, quality: quality,
        state: quality > 0 ? .readable : page.isOnlyTemplate ? .blank : .unreadable))
    warnings += page.doubts.map {
      IngestWarning(page: number, kind: $0.kind, message: $0.message)
    }
  }
  return builder.document(
    DocumentBuilder.Facts(
      id: id, source: source, title: title, language: language,
      metadata: pages.first?.page.metadata ?? [:], pages: records, warnings: warnings))
}

/// The language that most pages declare.
private func declaredLanguage(of pages: [HTMLPage]) -> LanguageTag? {
  let counts = Dictionary(grouping: pages.compactMap(\.language), by: \.self).mapValues(\.count)
  return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
}

/// The declared language, unless plenty of running text is in another; templates often declare another.
///
/// Nil where nothing is declared and the text is to tell.
private func language(declared: LanguageTag?, of pages: [HTMLPage]) -> LanguageTag? {
  let text = pages.flatMap(\.blocks).map(\.plainText).filter {
    $0.utf8.count >= shortestRunningText
  }.joined(separator: "\n\n")
  guard let declared else { return text.isEmpty ? .undetermined : nil }
  guard let detected = detectLanguage(of: text, percent: 80), detected.primary != declared.primary
  else { return declared }
  // Where little text contradicts the declaration either may be wrong, and neither is to be relied on.
  return text.utf8.count >= plentyOfText ? detected : .undetermined
}

/// Shorter blocks are labels, names and links, whose language is chance; in UTF-8 bytes.
private let shortestRunningText = 60

/// How much running text can contradict a declaration, in UTF-8 bytes: about ten lines.
private let plentyOfText = 800

/// The last component of a path.
func fileName(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

extension HTMLBlock {
  fileprivate var plainText: String {
    cells.isEmpty ? text : cells.map(\.text).joined(separator: " ")
  }
}

extension HTMLPage {
  /// The share of scalars that stand for something, or 0 for a page without text.
  fileprivate var textQuality: Double {
    var count = 0
    var lostCount = 0
    for block in blocks {
      for scalar in block.plainText.unicodeScalars {
        count += 1
        if scalar == "\u{FFFD}" { lostCount += 1 }
      }
    }
    return count == 0 ? 0 : 1 - Double(lostCount) / Double(count)
  }
}
