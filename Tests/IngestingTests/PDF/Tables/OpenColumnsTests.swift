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

  @Test(
    "Headings above the first rule are a row of the table, and a line across the page above them is none"
  )
  func headings() throws {
    let columns: [(Float, Float)] = [(52, 150), (170, 300), (320, 440)]
    let text =
      Self.rows(columns) + columns.map { Self.segment($0.0, $0.0 + 40, row: -1) }
      + [Self.segment(52, 430, row: -2)]
    let borders = try #require(OpenColumns.tables(of: Self.rules, among: text, size: 10).first)
    let grid = try #require(RuledGrid(borders, size: 10))
    #expect(grid.rowCount == 6)
    #expect(grid.box.top > 75)
  }

  @Test("A row without a band beneath the last one is the table's last")
  func rowBeneath() throws {
    let columns: [(Float, Float)] = [(52, 150), (170, 300), (320, 440)]
    let text = Self.rows(columns) + columns.map { Self.segment($0.0, $0.1, row: 5) }
    let borders = try #require(OpenColumns.tables(of: Self.rules, among: text, size: 10).first)
    let grid = try #require(RuledGrid(borders, size: 10))
    #expect(grid.rowCount == 6)
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

  @Test("A rule that passes a cell by leaves it whole beside the rows that it parts")
  func partialRules() throws {
    let rules = Self.rules.enumerated().map { number, rule in
      number > 1 && number < 5
        ? Ruling(place: rule.place, span: Interval(lower: 160, upper: 450)) : rule
    }
    let text =
      Self.rows([(170, 300), (320, 440)]) + [
        Self.segment(52, 150, row: 0), Self.segment(52, 150, row: 1), Self.segment(52, 140, row: 2),
      ]
    let borders = try #require(OpenColumns.tables(of: rules, among: text, size: 10).first)
    let grid = try #require(RuledGrid(borders, size: 10))
    #expect(grid.field(column: 0, row: 1) == grid.field(column: 0, row: 4))
    #expect(grid.field(column: 0, row: 0) != grid.field(column: 0, row: 1))
    #expect(grid.field(column: 1, row: 1) != grid.field(column: 1, row: 2))
  }

  @Test("Marks between the rows, shorter than the table, end none")
  func marks() throws {
    let mark = Ruling(place: 152, span: Interval(lower: 170, upper: 230))
    let text = Self.rows([(52, 150), (170, 300), (320, 440)])
    let tables = OpenColumns.tables(of: Self.rules + [mark], among: text, size: 10)
    let grid = try #require(tables.first.flatMap { RuledGrid($0, size: 10) })
    #expect(grid.rowCount == 5)
  }

  @Test("Rows in the same columns beneath the last rule go on with the table")
  func beneathTheLastRule() throws {
    let text =
      Self.rows([(52, 150), (170, 300), (320, 440)])
      + [Self.segment(52, 150, row: 5), Self.segment(320, 440, row: 5)]
    let borders = try #require(
      OpenColumns.tables(of: Self.rules, among: text, size: 10).first)
    #expect(borders.down.contains { $0.span.upper > 205 })
  }

  @Test("A heading in the middle of two columns spans them")
  func centredHeading() throws {
    let columns: [(Float, Float)] = [(52, 150), (170, 230), (250, 330), (350, 440)]
    let body = Self.rows(columns).filter { $0.box.top > 110 }
    // Between the borders at 160 and 340.
    let heading = [Self.segment(230, 270, row: 0), Self.segment(380, 410, row: 0)]
    let borders = try #require(
      OpenColumns.tables(of: Self.rules, among: body + heading, size: 10).first)
    let grid = try #require(RuledGrid(borders, size: 10))
    #expect(grid.field(column: 1, row: 0) == grid.field(column: 2, row: 0))
    #expect(grid.field(column: 2, row: 0) != grid.field(column: 3, row: 0))
  }

  @Test("Columns of prose between the rules of a page's header and footer are no table")
  func proseColumns() {
    let places: [Float] = [60, 75, 90, 700, 715, 730]
    let rules = places.map { Ruling(place: $0, span: Interval(lower: 50, upper: 450)) }
    let heads = (0..<5).flatMap { row -> [Segment] in
      row == 2
        ? []
        : [
          Self.segment(52, 150, at: places[row] + 3), Self.segment(300, 440, at: places[row] + 3),
        ]
    }
    let prose = (0..<40).flatMap { line in
      let top = 100 + 14 * Float(line)
      return [
        Self.segment(52, 240, at: top, length: 40), Self.segment(260, 448, at: top, length: 40),
      ]
    }
    #expect(OpenColumns.tables(of: rules, among: heads + prose, size: 10).isEmpty)
  }

  @Test("Two rows in a frame are a table, and without the frame are none")
  func frame() {
    let rules = Array(Self.rules.prefix(3))
    let text = Self.rows([(52, 130), (150, 230), (250, 330), (350, 440)])
      .filter { $0.box.top < 130 }
    let sides = [Float(50), 450].map {
      Ruling(place: $0, span: Interval(lower: 100, upper: 140))
    }
    #expect(OpenColumns.tables(of: rules, among: text, size: 10).isEmpty)
    #expect(OpenColumns.tables(of: rules, down: sides, among: text, size: 10).count == 1)
  }

  private static func segment(
    _ left: Float, _ right: Float, at top: Float, length: Int32 = 20
  ) -> Segment {
    Segment(
      words: 0..<1, box: Rectangle(left: left, top: top, right: right, bottom: top + 10), size: 10,
      typeface: 0, length: length)
  }
}
