/// Why the database could not be written or read.
package struct StoreError: Error, Hashable, Sendable {
  package let path: String
  /// What was being done, as in "create the tables".
  package let operation: String
  /// The database library's own words.
  package let cause: String
  /// What to do about it.
  package let remedy: String

  package init(
    path: String, operation: String, cause: String,
    remedy: String = "check that the folder is writable and the disk has room"
  ) {
    self.path = path
    self.operation = operation
    self.cause = cause
    self.remedy = remedy
  }

  /// The remedy for a database that another version wrote, or that is damaged.
  static let anew = "run \"lacuna analyze\" again to write it anew"
}

extension StoreError: CustomStringConvertible {
  package var description: String { "\(path): could not \(operation) (\(cause)); \(remedy)" }
}
