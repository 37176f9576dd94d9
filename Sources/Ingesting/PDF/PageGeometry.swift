/// How a page's coordinates are turned so that its text runs from left to right and downwards.
///
/// All layout then knows one direction: columns of a right-to-left page are read in their order, and a table printed
/// sideways is a table.
package struct PageTurn: Hashable, Sendable {
  package enum Rotation: Hashable, Sendable {
    case none
    /// For text that runs down the page.
    case counterclockwise
    /// For text that runs up the page.
    case clockwise
    /// For a page that was scanned upside down.
    case halfway
  }

  package var rotation: Rotation
  /// Whether the right edge becomes the left one once the page is upright, as right-to-left text is read.
  package var isMirrored = false

  package static let none = PageTurn(rotation: .none)
  package static let mirrored = PageTurn(rotation: .none, isMirrored: true)
  package static let counterclockwise = PageTurn(rotation: .counterclockwise)
  package static let clockwise = PageTurn(rotation: .clockwise)
  package static let halfway = PageTurn(rotation: .halfway)

  /// Whether the page's sides become its top and bottom.
  package var isSideways: Bool { rotation == .clockwise || rotation == .counterclockwise }

  /// A rectangle as it lies on the turned page.
  package func applied(to box: Rectangle, width: Float, height: Float) -> Rectangle {
    let rotated = rotation.applied(to: box, width: width, height: height)
    return isMirrored ? rotated.mirrored(in: isSideways ? height : width) : rotated
  }

  /// A rectangle of the turned page as it lies on the displayed one, whose size is given.
  package func undone(for box: Rectangle, width: Float, height: Float) -> Rectangle {
    rotation.undone(
      for: isMirrored ? box.mirrored(in: isSideways ? height : width) : box, width: width,
      height: height)
  }
}

extension PageTurn.Rotation {
  fileprivate func applied(to box: Rectangle, width: Float, height: Float) -> Rectangle {
    switch self {
    case .none: box
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

  fileprivate func undone(for box: Rectangle, width: Float, height: Float) -> Rectangle {
    switch self {
    case .none, .halfway: applied(to: box, width: width, height: height)
    case .counterclockwise:
      Rectangle(
        left: width - box.bottom, top: box.left, right: width - box.top, bottom: box.right)
    case .clockwise:
      Rectangle(
        left: box.top, top: height - box.right, right: box.bottom, bottom: height - box.left)
    }
  }
}

extension Rectangle {
  fileprivate func mirrored(in width: Float) -> Rectangle {
    Rectangle(left: width - right, top: top, right: width - left, bottom: bottom)
  }
}
