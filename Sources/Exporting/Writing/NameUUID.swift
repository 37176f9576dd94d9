internal import SharedLibraries

/// A UUID that is made of a name, so that the same thing has the same one in every export (RFC 9562, version 5).
package struct NameUUID: Hashable, Sendable, CustomStringConvertible {
  /// What a name names, so that an item and a person of the same name are told apart.
  package enum Kind: String, Sendable {
    case project, user, code, variable, plan, source, text, selection, coding
    case annotation
  }

  /// In capitals: some programs refuse small letters.
  package let description: String

  /// Lacuna's own namespace: version 5 of "urn:lacuna" in the namespace of URLs.
  private static let namespace: [UInt8] = [
    0xF1, 0xC5, 0xBF, 0xB0, 0x97, 0x1F, 0x55, 0x2C, 0x9C, 0xB4, 0xCC, 0xF6, 0xF1, 0x7A, 0x37, 0x40,
  ]

  package init(_ kind: Kind, _ name: String) {
    let sum = nameChecksum(of: Self.namespace + Array("\(kind.rawValue):\(name)".utf8))
    var digits = Array(sum.uppercased().utf8.prefix(32))
    digits[12] = UInt8(ascii: "5")
    // The variant: the two highest bits are 10.
    let variant = Array("89AB89AB89AB89AB".utf8)
    digits[16] = variant[digits[16].hexValue]
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    description = parts.map { String(decoding: digits[$0], as: UTF8.self) }.joined(separator: "-")
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit in ASCII capitals.
  fileprivate var hexValue: Int {
    self >= UInt8(ascii: "A") ? Int(self - UInt8(ascii: "A")) + 10 : Int(self - UInt8(ascii: "0"))
  }
}
