internal import AnalysisModel

/// How Parquet stores a field.
struct ParquetKind {
  /// The number of the physical type.
  let type: Int
  /// The encoding that every page has: values one after the other.
  static let plain = 0
  /// The encoding of what says which values are there.
  static let runs = 3
  /// The compression of every page.
  static let gzip = 2

  private let isText: Bool
  private let field: TableField

  init(_ field: TableField) {
    self.field = field
    isText = field.kind == .string || field.kind == .date
    type =
      switch field.kind {
      case .boolean: 0
      case .integer: 2
      case .number: 5
      case .string, .date: 6
      }
  }

  /// The field in the footer's schema.
  var schema: ThriftValue {
    var fields: [(number: Int, value: ThriftValue)] = [
      (1, .int32(type)), (3, .int32(field.isRequired ? 0 : 1)), (4, .text(field.name)),
    ]
    if isText {
      // UTF-8, as readers old and new look for it.
      fields += [(6, .int32(0)), (10, .structure([(1, .structure([]))]))]
    }
    return .structure(fields)
  }
}
