internal import Testing

@testable import Ingesting

@Suite("Borders in pictures")
struct RulingTests {
  /// A white picture with rectangles of colour, each from its first to before its last column and row.
  private static func image(
    _ areas: [(columns: Range<Int>, rows: Range<Int>, color: UInt32)]
  ) -> PageImage {
    PageImage(width: 100, height: 80, pixelsPerPoint: 1) { pixels in
      for index in pixels.indices { pixels[index] = 0xFFFFFF }
      for area in areas {
        for row in area.rows {
          for column in area.columns { pixels[row * 100 + column] = area.color }
        }
      }
    }
  }

  @Test("A line has two edges, each as long as the line")
  func line() {
    let rulings = RulingScan.rulings(in: Self.image([(10..<90, 40..<41, 0)]))
    #expect(rulings.across.map(\.place) == [40, 41])
    #expect(rulings.across.allSatisfy { $0.span.lower <= 12 && $0.span.upper >= 88 })
    #expect(rulings.down.isEmpty)
  }

  @Test("The edge of a light band is a border where a pixel is mixed of band and paper")
  func softEdge() {
    let rulings = RulingScan.rulings(
      in: Self.image([(10..<90, 39..<40, 0xF6F6F6), (10..<90, 40..<60, 0xEEEEEE)]))
    #expect(rulings.across.map(\.place) == [40, 60])
  }

  @Test("A course of colours has no borders within")
  func course() {
    var steps: [(columns: Range<Int>, rows: Range<Int>, color: UInt32)] = []
    for step in 0..<20 {
      let color = 0xFFFFFF - 0x060606 * UInt32(step)
      steps.append((10..<90, 20 + step..<21 + step, color))
    }
    let rulings = RulingScan.rulings(in: Self.image(steps))
    #expect(!rulings.across.contains { $0.place > 22 && $0.place < 39 })
  }

  @Test("A crossing does not part a line")
  func crossing() {
    let rulings = RulingScan.rulings(
      in: Self.image([(10..<90, 40..<41, 0), (50..<51, 10..<70, 0)]))
    #expect(rulings.across.count == 2 && rulings.down.count == 2)
  }

  @Test("Dashes as short as letters, and as far apart as words, are none")
  func letters() {
    let dashes = (0..<10).map { (10 * $0 + 2..<10 * $0 + 6, 40..<47, UInt32(0)) }
    let rulings = RulingScan.rulings(in: Self.image(dashes))
    #expect(rulings.across.isEmpty && rulings.down.isEmpty)
  }

  @Test("The seam between two areas of one colour is none, a white line between them is")
  func seams() {
    let color: UInt32 = 0x17365D
    let areas = [(10..<90, 10..<40, color), (10..<90, 41..<70, color)]
    let seam = RulingScan.rulings(in: Self.image(areas + [(10..<90, 40..<41, 0x516885)]))
    #expect(!seam.across.contains { abs($0.place - 40) < 3 })
    let white = RulingScan.rulings(in: Self.image(areas))
    #expect(white.across.contains { abs($0.place - 40) < 3 })
  }

  @Test("Cells without a border between them are one")
  func grid() throws {
    func across(_ place: Float, _ span: ClosedRange<Float>) -> Ruling {
      Ruling(place: place, span: Interval(lower: span.lowerBound, upper: span.upperBound))
    }
    let rulings = Rulings(
      across: [across(0, 0...100), across(20, 50...100), across(40, 0...100)],
      down: [across(0, 0...40), across(50, 0...40), across(100, 0...40)])
    let grid = try #require(RuledGrid(rulings, size: 10))
    #expect(grid.columnCount == 2 && grid.rowCount == 2)
    #expect(grid.fields.map(\.rows) == [0..<2, 0..<1, 1..<2])
    #expect(grid.field(atX: 10, y: 30) == grid.field(atX: 40, y: 10))
    #expect(grid.field(atX: 60, y: 30) == 2)
    #expect(grid.field(atX: 101, y: 30) == nil)
  }

  @Test("Borders that enclose one column or one row are no table")
  func boxes() {
    let box = Rulings(
      across: [0, 40].map { Ruling(place: $0, span: Interval(lower: 0, upper: 100)) },
      down: [0, 100].map { Ruling(place: $0, span: Interval(lower: 0, upper: 40)) })
    #expect(RuledGrid(box, size: 10) == nil)
  }

  @Test("A table goes on where columns have the same widths, though the margin is another")
  func continuation() {
    let columns = [(0, 100), (100, 300), (300, 400)].map {
      Interval(lower: Float($0.0), upper: Float($0.1))
    }
    let table = TableContinuation(columns: columns, names: ["a", "b", "c"], page: 0)
    let shifted = columns.map { Interval(lower: $0.lower + 40, upper: $0.upper + 40) }
    #expect(table.positions(of: shifted, size: 10) == [0, 1, 2])
    let merged = [columns[0], Interval(lower: 100, upper: 400)]
    #expect(table.positions(of: merged, size: 10) == [0, 1])
    let other = [Interval(lower: 0, upper: 200), Interval(lower: 200, upper: 400)]
    #expect(table.positions(of: other, size: 10) == nil)
  }

  @Test(
    "Rules strike texts that they run through, and none that they run beneath or beside",
    arguments: [(0, 100, true), (6, 100, false), (0, 45, false)] as [(Float, Float, Bool)])
  func struckTexts(offset: Float, right: Float, isStruck: Bool) {
    let texts = (0..<4).map { row in
      let top = 20 * Float(row)
      return Segment(
        words: 0..<1, box: Rectangle(left: 50, top: top, right: 90, bottom: top + 10), size: 10,
        typeface: 0, length: 8)
    }
    let rules = texts.map {
      Ruling(place: $0.middle + offset, span: Interval(lower: 0, upper: right))
    }
    #expect(texts.areStruck(by: rules) == isStruck)
  }
}
