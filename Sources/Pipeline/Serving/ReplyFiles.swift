internal import Foundation
internal import Glibc

/// The files with replies under the paths that a user gives.
struct ReplyFiles {
  /// The paths as they were given.
  let given: [String]
  /// The files, in a fixed order; "-" is standard input.
  let paths: [String]

  /// The names of files that a folder is searched for; a file that is given is read whatever its name.
  private static let suffix = ".jsonl"

  /// The longest line in bytes: a reply with the reading of a book of a thousand pages has some megabytes.
  private static let longestLine = 1 << 30

  /// Searches the paths, folders recursively.
  init(_ paths: [String]) throws(MergeError) {
    var found: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard path == "-" || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      else { throw MergeError(file: path, line: nil, cause: .unreadable) }
      guard isFolder.boolValue else {
        found.append(path)
        continue
      }
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
      found += names.filter { $0.hasSuffix(Self.suffix) }.sorted().map { "\(path)/\($0)" }
    }
    given = paths
    self.paths = found
  }

  /// Hands over every line that is not blank.
  ///
  /// - Throws: `MergeError` with the place of a line that is no reply, or what `each` throws.
  func read(
    _ each: (ReplyLine, _ place: (file: String, line: Int)) throws -> Void
  ) throws {
    for path in paths {
      let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw MergeError(file: path, line: nil, cause: .unreadable) }
      defer { if path != "-" { close(descriptor) } }
      var lines = BoundedLines(descriptor: descriptor, limit: Self.longestLine)
      var number = 0
      while let line = lines.next() {
        number += 1
        guard case .text(let bytes) = line else {
          throw MergeError(file: path, line: number, cause: .damaged)
        }
        if bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { continue }
        let reply: ReplyLine
        do throws(MergeError.Cause) {
          reply = try ReplyLine(bytes)
        } catch {
          throw MergeError(file: path, line: number, cause: error)
        }
        try each(reply, (path, number))
      }
    }
  }
}
