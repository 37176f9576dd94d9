internal import Testing

@testable import Ingesting

@Suite("Grids of borders")
struct RuledGridTests {
  /// Three columns of 100 and four rows of 20, without the borders named.
  private static func borders(
    withoutDown: Set<Int> = [], inRows rows: Set<Int> = []
  ) -> Rulings {
    var result = Rulings()
    result.across = (0..<5).map {
      Ruling(place: 20 * Float($0), span: Interval(lower: $0 > 0 && $0 < 4 ? 100 : 0, upper: 300))
    }
    for place in 0..<4 {
      for row in 0..<4 where !(withoutDown.contains(place) && rows.contains(row)) {
        result.down.append(
          Ruling(
            place: 100 * Float(place),
            span: Interval(lower: 20 * Float(row), upper: 20 * Float(row + 1))))
      }
    }
    return result
  }

  @Test("A colour that hides a border makes no cell with arms")
  func arms() throws {
    let grid = try #require(RuledGrid(Self.borders(withoutDown: [1], inRows: [0, 2]), size: 10))
    #expect(grid.field(column: 0, row: 0) == grid.field(column: 0, row: 3))
    #expect(grid.field(column: 1, row: 0) != grid.field(column: 0, row: 0))
    #expect(grid.field(column: 1, row: 0) != grid.field(column: 1, row: 2))
    #expect(grid.area(atX: 50, y: 10) == grid.area(atX: 150, y: 50))
  }

  @Test("Gaps in the texts of nearly all rows of a column show a border that is missing")
  func missingBorders() throws {
    var borders = Self.borders()
    borders.down.removeAll { $0.place == 200 }
    let grid = try #require(RuledGrid(borders, size: 10))
    #expect(grid.columnCount == 2)
    let text = (0..<4).flatMap { row in
      [(105, 190), (215, 290)].map { left, right in
        Segment(
          words: 0..<1,
          box: Rectangle(
            left: left, top: 20 * Float(row) + 5, right: right, bottom: 20 * Float(row) + 15),
          size: 10, typeface: 0, length: 12)
      }
    }
    let missing = grid.missingBorders(among: text, size: 10)
    #expect(missing.count == 4)
    #expect(missing.allSatisfy { $0.place == 202.5 })
    #expect(grid.missingBorders(among: text.filter { $0.box.left < 200 }, size: 10).isEmpty)
  }
}
