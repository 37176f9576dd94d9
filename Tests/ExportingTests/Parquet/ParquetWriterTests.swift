import AnalysisModel
import TestSupport
import Testing

@testable import Exporting

@Suite("Writing Parquet")
struct ParquetWriterTests {
  private func file(_ rows: [[TableValue]], batch: Int = 100) throws -> ParquetFile {
    var writer = ParquetWriter(SampleTable.table, creator: "test")
    var bytes = writer.beginning()
    for start in stride(from: 0, to: rows.count, by: batch) {
      bytes += try writer.piece(of: Array(rows[start..<min(start + batch, rows.count)]))
    }
    bytes += try writer.end()
    return try ParquetFile(bytes)
  }

  private func comesBack(_ rows: [[TableValue]]) throws -> Bool {
    let file = try file(rows)
    #expect(file.names == SampleTable.table.fields.map(\.name))
    let found = try file.rows(of: SampleTable.table.fields)
    // Texts are compared byte by byte, as two texts may be equal and differ in their code points.
    return found == rows
      && zip(found.joined(), rows.joined()).allSatisfy { left, right in
        guard case .text(let one) = left, case .text(let other) = right else { return true }
        return one.utf8.elementsEqual(other.utf8)
      }
  }

  @Test("A table without rows is a file all the same")
  func noRows() throws { #expect(try comesBack([])) }

  @Test("What a plan may hold comes back", arguments: HostileTexts.all)
  func hostile(text: String) throws {
    #expect(try comesBack((0..<7).map { SampleTable.row(text, $0) }))
  }

  @Test(
    "Values that are there and that are not may stand in any order",
    arguments: [1, 2, 3, 5, 8, 9, 17])
  func missing(period: Int) throws {
    let rows = (0..<50).map { number in
      SampleTable.table.fields.map { field -> TableValue in
        if !field.isRequired, number % period != 0 { return .null }
        return SampleTable.row("x", 3 * number + 1)[
          SampleTable.table.fields.firstIndex(of: field) ?? 0]
      }
    }
    #expect(try comesBack(rows))
  }

  @Test("More rows than a group holds, and more bytes than a page holds, come back")
  func large() throws {
    let rows = (0..<50_001).map { SampleTable.row("p\($0)", $0) }
    let file = try file(rows, batch: 4096)
    #expect(file.footer[4]?.values.count == 2)
    #expect(try file.rows(of: SampleTable.table.fields) == rows)
    let long = (1..<200).map { SampleTable.row(String(repeating: "\($0) ", count: 9000), $0) }
    #expect(try comesBack(long))
  }

  @Test("Numbers of any size come back", arguments: [0, 1, -1, Int.max, Int.min])
  func numbers(number: Int) throws {
    var row = SampleTable.row("x", 1)
    for (column, field) in SampleTable.table.fields.enumerated() where field.kind == .integer {
      row[column] = .integer(number)
    }
    #expect(try comesBack([row]))
  }
}
