/// A ZIP archive of a few files that are not compressed, made in memory since inputs come by the thousand.
struct StoredArchive {
  /// How a ZIP archive with files begins.
  static let signature: [UInt8] = [0x50, 0x4B, 3, 4]

  private(set) var bytes: [UInt8] = []

  init(_ files: [String: [UInt8]]) {
    var directory: [UInt8] = []
    let names = files.keys.sorted()
    for name in names {
      let content = files[name] ?? []
      let place = bytes.count
      // Version 2.0, no flags, stored, 1 January 1980.
      let facts =
        Self.little(20, 0, 0, 0, 0x21) + Self.long(Self.checksum(content))
        + Self.long(content.count)
        + Self.long(content.count) + Self.little(name.utf8.count, 0)
      bytes += Self.signature + facts + Array(name.utf8) + content
      directory += [0x50, 0x4B, 1, 2] + Self.little(20) + facts + Self.little(0, 0, 0)
      directory += Self.long(0) + Self.long(place) + Array(name.utf8)
    }
    let place = bytes.count
    bytes += directory + [0x50, 0x4B, 5, 6] + Self.little(0, 0, names.count, names.count)
    bytes += Self.long(directory.count) + Self.long(place) + Self.little(0)
  }

  private static func little(_ numbers: Int...) -> [UInt8] {
    numbers.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private static func long(_ number: Int) -> [UInt8] { little(number, number >> 16) }

  /// CRC-32 as ZIP has it.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = .max
    for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
    return Int(~sum)
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}
