import Foundation
import SystemPackage
import TestSupport
import Testing

@Suite("A worker whose parent is killed")
struct LostParentTests {
  /// Started anew, made as a copy, and as the reader of a worker that others drive.
  static let commands = [
    ["analyze", "--timeout", "600", "-o", "out"], ["extract", "--timeout", "600"], ["worker"],
  ]

  @Test("It is gone within two seconds, in the middle of a document", arguments: commands)
  func lost(command: [String]) async throws {
    let folder = try TemporaryFolder()
    // They are read in no time, so that it is the document that takes long.
    try SampleLexicons.write(to: folder)
    let path = try folder.write(HostileFiles.endless, to: "endless.pdf")
    let parent = Process()
    parent.executableURL = URL(filePath: Program.path.string)
    parent.arguments = command == ["worker"] ? command : command + [path]
    parent.currentDirectoryURL = URL(filePath: folder.path)
    parent.environment = ProcessInfo.processInfo.environment.merging(
      ["LACUNA_LEXICONS": folder.path], uniquingKeysWith: { $1 })
    let requests = Pipe()
    parent.standardInput = requests
    parent.standardOutput = FileHandle.nullDevice
    parent.standardError = FileHandle.nullDevice
    try parent.run()
    defer { parent.terminate() }
    if command == ["worker"] {
      let line = "{\"id\": \"1\", \"path\": \"\(path)\", \"timeout_seconds\": 600}\n"
      try requests.fileHandleForWriting.write(contentsOf: Data(line.utf8))
    }
    let worker = try #require(await Self.worker(of: parent.processIdentifier))
    kill(parent.processIdentifier, SIGKILL)
    parent.waitUntilExit()
    let end = ContinuousClock.now + .seconds(2)
    while ProcessState.isAlive(worker), ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(!ProcessState.isAlive(worker))
    kill(worker, SIGKILL)
  }

  /// The process that a program has started, once it is at work on its document; nil where there is none.
  private static func worker(of parent: pid_t) async throws -> pid_t? {
    let end = ContinuousClock.now + .seconds(120)
    while ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(100))
      // Its start takes less.
      if let child = ProcessState.child(of: parent), ProcessState.isConfined(child),
        ProcessState(child)?.seconds ?? 0 > 3
      {
        return child
      }
    }
    return nil
  }
}
