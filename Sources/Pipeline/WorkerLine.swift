internal import Foundation

/// What leads to a worker and back: a value a line, as JSON.
struct WorkerLine {
  let process: pid_t
  private let write: ([UInt8]) async throws -> Void
  private let read: () async throws -> [UInt8]?
  private var pending: [UInt8] = []

  /// - Parameters:
  ///   - process: The worker.
  ///   - write: Sends it bytes.
  ///   - read: Some of the bytes that it writes; nil where it has ended.
  init(
    process: pid_t, write: @escaping ([UInt8]) async throws -> Void,
    read: @escaping () async throws -> [UInt8]?
  ) {
    self.process = process
    self.write = write
    self.read = read
  }

  func write(_ value: some Encodable) async throws {
    try await write(Array(try JSONEncoder().encode(value)) + [UInt8(ascii: "\n")])
  }

  /// The next line without its end, or nil where the output ended before one was whole.
  mutating func next() async throws -> [UInt8]? {
    var searched = 0
    while true {
      if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(pending[..<end])
        pending.removeFirst(end + 1)
        return line
      }
      searched = pending.count
      guard let bytes = try await read() else { return nil }
      pending += bytes
    }
  }
}
