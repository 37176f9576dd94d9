/// A value in Thrift's compact protocol, which Parquet writes its headers and footer in.
///
/// Only what Parquet needs here. Field numbers and their meanings are those of Parquet's published format definition.
indirect enum ThriftValue {
  case int32(Int)
  case int64(Int)
  case text(String)
  /// Values of one kind.
  case list([ThriftValue])
  /// Fields by number, ascending.
  case structure([(number: Int, value: ThriftValue)])

  /// The bytes.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// The protocol's number for the kind.
  private var code: UInt8 {
    switch self {
    case .int32: 5
    case .int64: 6
    case .text: 8
    case .list: 9
    case .structure: 12
    }
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .int32(let number), .int64(let number): Self.append(zigzag: number, to: &bytes)
    case .text(let text):
      Self.append(UInt64(text.utf8.count), to: &bytes)
      bytes += text.utf8
    case .list(let values):
      // An empty list names a kind all the same; those of Parquet that may be empty hold structures.
      let code = values.first?.code ?? 12
      if values.count < 15 {
        bytes.append(UInt8(values.count) << 4 | code)
      } else {
        bytes.append(0xF0 | code)
        Self.append(UInt64(values.count), to: &bytes)
      }
      for value in values { value.append(to: &bytes) }
    case .structure(let fields):
      var last = 0
      for (number, value) in fields {
        let step = number - last
        if (1...15).contains(step) {
          bytes.append(UInt8(step) << 4 | value.code)
        } else {
          bytes.append(value.code)
          Self.append(zigzag: number, to: &bytes)
        }
        value.append(to: &bytes)
        last = number
      }
      bytes.append(0)
    }
  }

  private static func append(zigzag number: Int, to bytes: inout [UInt8]) {
    append(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))), to: &bytes)
  }

  /// Seven bits a byte, the lowest first.
  static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
