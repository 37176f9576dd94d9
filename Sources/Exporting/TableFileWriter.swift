package import AnalysisModel

/// Turns a table into the bytes of a file, some rows at a time, so that memory does not grow with the rows.
package protocol TableFileWriter {
  /// What the file begins with.
  mutating func beginning() -> [UInt8]
  /// What the file grows by; may be nothing until more rows have come.
  mutating func piece(of rows: [[TableValue]]) throws -> [UInt8]
  /// What the file ends with.
  mutating func end() throws -> [UInt8]
}

extension TableFileWriter {
  package mutating func beginning() -> [UInt8] { [] }
  package mutating func end() -> [UInt8] { [] }
}
