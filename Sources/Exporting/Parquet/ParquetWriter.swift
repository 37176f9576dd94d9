package import AnalysisModel

/// Writes a table as a Parquet file: plain values, compressed by gzip, in groups of rows.
///
/// No library for Parquet can be had from Debian for C or Swift; this is as much of the format as the tables need, and
/// every reader knows it.
package struct ParquetWriter: TableFileWriter {
  private static let magic = [UInt8]("PAR1".utf8)
  /// A group is held in memory until it is written, so both its rows and its bytes have a limit.
  private static let rowsPerGroup = 50_000
  private static let bytesPerGroup = 32 << 20

  private let table: ResearchTable
  private let creator: String
  private var columns: [ParquetColumn] = []
  private var rowsInGroup = 0
  private var rows = 0
  private var offset = 0
  private var groups: [ThriftValue] = []

  /// - Parameters:
  ///   - table: The table.
  ///   - creator: The program that writes, with its version.
  package init(_ table: ResearchTable, creator: String) {
    self.table = table
    self.creator = creator
    columns = table.fields.map(ParquetColumn.init)
  }

  package mutating func beginning() -> [UInt8] {
    offset = Self.magic.count
    return Self.magic
  }

  package mutating func piece(of rows: [[TableValue]]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      for (column, value) in zip(columns.indices, row) { try columns[column].append(value) }
      rowsInGroup += 1
      if rowsInGroup >= Self.rowsPerGroup
        || (rowsInGroup.isMultiple(of: 64)
          && columns.reduce(0) { $0 + $1.size } >= Self.bytesPerGroup)
      {
        bytes += try endGroup()
      }
    }
    return bytes
  }

  package mutating func end() throws -> [UInt8] {
    var bytes = try endGroup()
    let root = ThriftValue.structure([(4, .text("schema")), (5, .int32(table.fields.count))])
    let footer = ThriftValue.structure([
      (1, .int32(1)), (2, .list([root] + table.fields.map { ParquetKind($0).schema })),
      (3, .int64(rows)), (4, .list(groups)),
      (
        5,
        .list([
          .structure([(1, .text("title")), (2, .text(table.title))]),
          .structure([(1, .text("description")), (2, .text(table.description))]),
        ])
      ),
      (6, .text(creator)),
    ]).encoded
    bytes += footer
    let count = UInt32(footer.count)
    for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: count >> (8 * byte))) }
    return bytes + Self.magic
  }

  private mutating func endGroup() throws -> [UInt8] {
    guard rowsInGroup > 0 else { return [] }
    var bytes: [UInt8] = []
    var chunks: [ThriftValue] = []
    var plainSize = 0
    for column in columns.indices {
      let (pages, chunk, size) = try columns[column].finish(at: offset + bytes.count)
      bytes += pages
      chunks.append(chunk)
      plainSize += size
    }
    groups.append(
      .structure([(1, .list(chunks)), (2, .int64(plainSize)), (3, .int64(rowsInGroup))]))
    rows += rowsInGroup
    rowsInGroup = 0
    offset += bytes.count
    columns = table.fields.map(ParquetColumn.init)
    return bytes
  }
}
