/// Why the database could not be written or read.
package struct StoreError: Error, Hashable, Sendable {
  package let path: String
  /// What was being done, as in "create the tables".
  package let operation: String
  /// The database library's own words.
  package let cause: String
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    "\(path): could not \(operation) (\(cause)); check that the folder is writable and the disk has room"
  }
}
