internal import Foundation

/// What the program tells its user beside results, all on standard error.
enum Messages {
  static let label = "lacuna"

  static func say(_ message: String) {
    FileHandle.standardError.write(Data("\(label): \(message)\n".utf8))
  }

  /// Whether standard error is a terminal.
  static var isTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }
}
