internal import AnalysisModel

/// Where in a document a block stands.
struct DocumentPosition {
  /// Forewords and title pages stand in the first third; thanks and imprints at the very end too.
  private static let front = 0.34
  private static let back = 0.85

  /// By block, from 0 at the start to 1 at the end.
  private let shares: [Double]

  /// In documents of fewer pages every page is among the first: blocks are counted, and no role is
  /// refused for its place.
  private static let fewestPages = 6
  private let isShort: Bool

  init(_ document: Document) {
    let pages = document.pages.count
    isShort = pages < Self.fewestPages
    let blocks = max(document.blocks.count - 1, 1)
    shares = document.blocks.enumerated().map { index, block in
      guard pages >= Self.fewestPages, let page = block.places.first?.page else {
        return Double(index) / Double(blocks)
      }
      return Double(page - 1) / Double(pages - 1)
    }
  }

  /// The share of the document between two blocks.
  func distance(from first: Int, to second: Int) -> Double { shares[second] - shares[first] }

  /// Whether a section of a role can begin at a block.
  func allows(_ role: SectionRole, at block: Int) -> Bool {
    let share = shares[block]
    return switch role {
    case _ where isShort: true
    case .title, .foreword, .contents: share <= Self.front || share >= Self.back
    case .bibliography: share > Self.front
    default: true
    }
  }
}
