/// Tells the colour that a page's picture has behind the cells of a table.
struct CellFills {
  private let image: PageImage
  private let turn: PageTurn
  private let width: Float
  private let height: Float

  init(_ image: PageImage, of page: PageWords) {
    self.image = image
    turn = page.turn
    width = page.width
    height = page.height
  }

  /// How far from its borders a cell's colour is looked for, in points; text stands further in.
  private static let inset: Float = 3

  /// The commonest colour at a field's corners.
  func fill(of field: RuledGrid.Field, in grid: RuledGrid) -> UInt32 {
    let box = turn.undone(
      for: Rectangle(
        left: grid.verticals[field.columns.lowerBound],
        top: grid.horizontals[field.rows.lowerBound],
        right: grid.verticals[field.columns.upperBound],
        bottom: grid.horizontals[field.rows.upperBound]), width: width, height: height)
    let colors = [box.left + Self.inset, box.right - Self.inset].flatMap { x in
      [box.top + Self.inset, box.bottom - Self.inset].map { y in color(atX: x, y: y) }
    }
    return colors.max { left, right in
      let counts = (colors.count { $0 == left }, colors.count { $0 == right })
      return counts.0 != counts.1 ? counts.0 < counts.1 : left < right
    } ?? 0xFFFFFF
  }

  private func color(atX x: Float, y: Float) -> UInt32 {
    let column = min(max(Int(x * image.pixelsPerPoint), 0), image.width - 1)
    let row = min(max(Int(y * image.pixelsPerPoint), 0), image.height - 1)
    return image.pixels[row * image.width + column]
  }
}
