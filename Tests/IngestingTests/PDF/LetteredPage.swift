@testable import Ingesting

/// A page of words that each begin at a place and have letters five points wide, in lines twelve points apart.
struct LetteredPage {
  private(set) var text = PageText(number: 1, label: nil, width: 600, height: 800)

  init(_ lines: [[(text: String, left: Float)]]) {
    for (row, line) in lines.enumerated() {
      for (position, word) in line.enumerated() {
        if position > 0 { add(0x20, left: word.left - 3, row) }
        for (index, scalar) in word.text.unicodeScalars.enumerated() {
          add(scalar.value, left: word.left + 5 * Float(index), row)
        }
      }
      add(0x0A, left: 0, row)
    }
  }

  private mutating func add(_ scalar: UInt32, left: Float, _ row: Int) {
    let top = 80 + 12 * Float(row)
    text.scalars.append(scalar)
    text.boxes.append(Rectangle(left: left, top: top, right: left + 5, bottom: top + 10))
    text.typefaces.append(0)
  }
}
