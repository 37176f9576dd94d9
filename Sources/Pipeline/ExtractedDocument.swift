internal import AnalysisModel
internal import Assessing
package import Foundation
package import Ingesting

/// What was read of a document, in the forms that `extract` prints.
package struct ExtractedDocument {
  let document: Document
  /// The pages to show, or nil for all.
  let selection: PageSelection?

  /// Reads a file, or a folder of web pages that make one plan.
  package init(
    path: String, isSite: Bool, options: IngestOptions, pages: PageSelection? = nil,
    notice: PictureNotice = PictureNotice()
  ) throws(AnalysisFailure) {
    do {
      document =
        isSite
        ? try ingestSite(directory: path, options: options)
        : try ingest(path: path, options: options, notice: notice)
    } catch {
      throw .ingest(error)
    }
    selection = pages
  }

  init(_ document: Document, pages: PageSelection? = nil) {
    self.document = document
    selection = pages
  }

  /// What was lost or guessed, a sentence each.
  package var warnings: [String] { document.warnings.map(\.message) }

  /// Why some or all of the pages that are asked for could not be read; nil where all were.
  package var problem: String? {
    let unreadable = pages.filter { $0.state == .unreadable }.map(\.number)
    if selection == nil, !pages.contains(where: { $0.state == .readable }) {
      return document.pages.reasonForSilence(document.warnings)
    }
    guard !unreadable.isEmpty else { return nil }
    return pages.shareUnread(unreadable)
  }

  /// The number of pages that there are and that are shown.
  package var pageCounts: (all: Int, shown: Int) { (document.pages.count, pages.count) }

  /// The text in reading order without running headers, a blank line between two blocks; nothing where there is none.
  package var text: Data {
    var bytes = Data()
    for block in document.blocks where block.kind != .runningHeader && isShown(block) {
      if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
      bytes.append(contentsOf: document[block.range].utf8)
    }
    if !bytes.isEmpty { bytes.append(0x0A) }
    return bytes
  }

  /// The pages that are asked for.
  var pages: [Page] {
    document.pages.filter { page in selection.map { $0.contains(page.number) } ?? true }
  }

  /// Whether some part of a block stands on a page that is asked for.
  func isShown(_ block: Block) -> Bool {
    guard let selection else { return true }
    return block.places.contains { selection.contains($0.page) }
  }

  /// The roles of the sections, from the vocabulary of the document's language.
  func roles(lexiconDirectory: String) throws(AnalysisFailure) -> BlockRoles {
    do throws(LexiconError) {
      let headings = try HeadingReading(
        language: document.language, lexiconDirectory: lexiconDirectory)
      return try headings.roles(of: document)
    } catch {
      throw .lexicon(error)
    }
  }
}
