/// A physical page of a PDF, or one file of a web plan.
package struct Page: Hashable, Sendable, Codable {
  /// The page's position in the file, from 1.
  package let number: Int
  /// The number printed on the page, as in "iv"; a file name for a page of a web plan.
  package let label: String?
  /// The displayed size in points, or 0 for web pages.
  package let width: Double
  package let height: Double
  /// How far the text can be trusted: 0 no usable text, 1 clean.
  package let quality: Double
  /// Whether the text was recognised from a picture.
  package let ocr: Bool
  /// What the page is, as far as its text goes.
  package let state: State

  package enum State: String, Hashable, Sendable, Codable {
    /// The text can be searched.
    case readable
    /// Nothing is printed on the page, so nothing is missing from the text.
    case blank
    /// Something is printed that could not be read as text.
    case unreadable
  }

  package init(
    number: Int, label: String?, width: Double, height: Double, quality: Double, ocr: Bool = false,
    state: State
  ) {
    self.number = number
    self.label = label
    self.width = width
    self.height = height
    self.quality = quality
    self.ocr = ocr
    self.state = state
  }
}

/// A rectangle on a displayed page, in points from the top left corner.
package struct Box: Hashable, Sendable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }

  /// The smallest rectangle that holds both.
  package func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}

/// Encodes as `[left, top, right, bottom]`, rounded to a tenth of a point.
extension Box: Codable {
  package init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    left = try values.decode(Double.self)
    top = try values.decode(Double.self)
    right = try values.decode(Double.self)
    bottom = try values.decode(Double.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for value in [left, top, right, bottom] {
      try container.encode((value * 10).rounded() / 10)
    }
  }
}
