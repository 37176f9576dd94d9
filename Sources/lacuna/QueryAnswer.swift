internal import AnalysisModel
internal import Exporting
internal import Reporting

/// An answer on its way to the terminal or a file, some rows at a time.
struct QueryAnswer {
  private let format: QueryCommand.Format
  private var table = TextTable(columns: [])
  private var objects = JSONLinesWriter(columns: [])
  private var isFirst = true

  init(format: QueryCommand.Format) { self.format = format }

  mutating func begin(_ columns: [String]) -> [UInt8] {
    switch format {
    case .table:
      table = TextTable(columns: columns)
      return []
    case .csv: return CSVWriter().bytes([columns.map { .text($0) }])
    case .json:
      objects = JSONLinesWriter(columns: Self.unique(columns))
      return [UInt8]("[".utf8)
    }
  }

  mutating func piece(of rows: [[TableValue]]) -> [UInt8] {
    switch format {
    case .table: return [UInt8](table.piece(of: rows).utf8)
    case .csv: return CSVWriter().bytes(rows)
    case .json:
      var bytes: [UInt8] = []
      for row in rows {
        bytes += (isFirst ? "\n" : ",\n").utf8
        bytes += objects.object(row)
        isFirst = false
      }
      return bytes
    }
  }

  mutating func end() -> [UInt8] {
    switch format {
    case .table: [UInt8](table.end().utf8)
    case .csv: []
    case .json: [UInt8]("\n]\n".utf8)
    }
  }

  /// The names, each its own, as an object cannot have two keys of one name.
  private static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var result = name
      var number = 2
      while !taken.insert(result).inserted {
        result = "\(name)_\(number)"
        number += 1
      }
      return result
    }
  }
}
