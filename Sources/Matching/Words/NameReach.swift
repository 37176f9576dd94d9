internal import AnalysisModel

/// Tells which blocks of a document names can make a difference to: those in which one may stand, or in a title of theirs.
struct NameReach {
  private let names: StandingNames
  private let document: Document
  /// Where first words of names stand, from the text's start.
  private let places: [Int]
  private var titles: [String: Bool] = [:]

  init(_ names: StandingNames, in document: Document) {
    self.names = names
    self.document = document
    var text = document.text
    places = text.withUTF8 { names.places(in: $0) }
  }

  mutating func includes(_ block: Block) -> Bool {
    let range = block.range.lowerBound.utf8..<block.range.upperBound.utf8
    let next = places.partitionIndex { $0 >= range.lowerBound }
    if next < places.endIndex, places[next] < range.upperBound { return true }
    // Titles are known from the section on, as the scan reads them.
    let headings = block.section.map { document.sectionPath($0) } ?? []
    return (headings + block.cells.map(\.column)).contains { holds($0) }
  }

  private mutating func holds(_ title: String) -> Bool {
    if let known = titles[title] { return known }
    var text = title
    let isHeld = text.withUTF8 { !names.places(in: $0).isEmpty }
    titles[title] = isHeld
    return isHeld
  }
}
