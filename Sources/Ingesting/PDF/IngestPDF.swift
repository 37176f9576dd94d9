internal import AnalysisModel
internal import SharedLibraries

/// Reads the bytes of a PDF.
func ingestPDF(
  bytes: [UInt8], path: String, options: IngestOptions,
  notice: PictureNotice = PictureNotice()
) throws(IngestFailure) -> Document {
  var file = try PopplerDocument(bytes: bytes, path: path, password: options.password)
  var pages = bytes.withUnsafeBytes { bytes in
    readPages(of: &file, bytes: bytes, keepsBoxes: options.placesWords, notice: notice)
  }
  guard !pages.isEmpty else {
    throw IngestFailure(path: path, reason: .damaged(detail: "it has no pages"))
  }
  var recognition = DocumentRecognition(options: options, notice: notice)
  recognition.run(&pages, of: &file)
  let facts = file.facts()
  let hyphens = HyphenJoining(pages)
  var layout = PageLayout(
    pages: pages, typefaces: file.table.typefaces, hyphens: hyphens)
  for (index, page) in pages.enumerated() { layout.lay(page, at: index) }
  var blocks = layout.blocks
  ListedHeadings(outline: facts.outline, blocks: blocks, pages: pages).mark(&blocks)
  if facts.outline.count < TaggedHeadings.fewestTags {
    file.markTaggedHeadings(in: &blocks, pages: pages)
  }
  NumberedLines.unmark(in: &blocks, pages: pages)
  blocks = BlockJoining.joined(blocks)
  HeadingLevels.assign(to: &blocks, pages: pages)

  var builder = DocumentBuilder()
  var drafts = BlockDrafts(pages: pages, hyphens: hyphens, placesWords: options.placesWords)
  for block in blocks { builder.append(drafts.draft(block)) }
  let damaged = file.damagedPages
  let documentPages = pages.map { Page($0, isDamaged: damaged.contains($0.number)) }
  return builder.document(
    DocumentBuilder.Facts(
      id: Document.ID(rawValue: options.digest ?? digest(of: bytes)),
      source: Source(path: path, format: .pdf, bytes: bytes.count),
      title: DocumentTitle.title(
        of: blocks, pages: pages, bodySize: layout.body.size, metadata: facts.metadata["Title"],
        hyphens: hyphens),
      language: options.language, metadata: facts.metadata, pages: documentPages,
      warnings: PageWarnings(
        pages: documentPages,
        lost: Set(pages.lazy.filter { $0.drawing == .lost }.map(\.number)), damaged: damaged,
        unplaced: Set(pages.lazy.filter(\.lacksPlaces).map(\.number)), recognition: recognition
      ).all))
}

private func readPages(
  of file: inout PopplerDocument, bytes: UnsafeRawBufferPointer, keepsBoxes: Bool,
  notice: PictureNotice
) -> [PageWords] {
  var pages: [PageWords] = []
  var pictures = TablePictures(bytes)
  var ligatures = DrawnLigatures(bytes)
  var candidates = TableCandidates()
  for index in 0..<file.pageCount {
    let found = file.pageText(at: index, notice) { ligatures.letters(ofPageAt: index) }
    // A page that poppler cannot give keeps its number, and is never counted as read.
    let text =
      found ?? PageText(number: index + 1, label: nil, width: 0, height: 0, drawing: .lost)
    var page = PageWords(text, typefaces: file.table.typefaces, keepsBoxes: keepsBoxes)
    page.dropOverprints()
    page.removeLineNumbers()
    page.joinSpacedLetters()
    page.joinInitialLetters()
    page.joinJustifiedLines()
    page.markLoneRaisedFigures()
    page.markHollowBullets()
    page.markGlyphBullets()
    page.joinMarkers()
    if candidates.mayHoldTable(page) {
      findTables(of: &page, at: index, in: file, with: &pictures)
      candidates.note(page)
    }
    pages.append(page)
    // A table that goes on from a page that looked like prose is there too.
    var earlier = index
    while earlier > 0, pages[earlier].beginsWithTable, candidates.wasSkipped(pages[earlier - 1]) {
      earlier -= 1
      findTables(of: &pages[earlier], at: earlier, in: file, with: &pictures)
      candidates.noteDrawn(pages[earlier])
    }
  }
  pages.takeFootHeadings(typefaces: file.table.typefaces)
  return pages
}

/// Finds the tables between borders.
private func findTables(
  of page: inout PageWords, at index: Int, in file: borrowing PopplerDocument,
  with pictures: inout TablePictures
) {
  if let picture = pictures.picture(of: page, at: index, in: file) {
    TableSearch.findTables(of: &page, in: picture)
  }
}

extension PopplerDocument {
  /// Marks the headings of the structure tree, which says no more than an outline does where there is one.
  fileprivate func markTaggedHeadings(in blocks: inout [LayoutBlock], pages: [PageWords]) {
    let tagged = TaggedHeadings(headingTags(), blocks: blocks, pages: pages)
    let questions = tagged.questions
    guard !questions.isEmpty else { return }
    let entries = tagged.entries(words(ofHeadingTags: questions))
    guard !entries.isEmpty else { return }
    ListedHeadings(tagged: entries, pages: pages).mark(&blocks)
  }
}

extension Page {
  /// A page of which a part is lost counts as one that could not be read: what it does not say, the lost part may.
  fileprivate init(_ page: PageWords, isDamaged: Bool) {
    let quality = PageQuality(page)
    self.init(
      number: page.number, label: page.label, width: Double(page.width),
      height: Double(page.height), quality: quality.value, ocr: page.recognition != nil,
      state: isDamaged ? .unreadable : quality.state)
  }
}
