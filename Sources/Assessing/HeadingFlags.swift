internal import AnalysisModel

/// Finds what a heading says of the short texts under it: that others say them ("Recommendations of GRETA"), or that they are left
/// open ("Measures under consideration").
///
/// What is refused or lacking under its heading is a matter of `GoverningDenials`. As there, a heading speaks for list items and short
/// paragraphs of one sentence, and the two nearest headings reach down to a text. Rows say themselves whose they are.
struct HeadingFlags {
  private static let headings = 2

  private let scanned: ScannedDocument
  private let rubric: Rubric
  /// By section, what its heading says; empty where it names what is planned.
  private var titles: [Int: Set<Flag>] = [:]

  init(_ scanned: ScannedDocument, rubric: Rubric) {
    self.scanned = scanned
    self.rubric = rubric
    for passage in scanned.passages {
      let block = scanned.document.blocks[passage.block]
      guard block.kind == .heading, let section = block.section else { continue }
      titles[section] = Self.flags(of: passage)
    }
  }

  /// `external` or `conditional`, or nothing.
  func flags(of passage: Passage) -> Set<Flag> {
    let block = scanned.document.blocks[passage.block]
    switch block.kind {
    case .listItem: if passage.wordCount > rubric.governedItemWords { return [] }
    case .paragraph:
      if passage.wordCount > rubric.governedParagraphWords || passage.sentences.count > 1 {
        return []
      }
    default: return []
    }
    var next = block.section
    for _ in 0..<Self.headings {
      guard let section = next, scanned.document.sections.indices.contains(section) else { break }
      if let flags = titles[section] { return flags }
      next = scanned.document.sections[section].parent
    }
    return []
  }

  /// What a heading says, or nil where it says nothing of the kind.
  private static func flags(of heading: Passage) -> Set<Flag>? {
    let targets = Set(heading.hits.filter { $0.suppression == nil }.map(\.target))
    if targets.contains(.cue(.externalTitle)) { return [.external] }
    if targets.contains(.cue(.openTitle)) { return [.conditional] }
    return targets.isDisjoint(with: planningTitles) ? nil : []
  }
}
