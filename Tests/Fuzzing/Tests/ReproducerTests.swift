import Foundation
import TestSupport
import Testing

@Suite("Inputs that once made a reader trap, hang or swell")
struct ReproducerTests {
  /// A file of `Reproducers/`, in the folder of its target.
  struct Reproducer: CustomTestStringConvertible, Sendable {
    let target: FuzzedInput
    let file: URL
    var testDescription: String { "\(target.rawValue)/\(file.lastPathComponent)" }
  }

  /// What an input of some kilobytes may take in seconds, where everything is built for debugging.
  private static let longest = 20.0

  static let all: [Reproducer] = FuzzedInput.allCases.flatMap { target in
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Reproducers/\(target.rawValue)")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.sorted { $0.path < $1.path }.map { Reproducer(target: target, file: $0) }
  }

  @Test("There are some") func some() { #expect(!Self.all.isEmpty) }

  @Test("Each is read or refused, and soon", arguments: all)
  func reading(_ reproducer: Reproducer) throws {
    let folder = try TemporaryFolder()
    let bytes = [UInt8](try Data(contentsOf: reproducer.file))
    let time = threadSeconds {
      reproducer.target.read(bytes, in: FuzzFolder(path: folder.path))
    }
    #expect(time < Self.longest)
  }
}
