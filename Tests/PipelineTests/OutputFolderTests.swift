import TestSupport
import Testing

@testable import Pipeline

@Suite("The output folder")
struct OutputFolderTests {
  @Test("A second run is kept out until the first one is done")
  func lock() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(creatingAt: "\(folder.path)/a/b")
    do {
      let lock = try output.lock()
      #expect(throws: RunError.self) { try output.lock() }
      withExtendedLifetime(lock) {}
    }
    _ = try output.lock()
  }

  @Test("What is in the way is named")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "taken")
    do {
      _ = try OutputFolder(creatingAt: "\(path)/inside")
      Issue.record("a folder was made inside a file")
    } catch {
      #expect("\(error)".contains("Not a directory"))
    }
    do {
      _ = try OutputFolder(creatingAt: path)
      Issue.record("a folder was made over a file")
    } catch {
      #expect("\(error)".contains("a file of this name is in the way"))
    }
  }
}
