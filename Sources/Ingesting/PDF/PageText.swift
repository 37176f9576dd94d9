/// A rectangle on a displayed page in points from the top left corner, small enough to keep one for every character.
package struct Rectangle: Hashable, Sendable {
  package var left: Float
  package var top: Float
  package var right: Float
  package var bottom: Float

  package init(left: Float, top: Float, right: Float, bottom: Float) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  var width: Float { right - left }
  var height: Float { bottom - top }
  var middleX: Float { (left + right) / 2 }
  var middleY: Float { (top + bottom) / 2 }

  func holdsMiddle(of box: Rectangle) -> Bool {
    box.middleX > left && box.middleX < right && box.middleY > top && box.middleY < bottom
  }

  /// The smallest rectangle that holds both.
  func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}

/// What a stretch of text is set in.
struct Typeface: Hashable, Sendable {
  /// In points on the displayed page.
  var size: Float
  /// Guessed from the font's name, as PDF does not say.
  var isBold: Bool
  var isItalic: Bool
  /// Red, green and blue, eight bits each.
  var color: UInt32
}

extension [Typeface] {
  /// The size of a typeface, or a common one where the page names none.
  func size(at index: UInt16) -> Float { Int(index) < count ? self[Int(index)].size : 10 }
}

/// The characters of one page as poppler gives them: its words divided by spaces, its lines by line feeds.
struct PageText: Sendable {
  /// From 1.
  var number: Int
  var label: String?
  var width: Float
  var height: Float
  var scalars: ContiguousArray<UInt32> = []
  /// One for each scalar, or none where the page's text came without geometry.
  var boxes: ContiguousArray<Rectangle> = []
  /// For each scalar its typeface in the document's table; as many as there are boxes.
  var typefaces: ContiguousArray<UInt16> = []
  /// Whether poppler gave some of the text, or all, without its places.
  var lacksPlaces = false
  /// What is drawn where there is next to no text; nil where there is text.
  var drawing: Drawing?
  /// What is known where the text was recognised in a picture; nil where the file holds it.
  var recognition: Recognition?

  /// How text was recognised.
  struct Recognition: Hashable, Sendable {
    /// From 0 to 1, as the recogniser judges itself.
    var confidence: Float
    /// The turn that sets the text upright.
    var turn: PageTurn
  }

  /// What is drawn on a page with next to no text.
  enum Drawing: Hashable, Sendable {
    case nothing, something
    /// The file is broken at the page, so that no one knows.
    case lost
  }
}
