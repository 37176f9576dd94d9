/// Steps over the objects of a PDF's syntax without reading more of them than where they end.
struct PDFScanner {
  private let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = max(0, position)
  }

  /// The bytes of the object that comes next, or nil where there is none.
  mutating func object() -> ArraySlice<UInt8>? {
    skipBlanks()
    let start = position
    return skip(depth: 0) && position > start ? bytes[start..<position] : nil
  }

  /// Steps over a word, if it comes next.
  mutating func take(_ word: String) -> Bool {
    skipBlanks()
    guard bytes[min(position, bytes.count)...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  /// Steps over a number without sign or fraction, if it comes next.
  mutating func takeInteger() -> Int? {
    skipBlanks()
    let start = position
    var value = 0
    while position < bytes.count, position - start < 15, isDigit(bytes[position]) {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    return position > start ? value : nil
  }

  /// Steps over the line end behind the word "stream".
  mutating func skipLineEnd() {
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
  }

  mutating func skipBlanks() {
    while position < bytes.count {
      if isBlank(bytes[position]) {
        position += 1
      } else if bytes[position] == UInt8(ascii: "%") {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
          position += 1
        }
      } else {
        return
      }
    }
  }

  private static let deepest = 100

  private mutating func skip(depth: Int) -> Bool {
    guard position < bytes.count, depth < Self.deepest else { return false }
    switch bytes[position] {
    case UInt8(ascii: "("): return skipString()
    case UInt8(ascii: "["):
      position += 1
      return skipObjects(until: "]", depth: depth)
    case UInt8(ascii: "<"):
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "<") {
        position += 1
        return skipObjects(until: ">>", depth: depth)
      }
      guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else { return false }
      position = end + 1
      return true
    case UInt8(ascii: "/"):
      position += 1
      skipRegular()
      return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if takeReference() { return true }
      skipRegular()
      return true
    default:
      let start = position
      skipRegular()
      return position > start
    }
  }

  private mutating func skipObjects(until end: String, depth: Int) -> Bool {
    while !take(end) {
      guard skip(depth: depth + 1) else { return false }
    }
    return true
  }

  private mutating func skipString() -> Bool {
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return true }
      default: break
      }
    }
    return false
  }

  private mutating func takeReference() -> Bool {
    var ahead = self
    guard ahead.takeInteger() != nil, ahead.position < bytes.count, isBlank(bytes[ahead.position]),
      ahead.takeInteger() != nil, ahead.position < bytes.count, isBlank(bytes[ahead.position]),
      ahead.take("R"), ahead.position >= bytes.count || !isRegular(bytes[ahead.position])
    else { return false }
    self = ahead
    return true
  }

  private mutating func skipRegular() {
    while position < bytes.count, isRegular(bytes[position]) { position += 1 }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

private func isBlank(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
  default: false
  }
}

private func isRegular(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
    UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
    UInt8(ascii: "/"), UInt8(ascii: "%"):
    false
  default: !isBlank(byte)
  }
}
