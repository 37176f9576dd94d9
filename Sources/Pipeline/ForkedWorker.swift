internal import CProcess
internal import Foundation
internal import Glibc
internal import Subprocess

/// A worker process that began as a copy of this one, before this one did anything.
///
/// Starting the program anew takes longer than reading a short plan does: most of that is the loader's work on the libraries
/// that reading needs, which the copy has already.
package struct ForkedWorker: Sendable {
  let process: pid_t
  private let input: Int32
  private let output: Int32

  /// The worker that waits for its one document.
  @TaskLocal package static var waiting: ForkedWorker?

  /// Makes a worker.
  ///
  /// - Precondition: This process has no other thread.
  /// - Parameter work: What the worker does before it ends; its standard input and output lead to this process.
  /// - Returns: The worker; nil where the system gives none, and a worker is to be started in the usual way.
  package static func make(_ work: () -> Never) -> ForkedWorker? {
    var toWorker: [Int32] = [-1, -1]
    var fromWorker: [Int32] = [-1, -1]
    guard pipe(&toWorker) == 0 else { return nil }
    guard pipe(&fromWorker) == 0 else {
      close(toWorker[0])
      close(toWorker[1])
      return nil
    }
    let process = lacuna_fork()
    if process == 0 {
      // Swift's backtracer takes half a second for each crash.
      for crash in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] { signal(crash, SIG_DFL) }
      let nowhere = open("/dev/null", O_WRONLY)
      dup2(toWorker[0], STDIN_FILENO)
      dup2(fromWorker[1], STDOUT_FILENO)
      dup2(nowhere, STDERR_FILENO)
      for descriptor in toWorker + fromWorker + [nowhere] where descriptor > STDERR_FILENO {
        close(descriptor)
      }
      work()
    }
    close(toWorker[0])
    close(fromWorker[1])
    guard process > 0 else {
      close(toWorker[1])
      close(fromWorker[0])
      return nil
    }
    return ForkedWorker(process: process, input: toWorker[1], output: fromWorker[0])
  }

  /// Talks with the worker until its work is done, and waits for its end.
  func run(_ talk: (inout WorkerLine) async throws -> Void) async throws -> TerminationStatus {
    // A worker that is gone shows as the end of its output.
    let action = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, action) }
    let input = FileHandle(fileDescriptor: input, closeOnDealloc: true)
    let chunks = Self.chunks(of: output)
    let process = process
    return try await withTaskCancellationHandler {
      var line = WorkerLine(
        process: process, write: { try input.write(contentsOf: $0) },
        read: { await chunks.first { _ in true } })
      let outcome: Result<Void, any Error>
      do {
        outcome = .success(try await talk(&line))
      } catch {
        kill(process, SIGKILL)
        outcome = .failure(error)
      }
      try? input.close()
      for await _ in chunks {}
      let status = Self.status(of: process)
      try outcome.get()
      return status
    } onCancel: {
      kill(process, SIGKILL)
    }
  }

  /// What a worker writes, read by a thread of its own, as reading waits.
  private static func chunks(of output: Int32) -> AsyncStream<[UInt8]> {
    AsyncStream { continuation in
      Thread.detachNewThread {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          let count = Glibc.read(output, &buffer, buffer.count)
          if count > 0 { continuation.yield(Array(buffer[..<count])) }
          if count == 0 || count < 0 && errno != EINTR { break }
        }
        close(output)
        continuation.finish()
      }
    }
  }

  private static func status(of process: pid_t) -> TerminationStatus {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // As the macros say that Swift does not import.
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signaled(signal)
  }
}
