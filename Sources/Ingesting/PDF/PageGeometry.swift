/// How a page's coordinates are turned so that its text runs from left to right and downwards.
///
/// All layout then knows one direction: columns of a right-to-left page are read in their order, and a table printed
/// sideways is a table.
package enum PageTurn: Hashable, Sendable {
  case none
  /// For right-to-left text: the right edge becomes the left one.
  case mirrored
  /// For text that runs down the page.
  case counterclockwise
  /// For text that runs up the page.
  case clockwise
  /// For a page that was scanned upside down.
  case halfway

  /// A rectangle as it lies on the turned page.
  package func applied(to box: Rectangle, width: Float, height: Float) -> Rectangle {
    switch self {
    case .none: box
    case .mirrored:
      Rectangle(
        left: width - box.right, top: box.top, right: width - box.left, bottom: box.bottom)
    case .counterclockwise:
      Rectangle(
        left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
    case .clockwise:
      Rectangle(
        left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
    case .halfway:
      Rectangle(
        left: width - box.right, top: height - box.bottom, right: width - box.left,
        bottom: height - box.top)
    }
  }

  /// A rectangle of the turned page as it lies on the displayed one, whose size is given.
  package func undone(for box: Rectangle, width: Float, height: Float) -> Rectangle {
    switch self {
    case .none: box
    case .mirrored, .halfway: applied(to: box, width: width, height: height)
    case .counterclockwise:
      Rectangle(
        left: width - box.bottom, top: box.left, right: width - box.top, bottom: box.right)
    case .clockwise:
      Rectangle(
        left: box.top, top: height - box.right, right: box.bottom, bottom: height - box.left)
    }
  }
}
