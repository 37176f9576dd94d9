/// What is known of an open PDF beside its pages.
struct PDFFacts: Sendable {
  var metadata: [String: String] = [:]
  var outline: [OutlineEntry] = []
}

/// One entry of a PDF's outline, which viewers show as bookmarks, or a heading of its structure tree.
struct OutlineEntry: Hashable, Sendable {
  var title: String
  /// From 1, or nil where the entry points outside the document.
  var page: Int?
  /// From 1, or nil where what the file says of it is not believed.
  var level: Int?
}

extension PopplerDocument {
  /// Larger or deeper outlines occur only in broken files, some of which point back to their own parents.
  private static let mostOutlineEntries = 5000
  private static let deepestOutlineLevel = 8

  /// The file's statements about itself, and its outline.
  func facts() -> PDFFacts {
    var facts = PDFFacts()
    for (name, value) in metadata {
      if let value = value.map(normalized), !value.isEmpty { facts.metadata[name] = value }
    }
    if let first = outline() { Self.read(first, level: 1, into: &facts.outline) }
    return facts
  }

  private static func read(
    _ first: consuming PopplerOutline, level: Int, into outline: inout [OutlineEntry]
  ) {
    var place = first
    repeat {
      guard outline.count < mostOutlineEntries, let entry = place.entry() else { return }
      if let title = entry.title {
        outline.append(
          OutlineEntry(title: normalized(title), page: entry.page, level: level))
      }
      if level < deepestOutlineLevel, let child = place.child() {
        read(child, level: level + 1, into: &outline)
      }
    } while place.moveOn()
  }
}
