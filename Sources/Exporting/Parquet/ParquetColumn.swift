internal import AnalysisModel
internal import SharedLibraries

/// The values of one column in a group of rows, as pages.
struct ParquetColumn {
  /// As readers expect pages to be: large enough to compress, small enough to hold.
  private static let bytesPerPage = 1 << 20

  private let field: TableField
  private let kind: ParquetKind
  /// The finished pages.
  private(set) var pages: [UInt8] = []
  private var plainSize = 0
  private var rows = 0
  // The page that is being filled.
  private var values: [UInt8] = []
  private var truths: [Bool] = []
  private var pageRows = 0
  private var levels: [UInt8] = []
  private var run = (isThere: true, length: 0)

  init(_ field: TableField) {
    self.field = field
    kind = ParquetKind(field)
  }

  /// How many bytes the column holds by now, roughly.
  var size: Int { pages.count + values.count }

  mutating func append(_ value: TableValue) throws(CompressionFailure) {
    let isThere = value != .null
    if !field.isRequired {
      if isThere != run.isThere { endRun(next: isThere) }
      run.length += 1
    }
    if isThere || field.isRequired { put(value) }
    rows += 1
    pageRows += 1
    if values.count >= Self.bytesPerPage { try endPage() }
  }

  /// A required field has a value in every row; should one be missing all the same, it is the empty value.
  private mutating func put(_ value: TableValue) {
    switch field.kind {
    case .boolean: truths.append(value == .boolean(true))
    case .integer:
      if case .integer(let number) = value {
        put(UInt64(bitPattern: Int64(number)), bytes: 8)
      } else {
        put(0, bytes: 8)
      }
    case .number:
      switch value {
      case .real(let number): put(number.bitPattern, bytes: 8)
      case .integer(let number): put(Double(number).bitPattern, bytes: 8)
      default: put(0, bytes: 8)
      }
    case .string, .date:
      if case .text(let text) = value {
        put(UInt64(text.utf8.count), bytes: 4)
        values += text.utf8
      } else {
        put(0, bytes: 4)
      }
    }
  }

  /// The lowest byte first.
  private mutating func put(_ number: UInt64, bytes count: Int) {
    for byte in 0..<count { values.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }

  /// Which values are there is written as runs of equal ones, each with its length.
  private mutating func endRun(next: Bool) {
    if run.length > 0 {
      ThriftValue.append(UInt64(run.length) << 1, to: &levels)
      levels.append(run.isThere ? 1 : 0)
    }
    run = (next, 0)
  }

  private mutating func endPage() throws(CompressionFailure) {
    guard pageRows > 0 else { return }
    var body: [UInt8] = []
    if !field.isRequired {
      endRun(next: true)
      let count = UInt32(levels.count)
      for byte in 0..<4 { body.append(UInt8(truncatingIfNeeded: count >> (8 * byte))) }
      body += levels
    }
    for start in stride(from: 0, to: truths.count, by: 8) {
      body.append(
        truths[start..<min(start + 8, truths.count)].enumerated().reduce(0) {
          $0 | ($1.element ? 1 << UInt8($1.offset) : 0)
        })
    }
    body += values
    let compressed = try gzipped(body)
    let header = ThriftValue.structure([
      (1, .int32(0)), (2, .int32(body.count)), (3, .int32(compressed.count)),
      (
        5,
        .structure([
          (1, .int32(pageRows)), (2, .int32(ParquetKind.plain)), (3, .int32(ParquetKind.runs)),
          (4, .int32(ParquetKind.runs)),
        ])
      ),
    ]).encoded
    pages += header + compressed
    plainSize += header.count + body.count
    values.removeAll(keepingCapacity: true)
    truths.removeAll(keepingCapacity: true)
    levels.removeAll(keepingCapacity: true)
    pageRows = 0
  }

  /// Ends the column.
  ///
  /// - Parameter offset: Where its pages begin in the file.
  /// - Returns: The pages, their description in the footer, and their size before compression.
  /// - Throws: Where a page cannot be compressed.
  mutating func finish(
    at offset: Int
  ) throws(CompressionFailure) -> (pages: [UInt8], chunk: ThriftValue, plainSize: Int) {
    try endPage()
    let chunk = ThriftValue.structure([
      (2, .int64(offset)),
      (
        3,
        .structure([
          (1, .int32(kind.type)),
          (2, .list([.int32(ParquetKind.plain), .int32(ParquetKind.runs)])),
          (3, .list([.text(field.name)])), (4, .int32(ParquetKind.gzip)), (5, .int64(rows)),
          (6, .int64(plainSize)), (7, .int64(pages.count)), (9, .int64(offset)),
        ])
      ),
    ])
    return (pages, chunk, plainSize)
  }
}
