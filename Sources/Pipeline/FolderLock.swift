internal import Glibc

/// The right to write into an output folder, which one run has at a time.
///
/// The system takes it back when the process ends, however it ends.
final class FolderLock: Sendable {
  private let file: Int32

  /// Takes the lock file, or returns nil where another process holds it.
  ///
  /// - Throws: `RunError.unwritable` where the file cannot be opened.
  init?(at path: String) throws(RunError) {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw .unwritable(path: path, cause: String(cString: strerror(errno)))
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      return nil
    }
  }

  deinit { close(file) }
}
