internal import Foundation

/// What the program tells its user beside results, all on standard error.
enum Messages {
  static let label = "lacuna"

  static func say(_ message: String) {
    let text = printable(message) { $0 != "\n" && $0 != "\t" }
    FileHandle.standardError.write(Data("\(label): \(text)\n".utf8))
  }

  /// Says something of a file, on one line whatever the file is called.
  static func say(_ message: String, of path: String) {
    say("\(onOneLine(path)): \(message)")
  }

  /// A file's path as messages give it.
  static func onOneLine(_ path: String) -> String { printable(path) { _ in true } }

  /// A text with control characters written out: names of files may hold some that move a terminal's cursor.
  private static func printable(
    _ text: String, hiding isHidden: (Unicode.Scalar) -> Bool
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && isHidden(scalar)
      result += isControl ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return result
  }

  /// Whether standard error is a terminal.
  static var isTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }
}
