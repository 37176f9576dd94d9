import Testing

@testable import SharedLibraries

struct ZlibTests {
  @Test("A stream of deflated bytes is read, a broken one is not")
  func inflation() {
    // "objects" as zlib deflates it.
    let deflated: [UInt8] = [
      0x78, 0x9C, 0xCB, 0x4F, 0xCA, 0x4A, 0x4D, 0x2E, 0x29, 0x06, 0x00, 0x0B, 0x86, 0x02, 0xEB,
    ]
    #expect(inflated(deflated[...]).map { String(decoding: $0, as: UTF8.self) } == "objects")
    #expect(inflated(deflated[..<6]) == nil)
    #expect(inflated([1, 2, 3]) == nil)
  }

  @Test("The same bytes give the same gzip file, with its marks in front")
  func gzip() throws {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: 10_000)
    let first = try gzipped(bytes)
    #expect(first.prefix(3) == [0x1F, 0x8B, 0x08])
    #expect(first.count < 200)
    #expect(try gzipped(bytes) == first)
  }
}
