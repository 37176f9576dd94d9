import Foundation
import TestSupport
import Testing

@testable import SharedLibraries

struct ZipTests {
  private static func archive(
    _ names: [String], of file: String, in folder: borrowing TemporaryFolder
  ) throws -> String {
    let path = "\(folder.path)/archive.zip"
    var writer = try ZipWriter(creatingAt: path)
    for name in names { try writer.add(file, as: name, isCompressed: true) }
    try writer.finish()
    return path
  }

  @Test("What was written is read again")
  func files() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("ضحايا 😀", to: "text")
    let reader = try ZipReader(
      contentsOf: try Self.archive(["a.txt", "sources/b.txt"], of: file, in: folder))
    #expect(reader.names == ["a.txt", "sources/b.txt"])
    let bytes = try #require(try reader.bytes(of: "sources/b.txt"))
    #expect(String(decoding: bytes, as: UTF8.self) == "ضحايا 😀")
    #expect(try reader.bytes(of: "c.txt") == nil)
  }

  @Test(
    "An archive with a name that leads out of it is refused",
    arguments: ["../x", "sources/../../x", "/etc/x", "..\\x", "C:/x", "C:\\x"])
  func names(name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "text")
    let path = try Self.archive([name], of: file, in: folder)
    let error = #expect(throws: ZipFailure.self) { _ = try ZipReader(contentsOf: path).names }
    #expect(error?.cause.contains("leads out of the archive") == true)
  }

  @Test("Dots inside a name lead nowhere")
  func dots() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "text")
    let path = try Self.archive(["a..b", "sources/c...txt"], of: file, in: folder)
    #expect(try ZipReader(contentsOf: path).names.count == 2)
  }

  @Test("A file that swells is given up where the limit is")
  func bomb() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "zeros")
    let handle = try FileHandle(forWritingTo: URL(filePath: file))
    try handle.truncate(atOffset: UInt64(ZipReader.mostBytes + 1))
    try handle.close()
    let path = try Self.archive(["project.qde"], of: file, in: folder)
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    #expect((size ?? .max) < 1 << 20)
    let error = #expect(throws: ZipFailure.self) {
      _ = try ZipReader(contentsOf: path).bytes(of: "project.qde")
    }
    #expect(error?.cause == "\"project.qde\" in it swells to more than 128 MB")
  }

  @Test("What is no archive, or a damaged one, is refused")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let other = try folder.write("no archive", to: "other.zip")
    #expect(throws: ZipFailure.self) { _ = try ZipReader(contentsOf: other).names }
    let file = try folder.write(String(repeating: "words ", count: 1000), to: "text")
    let path = try Self.archive(["a.txt"], of: file, in: folder)
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    for index in 45..<60 { bytes[index] ^= 0xFF }
    try Data(bytes).write(to: URL(filePath: path))
    #expect(throws: ZipFailure.self) {
      _ = try ZipReader(contentsOf: path).bytes(of: "a.txt")
    }
  }
}
