internal import Foundation

/// A file of the lexicon folder that the program writes.
package protocol WrittenText {
  /// The whole file.
  var text: String { get }
}

extension WrittenText {
  /// Writes the file.
  ///
  /// - Throws: What the file system says.
  package func write(to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}

extension String {
  /// The text between double quotes, as YAML reads it back.
  var quotedForYAML: String {
    "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
