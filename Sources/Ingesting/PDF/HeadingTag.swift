/// A heading that a PDF's structure tree marks, without its words.
struct HeadingTag: Hashable, Sendable {
  /// From 1 to 6.
  var level: Int
  /// From 1.
  var page: Int
}

extension PopplerDocument {
  /// Deeper or larger trees than these occur only in broken files.
  private static let deepestTag = 40
  private static let mostHeadingTags = 5000

  /// The headings that the file's structure tree marks, in its order; none where it has no tree.
  func headingTags() -> [HeadingTag] {
    var tags: [HeadingTag] = []
    visitHeadings { tag, _ in
      tags.append(tag)
      return tags.count < Self.mostHeadingTags
    }
    return tags
  }

  /// The words of some of the headings in `headingTags()`, by their positions there.
  func words(ofHeadingTags positions: Set<Int>) -> [Int: String] {
    var words: [Int: String] = [:]
    var position = 0
    visitHeadings { _, element in
      if positions.contains(position) { words[position] = element.words }
      position += 1
      return words.count < positions.count && position < Self.mostHeadingTags
    }
    return words
  }

  /// Visits the headings in the tree's order until `visit` is false.
  private func visitHeadings(_ visit: (HeadingTag, borrowing PopplerStructureElement) -> Bool) {
    guard let first = structure() else { return }
    _ = Self.visitHeadings(from: first, depth: 0, visit)
  }

  private static func visitHeadings(
    from first: consuming PopplerStructure, depth: Int,
    _ visit: (HeadingTag, borrowing PopplerStructureElement) -> Bool
  ) -> Bool {
    var place = first
    repeat {
      guard let element = place.element() else { continue }
      if let level = element.headingLevel {
        let page = element.page
        // Without a page poppler would look for the words on all of them.
        if page > 0, !visit(HeadingTag(level: level, page: page), element) { return false }
      } else if element.mayHoldHeadings, depth < deepestTag, let child = place.child() {
        if !visitHeadings(from: child, depth: depth + 1, visit) { return false }
      }
    } while place.moveOn()
    return true
  }
}
