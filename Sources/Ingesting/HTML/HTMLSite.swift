package import AnalysisModel

/// Reads a folder of web pages with a common template as one plan.
///
/// Pages stand in the order in which the index page links to them, then by name. Each is a page of the document, labelled with its
/// path within the folder. The document's id is the SHA-256 digest of all names and contents, in the names' order.
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
    pages.append(HTMLSitePage(name: name, page: try HTMLPage(bytes: bytes, path: path)))
    content += Array(name.utf8) + [0] + bytes
    byteCount += bytes.count
  }
  guard !pages.isEmpty else {
    throw IngestFailure(
      path: directory, reason: .unsupportedFormat(found: "a folder without web pages"))
  }
  pages = inReadingOrder(pages)
  markTemplateBlocks(in: &pages)
  let title = siteTitle(of: pages)
  return document(
    of: pages.map { ($0.name, $0.page) }, title: title,
    id: Document.ID(rawValue: digest(of: content)),
    source: Source(path: directory, format: .html, bytes: byteCount), options: options)
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

/// Puts the index page first, then what it links to in the links' order, then the rest by name.
func inReadingOrder(_ pages: [HTMLSitePage]) -> [HTMLSitePage] {
  guard let index = indexPosition(in: pages) else { return pages }
  let positions = Dictionary(
    pages.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  var order = [index]
  var taken: Set<Int> = [index]
  for link in pages[index].page.links {
    guard let name = linkedName(link, from: pages[index].name),
      let position = positions[name], taken.insert(position).inserted
    else { continue }
    order.append(position)
  }
  order += pages.indices.filter { !taken.contains($0) }
  return order.map { pages[$0] }
}

/// The index page nearest to the site's root.
private func indexPosition(in pages: [HTMLSitePage]) -> Int? {
  let names = ["index.html", "index.htm", "index.xhtml", "default.htm", "default.html"]
  return pages.indices
    .filter { names.contains(fileName(of: pages[$0].name).lowercased()) }
    .min { pages[$0].name.utf8.count < pages[$1].name.utf8.count }
}

/// The file within the site that a link on a page points at, or nil for links elsewhere.
func linkedName(_ link: String, from page: String) -> String? {
  let target = link.prefix { $0 != "#" && $0 != "?" }
  guard !target.isEmpty, !target.contains(":"), !target.hasPrefix("//") else { return nil }
  var components =
    target.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
  for component in target.split(separator: "/") {
    switch component {
    case ".": break
    case "..": _ = components.popLast()
    default: components.append(percentDecoded(component))
    }
  }
  return components.joined(separator: "/")
}

private func percentDecoded(_ text: Substring) -> String {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
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
  fileprivate var templateKey: String {
    cells.isEmpty ? text : cells.map(\.text).joined(separator: "\u{1F}")
  }
}
