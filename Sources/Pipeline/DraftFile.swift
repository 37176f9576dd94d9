internal import Foundation
internal import Glibc

/// A file that is written in pieces beside its place, and stands in it only when it is whole.
struct DraftFile: ~Copyable {
  private static let bufferSize = 1 << 18

  private let place: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isWhole = false

  private var draft: String { place + ".draft" }

  /// Begins a file; its folder must be there.
  init(at place: String) throws(RunError) {
    self.place = place
    descriptor = open(place + ".draft", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: place, cause: Self.systemCause()) }
  }

  deinit {
    guard !isWhole else { return }
    close(descriptor)
    unlink(draft)
  }

  mutating func write(_ bytes: [UInt8]) throws(RunError) {
    guard buffer.count + bytes.count >= Self.bufferSize else {
      buffer += bytes
      return
    }
    try flush()
    try put(bytes)
  }

  /// Puts the file in its place.
  consuming func finish() throws(RunError) {
    try flush()
    isWhole = true
    guard close(descriptor) == 0, rename(draft, place) == 0 else {
      let cause = Self.systemCause()
      unlink(draft)
      throw .unwritable(path: place, cause: cause)
    }
  }

  private mutating func flush() throws(RunError) {
    try put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) throws(RunError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { source in
        Glibc.write(descriptor, source.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        throw .unwritable(path: place, cause: Self.systemCause())
      }
      written += count
    }
  }

  private static func systemCause() -> String { String(cString: strerror(errno)) }
}
