internal import Foundation
internal import Glibc

/// The bytes of a request, in a file that is gone when nobody holds this any more.
final class SentFile: Sendable {
  let path: String
  private let folder: String

  /// Puts bytes into a folder of their own that nobody else may look into.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - name: The file's name, without folders.
  /// - Throws: `RunError.unwritable` where there is no room for it.
  init(_ bytes: Data, name: String) throws {
    var template = Array("\(NSTemporaryDirectory())/lacuna-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw RunError.unwritable(
        path: NSTemporaryDirectory(), cause: String(cString: strerror(errno)))
    }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = "\(folder)/\(name)"
    do {
      try bytes.write(to: URL(fileURLWithPath: path))
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw RunError.unwritable(path: path, cause: "\(error.localizedDescription)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
