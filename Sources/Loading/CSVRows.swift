internal import Foundation
internal import SwiftCSV

/// The rows of a CSV file that a spreadsheet may have saved.
package struct CSVRows {
  /// The names in the first line.
  package let header: [String]
  /// The rows that are not empty, each by its column names, with its number: the first line is 1.
  package let rows: [(number: Int, fields: [String: String])]
  /// The line of the file on which each row begins, as a cell may hold line ends.
  package let lines: [Int]

  /// Why the file gives no rows, for a person.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Reads a file with commas or, as spreadsheets of many countries write them, semicolons; a byte order mark is dropped.
  package init(contentsOf path: String) throws(Failure) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(description: "the file cannot be read; check the path")
    }
    guard var text = String(data: data, encoding: .utf8) else {
      throw Failure(description: "the file is not UTF-8; save it as UTF-8")
    }
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    let head = text.prefix { !$0.isNewline }
    let usesSemicolons = head.count { $0 == ";" } > head.count { $0 == "," }
    do {
      let table = try CSV<Enumerated>(
        string: text, delimiter: usesSemicolons ? .semicolon : .comma, loadColumns: false)
      // A space behind a name is nobody's intention, and other programs take it away.
      let names = Self.distinct(
        table.header.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) })
      header = names
      let rows: [(number: Int, fields: [String: String])] = table.rows.enumerated().compactMap {
        index, row in
        guard row.contains(where: { !$0.isEmpty }) else { return nil }
        return (
          index + 2,
          Dictionary(zip(names, row), uniquingKeysWith: { first, _ in first })
        )
      }
      self.rows = rows
      let starts = Self.starts(of: text)
      lines = rows.map {
        starts.indices.contains($0.number - 1) ? starts[$0.number - 1] : $0.number
      }
    } catch {
      throw Failure(description: "the file is not valid CSV: \(error)")
    }
  }

  /// Names of which no two are the same: what stands in a second column of a name is not lost.
  private static func distinct(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return names.map { name in
      counts[name, default: 0] += 1
      return counts[name] == 1 ? name : "\(name) (\(counts[name] ?? 1))"
    }
  }

  /// The lines on which records begin.
  private static func starts(of text: String) -> [Int] {
    var starts = [1]
    var line = 1
    var isQuoted = false
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      let isSecondHalf = byte == UInt8(ascii: "\n") && last == UInt8(ascii: "\r")
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !isSecondHalf {
        line += 1
        if !isQuoted { starts.append(line) }
      }
      last = byte
    }
    return starts
  }
}
