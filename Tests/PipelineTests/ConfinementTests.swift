internal import Foundation
internal import Subprocess
internal import SystemPackage
internal import TestSupport
internal import Testing

@testable import Pipeline

@Suite("The confinement of workers")
struct ConfinementTests {
  /// The program of `Tests/ConfinedProgram`, beside the test bundle.
  private static var program: FilePath? {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appending(path: "ConfinedProgram")
      if FileManager.default.isExecutableFile(atPath: program.path) {
        return FilePath(program.path)
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  @Test(
    "A confined process reads, has threads and ends itself, and none of the calls that lead out of it is made",
    .enabled(
      if: Confinement().landlockVersion >= 3 && Confinement().hasFilters, "the kernel can do both")
  )
  func confined() async throws {
    let folder = try TemporaryFolder()
    let kept = try folder.write("as it was", to: "kept.txt")
    let result = try await Subprocess.run(
      .path(try #require(Self.program)), arguments: [folder.path],
      output: .string(limit: 1 << 16), error: .discarded)
    #expect(
      result.standardOutput.split(separator: "\n")
        == ["read", "nowhere", "itself", "thread", "end"])
    #expect(result.terminationStatus == .signaled(SIGABRT))
    #expect(FileManager.default.contents(atPath: kept) == Data("as it was".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept.txt"])
  }

  @Test(
    "A process that is to write into one folder writes into no other",
    .enabled(
      if: Confinement().landlockVersion >= 3 && Confinement().hasFilters, "the kernel can do both"))
  func writing() async throws {
    let folder = try TemporaryFolder()
    let kept = try folder.write("as it was", to: "kept.txt")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/out", withIntermediateDirectories: false)
    let result = try await Subprocess.run(
      .path(try #require(Self.program)), arguments: [folder.path, "\(folder.path)/out"],
      output: .string(limit: 1 << 16), error: .discarded)
    // The mode of a file that is open already is no content.
    #expect(
      Set(result.standardOutput.split(separator: "\n")).subtracting(["mode"])
        == ["made", "read", "nowhere", "itself", "thread", "end"])
    #expect(FileManager.default.contents(atPath: kept) == Data("as it was".utf8))
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/out/whole.txt"))
  }
}
