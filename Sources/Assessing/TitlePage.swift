internal import AnalysisModel

/// Tells a title page from a first page on which the text begins.
enum TitlePage {
  /// A title page has fewer letters than this share of a usual page of the document.
  private static let mostShare = 0.6
  /// A title page has no paragraph this long, in bytes: three lines of prose.
  private static let longestParagraph = 400
  /// Shorter documents have no page for the title alone.
  private static let fewestPages = 3

  /// Whether a PDF's first page holds title, authors and date and no text.
  static func isThere(in document: Document) -> Bool {
    guard document.source.format == .pdf, document.pages.count >= fewestPages else { return false }
    var lengths = [Int](repeating: 0, count: document.pages.count)
    for block in document.blocks where block.kind != .runningHeader {
      for place in block.places where place.page >= 1 && place.page <= lengths.count {
        lengths[place.page - 1] += place.range.count
        let isProse = block.kind == .paragraph || block.kind == .listItem || block.kind == .tableRow
        if place.page == 1, isProse, place.range.count > longestParagraph { return false }
      }
    }
    let usual = lengths.sorted()[lengths.count / 2]
    return Double(lengths[0]) < mostShare * Double(usual)
  }
}
