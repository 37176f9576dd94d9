internal import Foundation

/// How a table of one results folder stands to the same table of another.
package struct TableDifference: Sendable {
  package let table: String
  /// Rows that only the first folder has.
  package let lost: Int
  /// Rows that only the second folder has.
  package let gained: Int
  /// The first row that one has and the other has not.
  package let example: String?

  package var isIdentical: Bool { lost == 0 && gained == 0 }

  /// Compares all tables of two folders, in the order of their names.
  ///
  /// - Throws: Where a table cannot be read.
  package static func between(_ first: String, _ second: String) throws -> [TableDifference] {
    func names(_ folder: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: "\(folder)/data")
        .filter { $0.hasSuffix(".csv") }
    }
    return try Set(names(first) + names(second)).sorted().map { name in
      func lines(_ folder: String) -> [Substring] {
        let data = FileManager.default.contents(atPath: "\(folder)/data/\(name)") ?? Data()
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
      }
      return TableDifference(String(name.dropLast(4)), lines(first), lines(second))
    }
  }

  private init(_ table: String, _ first: [Substring], _ second: [Substring]) {
    var counts: [Substring: Int] = [:]
    for line in first { counts[line, default: 0] += 1 }
    for line in second { counts[line, default: 0] -= 1 }
    self.table = table
    var (lost, gained) = (counts.values.reduce(0) { $0 + max($1, 0) }, 0)
    gained = counts.values.reduce(0) { $0 + max(-$1, 0) }
    // The same rows in another order are another table.
    if lost == 0, gained == 0, first != second { (lost, gained) = (1, 1) }
    self.lost = lost
    self.gained = gained
    example =
      (first.first { counts[$0, default: 0] > 0 } ?? second.first { counts[$0, default: 0] < 0 })
      .map(String.init)
  }
}
