import AnalysisModel
import CZlib

/// Reads what the writer writes, by the published format alone.
struct ParquetFile {
  /// A decoded value of the compact protocol; a structure's fields by number.
  indirect enum Value {
    case number(Int)
    case text([UInt8])
    case list([Value])
    case fields([Int: Value])

    subscript(_ number: Int) -> Value? {
      if case .fields(let fields) = self { fields[number] } else { nil }
    }
    var int: Int? { if case .number(let number) = self { number } else { nil } }
    var string: String? {
      if case .text(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
    }
    var values: [Value] { if case .list(let values) = self { values } else { [] } }
  }

  struct Malformed: Error {}

  private let bytes: [UInt8]
  let footer: Value

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    guard bytes.starts(with: "PAR1".utf8), bytes.suffix(4).elementsEqual("PAR1".utf8) else {
      throw Malformed()
    }
    let length = bytes[(bytes.count - 8)...].prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    var reader = Reader(bytes: bytes, place: bytes.count - 8 - length)
    footer = try reader.value(12)
    guard reader.place == bytes.count - 8 else { throw Malformed() }
  }

  var names: [String] { footer[2]?.values.dropFirst().compactMap { $0[4]?.string } ?? [] }

  /// The rows, with fields as the table has them.
  func rows(of fields: [TableField]) throws -> [[TableValue]] {
    var rows: [[TableValue]] = []
    for group in footer[4]?.values ?? [] {
      let columns = try zip(group[1]?.values ?? [], fields).map { try values(of: $0, $1) }
      let count = group[3]?.int ?? 0
      guard columns.allSatisfy({ $0.count == count }) else { throw Malformed() }
      rows += (0..<count).map { row in columns.map { $0[row] } }
    }
    guard rows.count == footer[3]?.int else { throw Malformed() }
    return rows
  }

  private func values(of chunk: Value, _ field: TableField) throws -> [TableValue] {
    guard let facts = chunk[3], let start = facts[9]?.int, let size = facts[7]?.int else {
      throw Malformed()
    }
    var values: [TableValue] = []
    var place = start
    while place < start + size {
      var reader = Reader(bytes: bytes, place: place)
      let header = try reader.value(12)
      guard let plain = header[2]?.int, let packed = header[3]?.int, let count = header[5]?[1]?.int
      else { throw Malformed() }
      let page = try Self.inflated(Array(bytes[reader.place..<(reader.place + packed)]), to: plain)
      values += try Self.values(page, count, field)
      place = reader.place + packed
    }
    return values
  }

  private static func values(
    _ page: [UInt8], _ count: Int, _ field: TableField
  ) throws -> [TableValue] {
    var reader = Reader(bytes: page, place: 0)
    var isThere = [Bool](repeating: true, count: count)
    if !field.isRequired {
      isThere = []
      let end = try reader.little(4) + 4
      while reader.place < end {
        let length = try reader.variable() >> 1
        isThere += [Bool](repeating: try reader.byte() == 1, count: length)
      }
      guard isThere.count == count else { throw Malformed() }
    }
    var bit = 0
    let values = try isThere.map { isThere -> TableValue in
      guard isThere else { return .null }
      switch field.kind {
      case .boolean:
        defer { bit += 1 }
        return .boolean(page[reader.place + bit / 8] >> UInt8(bit % 8) & 1 == 1)
      case .integer: return .integer(try reader.little(8))
      case .number:
        return .real(Double(bitPattern: UInt64(bitPattern: Int64(try reader.little(8)))))
      case .string, .date:
        let length = try reader.little(4)
        return .text(String(decoding: try reader.take(length), as: UTF8.self))
      }
    }
    guard reader.place + (bit + 7) / 8 == page.count else { throw Malformed() }
    return values
  }

  private static func inflated(_ bytes: [UInt8], to size: Int) throws -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw Malformed() }
    defer { inflateEnd(&stream) }
    var input = bytes
    var result = [UInt8](repeating: 0, count: size)
    let status = input.withUnsafeMutableBufferPointer { source in
      result.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END, stream.avail_out == 0 else { throw Malformed() }
    return result
  }
}

/// Reads numbers and values one after the other.
private struct Reader {
  let bytes: [UInt8]
  var place: Int

  mutating func byte() throws -> UInt8 {
    guard place < bytes.count else { throw ParquetFile.Malformed() }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func take(_ count: Int) throws -> [UInt8] {
    guard count >= 0, place + count <= bytes.count else { throw ParquetFile.Malformed() }
    defer { place += count }
    return Array(bytes[place..<(place + count)])
  }

  mutating func little(_ count: Int) throws -> Int {
    Int(bitPattern: try take(count).reversed().reduce(UInt(0)) { $0 << 8 | UInt($1) })
  }

  mutating func variable() throws -> Int {
    var result = 0
    var shift = 0
    while true {
      let byte = try byte()
      result |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
  }

  mutating func value(_ code: UInt8) throws -> ParquetFile.Value {
    switch code {
    case 5, 6:
      let number = try variable()
      return .number((number >> 1) ^ -(number & 1))
    case 8: return .text(try take(try variable()))
    case 9:
      let head = try byte()
      let count = head >> 4 == 15 ? try variable() : Int(head >> 4)
      return .list(try (0..<count).map { _ in try value(head & 15) })
    case 12:
      var fields: [Int: ParquetFile.Value] = [:]
      var last = 0
      while true {
        let head = try byte()
        if head == 0 { return .fields(fields) }
        guard head >> 4 > 0 else { throw ParquetFile.Malformed() }
        last += Int(head >> 4)
        fields[last] = try value(head & 15)
      }
    default: throw ParquetFile.Malformed()
    }
  }
}
