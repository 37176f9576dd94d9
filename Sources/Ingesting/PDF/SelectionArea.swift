/// A point on a page, in points.
struct PagePoint: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// What poppler selects text by, as one drags a mouse: from one point on a page, measured from its top left corner, to
/// another, which need not be to the right of the first or below it.
struct SelectionArea: Hashable, Sendable {
  var start: PagePoint
  var end: PagePoint

  /// The whole of a page and a margin around it.
  ///
  /// What poppler puts before the start or after the end in reading order is left out; on some pages the page's own
  /// corners cut text off.
  init(aroundPageOfWidth width: Double, height: Double) {
    let margin = 1000.0
    start = PagePoint(x: -margin, y: -margin)
    end = PagePoint(x: width + margin, y: height + margin)
  }

  /// From beyond a page's upper right corner, where right-to-left text begins, to a point; without one to
  /// beyond the lower right corner, by which poppler goes on to the page's last block.
  init(fromRightOfPageOfWidth width: Double, height: Double, to end: PagePoint? = nil) {
    let margin = 1000.0
    start = PagePoint(x: width + margin, y: -margin)
    self.end = end ?? PagePoint(x: width + margin, y: height + margin)
  }
}
