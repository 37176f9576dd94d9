internal import Dispatch
internal import Foundation
internal import Glibc

/// The lines of a file or pipe, each read when it is asked for, by a thread of its own, as reading waits.
final class RequestLines: Sendable {
  /// A line without its end.
  enum Line: Sendable {
    case text([UInt8])
    /// A line longer than the limit, of which nothing was kept.
    case tooLong
  }

  private let demand = DispatchSemaphore(value: 0)
  private let lines: AsyncStream<Line>

  /// - Parameters:
  ///   - descriptor: What to read.
  ///   - limit: The longest line in bytes.
  init(descriptor: Int32, limit: Int) {
    let demand = demand
    lines = AsyncStream { continuation in
      Thread.detachNewThread {
        var reader = BoundedLines(descriptor: descriptor, limit: limit)
        while true {
          // One line a demand: what is not yet asked for stays in the pipe, and its writer waits.
          demand.wait()
          guard let line = reader.next() else { break }
          continuation.yield(line)
        }
        continuation.finish()
      }
    }
  }

  /// The next line; nil at the end, or where the task was cancelled.
  func next() async -> Line? {
    demand.signal()
    var lines = lines.makeAsyncIterator()
    return await lines.next()
  }
}

/// Cuts what is read into lines, and never holds more than one of them and a piece of the next.
struct BoundedLines {
  private let descriptor: Int32
  private let limit: Int
  private var pending: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// How many bytes are read at a time.
  private static let pieceSize = 1 << 16

  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line; a last one without an end counts.
  mutating func next() -> RequestLines.Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      let end = pending.firstIndex(of: UInt8(ascii: "\n"))
      let part = pending[..<(end ?? pending.endIndex)]
      if line.count + part.count > limit {
        isTooLong = true
        line = []
      }
      if !isTooLong { line += part }
      if let end {
        pending = pending[(end + 1)...]
        return isTooLong ? .tooLong : .text(line)
      }
      pending = read()
      if pending.isEmpty {
        guard isTooLong || !line.isEmpty else { return nil }
        return isTooLong ? .tooLong : .text(line)
      }
    }
  }

  private mutating func read() -> ArraySlice<UInt8> {
    while !isAtEnd {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if failure == EINTR { continue }
      if piece.isEmpty { isAtEnd = true }
      return piece[...]
    }
    return []
  }
}
