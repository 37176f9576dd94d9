package import AnalysisModel
internal import SharedLibraries

/// Reads a folder of web pages with a common template as one plan.
///
/// Pages stand in the order in which the first page and then the others link to them, then by name. Each is a page of the document,
/// labelled with its path within the folder. A page that says nothing but what another says is left out with a warning, and one
/// that is built unlike the others is named. The document's id is the SHA-256 digest of all names and contents, in the names' order.
///
/// - Throws: `IngestFailure` where the folder or a page cannot be read, or the folder holds no web pages.
package func ingestSite(
  directory: String, options: IngestOptions
) throws(IngestFailure) -> Document {
  var pages: [HTMLSitePage] = []
  var content: [UInt8] = []
  var byteCount = 0
  for name in try siteFileNames(in: directory) {
    let path = "\(directory)/\(name)"
    let bytes = try readFile(path)
    guard ContentFormat(sniffing: bytes) == .html else { continue }
    pages.append(
      HTMLSitePage(name: name, page: try HTMLPage(bytes: bytes, path: path, isSitePage: true)))
    content += Array(name.utf8) + [0] + bytes
    byteCount += bytes.count
  }
  guard !pages.isEmpty else {
    throw IngestFailure(
      path: directory, reason: .unsupportedFormat(found: "a folder without web pages"))
  }
  pages = inReadingOrder(pages)
  let title = siteTitle(of: pages)
  markTemplateBlocks(in: &pages)
  let duplicates = HTMLSiteDuplicates(pages)
  pages = pages.indices.filter { duplicates.originals[$0] == nil }.map { pages[$0] }
  noteOtherTemplates(in: &pages)
  return document(
    of: pages.map { ($0.name, $0.page) }, title: title,
    id: Document.ID(rawValue: digest(of: content)),
    source: Source(path: directory, format: .html, bytes: byteCount), warnings: duplicates.warnings,
    options: options)
}

/// A page of a site, named by its path within the site's folder.
struct HTMLSitePage {
  let name: String
  var page: HTMLPage
}

/// The first page's title; it stands for the site.
private func siteTitle(of pages: [HTMLSitePage]) -> String? {
  pages.first?.page.title ?? pages.lazy.compactMap(\.page.title).first
}

/// Marks the first of the blocks that stand on most pages as a running header and removes the others.
///
/// A heading goes only with all that stands under it: chapters of a plan have headings in common.
func markTemplateBlocks(in pages: inout [HTMLSitePage]) {
  // On two pages, half of them is one.
  guard pages.count > 2 else { return }
  var counts: [String: Int] = [:]
  for page in pages {
    for key in Set(page.page.blocks.map(\.templateKey)) { counts[key, default: 0] += 1 }
  }
  let repeated = Set(counts.filter { $0.value * 2 > pages.count }.keys)
  guard !repeated.isEmpty else { return }
  var seen: Set<String> = []
  for index in pages.indices {
    var kept: [HTMLBlock] = []
    let isTemplate = templateFlags(of: pages[index].page.blocks, repeated: repeated)
    for (block, isTemplate) in zip(pages[index].page.blocks, isTemplate) {
      if !isTemplate {
        kept.append(block)
      } else if seen.insert(block.templateKey).inserted {
        var header = block
        header.kind = .runningHeader
        header.level = nil
        kept.append(header)
      }
    }
    pages[index].page.isOnlyTemplate =
      !pages[index].page.blocks.isEmpty && !kept.contains { $0.kind != .runningHeader }
    pages[index].page.blocks = kept
  }
}

private func templateFlags(of blocks: [HTMLBlock], repeated: Set<String>) -> [Bool] {
  var flags = blocks.map { repeated.contains($0.templateKey) }
  /// The level of headings that have content of the page's own under them, from the block at hand on.
  var hasContent = false
  for index in blocks.indices.reversed() {
    if blocks[index].kind == .heading {
      if hasContent { flags[index] = false }
      hasContent = hasContent && (blocks[index].level ?? 1) > 1
    } else if !flags[index] {
      hasContent = true
    }
  }
  return flags
}

extension HTMLBlock {
  /// What two pages have in common where they repeat a block.
  var templateKey: String {
    cells.isEmpty ? text : cells.map(\.text).joined(separator: "\u{1F}")
  }
}
