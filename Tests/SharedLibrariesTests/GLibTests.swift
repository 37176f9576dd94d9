import Foundation
import TestSupport
import Testing

@testable import SharedLibraries

struct GLibTests {
  @Test("A file has the digest of its bytes, however long, and one that is not there has none")
  func files() throws {
    let folder = try TemporaryFolder()
    for count in [0, 1, 1 << 20, (1 << 20) + 7] {
      let text = String(repeating: "x", count: count)
      let path = try folder.write(text, to: "file-\(count)")
      #expect(digest(ofFileAt: path) == digest(of: Array(text.utf8)))
    }
    #expect(digest(ofFileAt: "\(folder.path)/nothing") == nil)
  }

  @Test("Checksums are those of the standards")
  func vectors() {
    // "abc" in FIPS 180-4's examples.
    #expect(
      digest(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(nameChecksum(of: Array("abc".utf8)) == "a9993e364706816aba3e25717850c26c9cd0d89d")
  }
}
