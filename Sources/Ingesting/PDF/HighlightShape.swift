internal import AnalysisModel

/// Where a highlight stands, as PDF measures: in points from the lower left corner of the page as displayed.
struct HighlightShape: Hashable, Sendable {
  /// The corners of a stretch of words, as one who reads them sees them.
  struct Corners: Hashable, Sendable {
    var upperLeft: PagePoint
    var upperRight: PagePoint
    var lowerLeft: PagePoint
    var lowerRight: PagePoint
  }

  /// One a line.
  private(set) var words: [Corners] = []
  /// The edges of all words together.
  private(set) var left: Double
  private(set) var bottom: Double
  private(set) var right: Double
  private(set) var top: Double

  /// Nil where nothing is highlighted.
  init?(_ highlight: Highlight, pageHeight: Double) {
    guard var extent = highlight.boxes.first else { return nil }
    for box in highlight.boxes { extent = extent.union(box) }
    left = extent.left
    bottom = pageHeight - extent.bottom
    right = extent.right
    top = pageHeight - extent.top
    words = highlight.boxes.map { box in
      Corners(box, pageHeight: pageHeight, isSideways: highlight.isSideways)
    }
  }
}

extension HighlightShape.Corners {
  fileprivate init(_ box: Box, pageHeight: Double, isSideways: Bool) {
    let top = pageHeight - box.top
    let bottom = pageHeight - box.bottom
    let corners = (
      topLeft: PagePoint(x: box.left, y: top), topRight: PagePoint(x: box.right, y: top),
      bottomLeft: PagePoint(x: box.left, y: bottom), bottomRight: PagePoint(x: box.right, y: bottom)
    )
    // Words that run down begin at the upper right; those that run up are drawn alike.
    self.init(
      upperLeft: isSideways ? corners.topRight : corners.topLeft,
      upperRight: isSideways ? corners.bottomRight : corners.topRight,
      lowerLeft: isSideways ? corners.topLeft : corners.bottomLeft,
      lowerRight: isSideways ? corners.bottomLeft : corners.bottomRight)
  }
}
