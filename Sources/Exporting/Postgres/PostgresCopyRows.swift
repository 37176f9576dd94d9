internal import AnalysisModel

/// Rows in the text format of PostgreSQL's COPY.
struct PostgresCopyRows {
  private let columns: [Int]

  /// - Parameter columns: The positions of the columns to write.
  init(columns: [Int]) { self.columns = columns }

  func bytes(_ rows: [[TableValue]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      for (place, column) in columns.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: "\t")) }
        append(column < row.count ? row[column] : .null, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func append(_ value: TableValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "\\N".utf8
    case .integer(let number): bytes += String(number).utf8
    case .real(let number): bytes += String(number).utf8
    case .boolean(let truth): bytes += (truth ? "t" : "f").utf8
    case .text(let text):
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        // No text of the tables holds one; the server would stop at it.
        case 0: bytes += UTF8.encodedReplacementCharacter
        default: bytes.append(byte)
        }
      }
    }
  }
}
