internal import Glibc

/// What the file system says of a file: where none of it has changed, neither has the content.
struct FileState: Codable, Hashable, Sendable {
  let size: Int
  /// In nanoseconds since 1970, as is `changed`.
  let modified: Int
  /// When content, name or permissions last changed; no program can set it back.
  let changed: Int
  let node: UInt64

  /// Looks at a file; nil where there is none at the path.
  init?(ofFileAt path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    changed = Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec)
    node = UInt64(status.st_ino)
  }
}
