internal import Foundation

/// Standard output for programs that read every line as it comes.
enum StandardOutput {
  enum Failure: Error, CustomStringConvertible {
    /// Nobody reads any more.
    case closed
    case unwritable(cause: String)

    var description: String {
      switch self {
      case .closed: "nobody reads the output any more"
      case .unwritable(let cause):
        "the output cannot be written (\(cause)); free space and try again"
      }
    }
  }

  /// Writes bytes at once, whole.
  ///
  /// - Precondition: SIGPIPE is ignored.
  static func write(_ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw .closed
      } else if errno != EINTR {
        throw .unwritable(cause: String(cString: strerror(errno)))
      }
    }
  }
}
