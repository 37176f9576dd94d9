internal import Foundation

/// A folder for the files of one input at a time.
struct FuzzFolder: Sendable {
  let path: String

  /// Writes a file over the one that the last input left.
  ///
  /// - Returns: Its path.
  func write(_ bytes: some Sequence<UInt8>, to name: String) -> String {
    let file = "\(path)/\(name)"
    guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else {
      fatalError("\(file) cannot be written")
    }
    return file
  }
}
