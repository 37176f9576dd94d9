internal import Foundation

/// Standard output, for what is written at once and for what `print` has left in its buffer.
enum StandardOutput {
  enum Failure: Error, CustomStringConvertible {
    /// Nobody reads any more.
    case closed
    case unwritable(cause: String)

    var description: String {
      switch self {
      case .closed: "nobody reads the output any more"
      case .unwritable(let cause):
        "standard output cannot be written (\(cause)); free space or send the output elsewhere, and try again"
      }
    }
  }

  /// Lets no printed text be lost without a word: at the program's end what is still to be written is, or exit code 1 and a
  /// sentence say why not.
  static func checkAtExit() {
    atexit {
      // Standard output is the only stream; who reads no more does not want to know.
      guard fflush(nil) != 0, errno != EPIPE else { return }
      Messages.say("\(Failure.unwritable(cause: String(cString: strerror(errno))))")
      _exit(EXIT_FAILURE)
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
