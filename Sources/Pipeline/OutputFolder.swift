internal import Foundation
internal import Glibc

/// The folder that a run leaves its results in; files appear in it whole or not at all.
struct OutputFolder: Sendable {
  let path: String

  /// Makes the folder, and tries that it can be written.
  init(creatingAt path: String) throws(RunError) {
    self.path = path
    try makeFolder("")
    try write([UInt8]("\(getpid())\n".utf8), to: ".lacuna/probe")
    try? FileManager.default.removeItem(atPath: "\(path)/.lacuna/probe")
  }

  func location(_ name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: location(name)) }

  func read(_ name: String) -> Data? { FileManager.default.contents(atPath: location(name)) }

  func makeFolder(_ name: String) throws(RunError) {
    do {
      try FileManager.default.createDirectory(
        atPath: location(name), withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: location(name), cause: Self.cause(error))
    }
  }

  func write(_ text: String, to name: String) throws(RunError) {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file beside its place and moves it there.
  func write(_ bytes: [UInt8], to name: String) throws(RunError) {
    let place = location(name)
    let parent = (place as NSString).deletingLastPathComponent
    if !FileManager.default.fileExists(atPath: parent) {
      do {
        try FileManager.default.createDirectory(
          atPath: parent, withIntermediateDirectories: true)
      } catch {
        throw .unwritable(path: parent, cause: Self.cause(error))
      }
    }
    let draft = place + ".draft"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .unwritable(path: place, cause: Self.systemCause()) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard count > 0 else {
        let cause = Self.systemCause()
        close(file)
        unlink(draft)
        throw .unwritable(path: place, cause: cause)
      }
      written += count
    }
    guard close(file) == 0 else { throw .unwritable(path: place, cause: Self.systemCause()) }
    try move(draft, to: name)
  }

  /// Moves a finished draft to its place in the folder.
  func move(_ draft: String, to name: String) throws(RunError) {
    guard rename(draft, location(name)) == 0 else {
      throw .unwritable(path: location(name), cause: Self.systemCause())
    }
  }

  func remove(_ name: String) {
    try? FileManager.default.removeItem(atPath: location(name))
  }

  private static func systemCause() -> String { String(cString: strerror(errno)) }

  private static func cause(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return underlying.map { String(cString: strerror(Int32($0.code))) }
      ?? (error as NSError).localizedDescription
  }
}
