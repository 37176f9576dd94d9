internal import AnalysisModel

/// Reads the bytes of a PDF.
func ingestPDF(
  bytes: [UInt8], path: String, options: IngestOptions
) throws(IngestFailure) -> Document {
  var file = try PopplerDocument(bytes: bytes, path: path, password: options.password)
  let pages = readPages(of: &file)
  guard !pages.isEmpty else {
    throw IngestFailure(path: path, reason: .damaged(detail: "it has no pages"))
  }
  let facts = file.facts()
  let hyphens = HyphenJoining(pages)
  var layout = PageLayout(
    pages: pages, typefaces: file.typefaces, outline: facts.outline, hyphens: hyphens)
  for (index, page) in pages.enumerated() { layout.lay(page, at: index) }
  var blocks = BlockJoining.joined(layout.blocks)
  HeadingLevels.assign(to: &blocks, pages: pages)

  var builder = DocumentBuilder()
  var drafts = BlockDrafts(pages: pages, hyphens: hyphens)
  for block in blocks { builder.append(drafts.draft(block)) }
  let documentPages = pages.map(Page.init)
  return builder.document(
    DocumentBuilder.Facts(
      id: Document.ID(rawValue: options.digest ?? digest(of: bytes)),
      source: Source(path: path, format: .pdf, bytes: bytes.count),
      title: DocumentTitle.title(
        of: blocks, pages: pages, bodySize: layout.body.size, metadata: facts.metadata["Title"],
        hyphens: hyphens),
      language: options.language, metadata: facts.metadata, pages: documentPages,
      warnings: warnings(
        about: documentPages, lost: Set(pages.lazy.filter { $0.drawing == .lost }.map(\.number)))))
}

private func readPages(of file: inout PopplerDocument) -> [PageWords] {
  var pages: [PageWords] = []
  for index in 0..<file.pageCount {
    // A page that poppler cannot give keeps its number, and is never counted as read.
    let text =
      file.pageText(at: index)
      ?? PageText(number: index + 1, label: nil, width: 0, height: 0, drawing: .lost)
    var page = PageWords(text, typefaces: file.typefaces)
    page.dropOverprints()
    page.markLoneRaisedFigures()
    page.markHollowBullets()
    page.joinMarkers()
    pages.append(page)
  }
  return pages
}

/// What a reader should know of pages that cannot be read.
///
/// - Parameters:
///   - pages: The document's pages.
///   - lost: The numbers of those that the file is broken at.
/// - Returns: A warning for each, or one where no page can be read.
private func warnings(about pages: [Page], lost: Set<Int>) -> [IngestWarning] {
  let unreadable = pages.filter { $0.state == .unreadable }
  if unreadable.count == pages.count, lost.isEmpty, let first = pages.first {
    let message =
      pages.count == 1
      ? "page \(first.number) has no text that can be read; it is probably a scan"
      : "no page has text that can be read; the file is probably a scan"
    return [IngestWarning(page: nil, kind: .noText, message: message)]
  }
  return unreadable.map { page in
    if lost.contains(page.number) {
      return IngestWarning(
        page: page.number, kind: .unreadablePage,
        message: "page \(page.number) cannot be opened; the file is damaged there")
    }
    return page.quality == 0
      ? IngestWarning(
        page: page.number, kind: .unreadablePage,
        message: "page \(page.number) has no text that can be read; it is probably a scan")
      : IngestWarning(
        page: page.number, kind: .lowText,
        message:
          "page \(page.number) has text that makes no words; its fonts probably hide what it says")
  }
}

extension Page {
  fileprivate init(_ page: PageWords) {
    let quality = PageQuality(page)
    self.init(
      number: page.number, label: page.label, width: Double(page.width),
      height: Double(page.height), quality: quality.value, state: quality.state)
  }
}
