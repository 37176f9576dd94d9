/// A note on some words of a page, drawn as a band of colour over them.
package struct Highlight: Hashable, Sendable {
  /// The page's number, from 1.
  package let page: Int
  /// What is coloured, in points from the top left corner of the page as displayed; one box a line.
  package let boxes: [Box]
  /// Whether the words stand sideways on the page, which decides how viewers round the boxes' ends.
  package let isSideways: Bool
  package let color: Color
  /// What the note says.
  package let text: String

  package init(
    page: Int, boxes: [Box], isSideways: Bool = false, color: Color, text: String
  ) {
    self.page = page
    self.boxes = boxes
    self.isSideways = isSideways
    self.color = color
    self.text = text
  }

  /// Red, green and blue, eight bits each.
  package struct Color: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }
  }
}
