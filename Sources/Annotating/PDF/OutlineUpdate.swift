/// Adds an entry at the end of a PDF's outline.
///
/// Poppler can highlight and cannot write outlines, so this is done behind what it saved.
package enum OutlineUpdate {
  /// Why a file got no entry.
  package enum Problem: Error, Sendable, CustomStringConvertible {
    case encrypted
    case broken

    package var description: String {
      switch self {
      case .encrypted:
        "the file is encrypted, so there is no index of the evidence among its bookmarks; take the encryption off to have one"
      case .broken:
        "the file's list of objects is damaged, so there is no index of the evidence among its bookmarks; save it anew from a PDF viewer to have one"
      }
    }
  }

  /// The bytes to append to a file, so that its outline ends with an entry.
  package static func section(
    adding node: OutlineNode, to bytes: [UInt8]
  ) throws(Problem) -> [UInt8] {
    guard var file = PDFFile(bytes) else { throw .broken }
    guard !file.isEncrypted else { throw .encrypted }
    guard let root = file.table.trailer.reference("Root"), var catalog = file.dictionary(root),
      let pageRoot = catalog.reference("Pages")
    else { throw .broken }
    var update = PDFUpdate(file)
    let pages = file.pages(pageRoot)
    let entry = update.newReference()
    var outline = PDFDictionary()
    let outlineReference: PDFReference
    var previous: PDFReference?
    if let reference = catalog.reference("Outlines"), let existing = file.dictionary(reference) {
      outlineReference = reference
      outline = existing
      if let (reference, last) = file.lastEntry(of: existing) {
        var last = last
        last.set("Next", entry.text)
        update.set(reference, last)
        previous = reference
      }
    } else {
      // One that stands within the catalogue itself is against the standard, and would be lost.
      guard catalog["Outlines"] == nil || catalog.reference("Outlines") != nil else {
        throw .broken
      }
      outlineReference = update.newReference()
      outline.set("Type", "/Outlines")
      catalog.set("Outlines", outlineReference.text)
      update.set(root, catalog)
    }
    if previous == nil { outline.set("First", entry.text) }
    outline.set("Last", entry.text)
    outline.set("Count", "\(max(0, outline.integer("Count") ?? 0) + 1)")
    update.set(outlineReference, outline)
    add(node, as: entry, to: &update, parent: outlineReference, previous: previous, pages: pages)
    return update.section(for: file)
  }

  /// Adds an entry, closed, with all beneath it.
  private static func add(
    _ node: OutlineNode, as reference: PDFReference, to update: inout PDFUpdate,
    parent: PDFReference, previous: PDFReference?, next: PDFReference? = nil,
    pages: [PDFFile.PageEntry]
  ) {
    var entry = PDFDictionary()
    entry.set("Title", PDFValue.string(node.title))
    entry.set("Parent", parent.text)
    if let previous { entry.set("Prev", previous.text) }
    if let next { entry.set("Next", next.text) }
    if let page = node.page, pages.indices.contains(page - 1) {
      entry.set("Dest", destination(pages[page - 1], top: node.top))
    }
    let children = node.children.map { _ in update.newReference() }
    if let first = children.first, let last = children.last {
      entry.set("First", first.text)
      entry.set("Last", last.text)
      entry.set("Count", "-\(children.count)")
    }
    update.set(reference, entry)
    for (index, child) in node.children.enumerated() {
      add(
        child, as: children[index], to: &update, parent: reference,
        previous: index > 0 ? children[index - 1] : nil,
        next: index + 1 < children.count ? children[index + 1] : nil, pages: pages)
    }
  }

  /// A place on a page; the whole page where it is turned, as viewers disagree on heights there.
  private static func destination(_ page: PDFFile.PageEntry, top: Double) -> String {
    guard let edge = page.top else { return "[\(page.reference.text) /Fit]" }
    // A little above the line, so that it does not stick to the window's edge.
    let height = Int((edge - top + 20).rounded())
    return "[\(page.reference.text) /XYZ null \(height) null]"
  }
}

extension PDFFile {
  /// The last entry on an outline's first level; nil where there is none.
  fileprivate mutating func lastEntry(
    of outline: PDFDictionary
  ) -> (PDFReference, PDFDictionary)? {
    if let last = outline.reference("Last"), let entry = dictionary(last), entry["Next"] == nil {
      return (last, entry)
    }
    var next = outline.reference("First")
    var seen: Set<PDFReference> = []
    var found: (PDFReference, PDFDictionary)?
    while let reference = next, seen.insert(reference).inserted, let entry = dictionary(reference) {
      found = (reference, entry)
      next = entry.reference("Next")
    }
    return found
  }
}
