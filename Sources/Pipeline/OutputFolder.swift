internal import Foundation
internal import Glibc

/// The folder that a run leaves its results in; files appear in it whole or not at all.
struct OutputFolder: Sendable {
  let path: String

  /// Makes the folder, and tries that it can be written.
  init(creatingAt path: String) throws(RunError) {
    self.path = path
    try makeFolder("")
    try write([UInt8]("\(getpid())\n".utf8), to: ".lacuna/probe-\(getpid())")
    remove(".lacuna/probe-\(getpid())")
  }

  /// Makes the folder for files that no run writes.
  init(forFilesAt path: String) throws(RunError) {
    self.path = path
    try makeFolder("")
  }

  /// Takes the folder of a finished run, in which nothing is written.
  init(readingAt path: String) { self.path = path }

  /// Keeps other runs out of the folder, where it can be written; where it cannot, no run of this user replaces anything.
  func lockIfWritable() throws(RunError) -> FolderLock? {
    let name = location(".lacuna/lock")
    let isThere = access(name, F_OK) == 0
    guard access(isThere ? name : location(".lacuna"), W_OK) == 0 else { return nil }
    return try lock()
  }

  /// Keeps other runs out of the folder until the lock is gone.
  func lock() throws(RunError) -> FolderLock {
    guard let lock = try FolderLock(at: location(".lacuna/lock")) else {
      throw .folderInUse(path)
    }
    return lock
  }

  func location(_ name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: location(name)) }

  func read(_ name: String) -> Data? { FileManager.default.contents(atPath: location(name)) }

  /// The names of what lies in one of its folders; none where that is not there.
  func names(in name: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: location(name))) ?? []
  }

  func makeFolder(_ name: String) throws(RunError) { try Self.make(location(name)) }

  /// Makes a folder with all that it lies in.
  private static func make(_ path: String) throws(RunError) {
    if mkdir(path, 0o755) == 0 { return }
    let code = errno
    switch code {
    case EEXIST:
      var isDirectory: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
        isDirectory.boolValue
      {
        return
      }
      throw .unwritable(path: path, cause: "a file of this name is in the way")
    case ENOENT:
      let parent = (path as NSString).deletingLastPathComponent
      guard !parent.isEmpty, parent != path else { fallthrough }
      try make(parent)
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
        throw .unwritable(path: path, cause: systemCause())
      }
    default:
      throw .unwritable(path: path, cause: String(cString: strerror(code)))
    }
  }

  func write(_ text: String, to name: String) throws(RunError) {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file beside its place and moves it there.
  func write(_ bytes: [UInt8], to name: String) throws(RunError) {
    var file = try draft(of: name)
    try file.write(bytes)
    try file.finish()
  }

  /// Begins a file that is written in pieces, with the folders it lies in.
  func draft(of name: String) throws(RunError) -> DraftFile {
    let parent = (location(name) as NSString).deletingLastPathComponent
    if !FileManager.default.fileExists(atPath: parent) { try Self.make(parent) }
    return try DraftFile(at: location(name))
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
}
