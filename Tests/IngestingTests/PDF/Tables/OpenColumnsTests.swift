internal import Testing

@testable import Ingesting

@Suite("Tables without borders between columns")
struct OpenColumnsTests {
  private static let rules = (0..<6).map { number in
    Ruling(place: 100 + 20 * Float(number), span: Interval(lower: 50, upper: 450))
  }

  private static func segment(
    _ left: Float, _ right: Float, row: Int, length: Int32 = 20
  )
    -> Segment
  {
    let top = 105 + 20 * Float(row)
    return Segment(
      words: 0..<1, box: Rectangle(left: left, top: top, right: right, bottom: top + 10), size: 10,
      typeface: 0, length: length)
  }

  private static func rows(_ columns: [(Float, Float)]) -> [Segment] {
    (0..<5).flatMap { row in columns.map { segment($0.0, $0.1, row: row) } }
  }

  @Test("Gaps that run through all rows are borders")
  func gaps() throws {
    let text = Self.rows([(52, 150), (170, 300), (320, 440)])
    let borders = try #require(
      OpenColumns.tables(of: Self.rules, among: text, size: 10).first)
    let grid = try #require(RuledGrid(borders, size: 10))
    #expect(grid.verticals == [50, 160, 310, 450])
    #expect(grid.rowCount == 5)
    #expect(grid.fields.count == 15)
  }

  @Test("A line in the middle of the table is one cell across it")
  func title() throws {
    let text = Self.rows([(52, 150), (170, 300), (320, 440)]).filter { $0.box.top > 110 }
    let borders = try #require(
      OpenColumns.tables(of: Self.rules, among: text + [Self.segment(220, 280, row: 0)], size: 10)
        .first)
    let grid = try #require(RuledGrid(borders, size: 10))
    #expect(grid.field(column: 0, row: 0) == grid.field(column: 2, row: 0))
    #expect(grid.field(column: 0, row: 1) != grid.field(column: 1, row: 1))
  }

  @Test("Rules alone make no table of prose")
  func prose() {
    let text = Self.rows([(52, 445)])
    #expect(OpenColumns.tables(of: Self.rules, among: text, size: 10).isEmpty)
  }

  @Test("Page numbers beside titles are a list of contents")
  func contents() {
    let text = (0..<5).flatMap { row in
      [Self.segment(52, 300, row: row), Self.segment(430, 445, row: row, length: 2)]
    }
    #expect(OpenColumns.tables(of: Self.rules, among: text, size: 10).isEmpty)
  }

  @Test("Lines that run behind the text are those of a chart")
  func gridlines() {
    let lines = Self.rules.map { Ruling(place: $0.place + 10, span: $0.span) }
    let text = Self.rows([(52, 150), (170, 300), (320, 440)])
    #expect(OpenColumns.tables(of: lines, among: text, size: 10).isEmpty)
  }
}
