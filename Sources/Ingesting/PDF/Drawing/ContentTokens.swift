/// Cuts a content stream into operators with the numbers and names that stand before them.
///
/// Strings, comments, dictionaries and the data of pictures within the stream are passed over.
struct ContentTokens {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The numbers before the operator, in order, those of an array among them; only the last ones of many.
  private(set) var numbers: [Double] = []
  /// The last name before the operator, without its slash.
  private(set) var name: Range<Int>?

  /// Arrays of text hold more numbers than any operator takes.
  private static let mostNumbers = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    numbers.reserveCapacity(Self.mostNumbers)
  }

  /// The next operator, its letters packed into a number, the first in the lowest byte; nil at the end.
  mutating func next() -> UInt32? {
    numbers.removeAll(keepingCapacity: true)
    name = nil
    while position < bytes.count {
      let byte = bytes[position]
      switch Self.byteClass(byte) {
      case .blank: position += 1
      case .figure: readNumber()
      case .letter:
        let code = readWord()
        if code == Self.imageData {
          passImageData()
        }
        return code
      case .slash:
        let start = position + 1
        position += 1
        while position < bytes.count, Self.byteClass(bytes[position]).isRegular { position += 1 }
        name = start..<position
      case .openString: passString()
      case .openAngle: passAngle()
      case .comment:
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
          position += 1
        }
      case .other: position += 1
      }
    }
    return nil
  }

  /// The letters of a name.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// `ID`, packed.
  private static let imageData: UInt32 = 0x4449

  private mutating func readWord() -> UInt32 {
    var code: UInt32 = 0
    var shift: UInt32 = 0
    while position < bytes.count, Self.byteClass(bytes[position]).isRegular {
      // No operator has more than three letters; longer words are none that is known.
      code = shift < 32 ? code | UInt32(bytes[position]) << shift : .max
      shift += 8
      position += 1
    }
    return code
  }

  private mutating func readNumber() {
    var isNegative = false
    var whole = 0.0
    var scale = 1.0
    var isFraction = false
    loop: while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x30...0x39:
        whole = whole * 10 + Double(byte &- 0x30)
        if isFraction { scale *= 10 }
      case 0x2E: isFraction = true
      case 0x2D: isNegative = true
      case 0x2B: break
      default:
        if Self.byteClass(byte).isRegular {
          // Not a number after all.
          while position < bytes.count, Self.byteClass(bytes[position]).isRegular {
            position += 1
          }
          return
        }
        break loop
      }
      position += 1
    }
    if numbers.count == Self.mostNumbers { numbers.removeAll(keepingCapacity: true) }
    numbers.append((isNegative ? -whole : whole) / scale)
  }

  private mutating func passString() {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case 0x5C: position += 1
      case 0x28: depth += 1
      case 0x29: depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
  }

  private mutating func passAngle() {
    position += 1
    guard position < bytes.count, bytes[position] != 0x3C else {
      // What stands in a dictionary is read as if it were before the operator, and none asks for it.
      position += 1
      return
    }
    while position < bytes.count, bytes[position] != 0x3E { position += 1 }
    position += 1
  }

  /// Goes on behind the end of a picture's data: `EI` between blanks, with something legible behind it.
  private mutating func passImageData() {
    position += 1
    while position + 2 < bytes.count {
      if bytes[position] == 0x45, bytes[position + 1] == 0x49,
        Self.byteClass(bytes[position - 1]) == .blank,
        Self.byteClass(bytes[position + 2]) == .blank,
        bytes[position..<min(position + Self.legibleCount, bytes.count)].allSatisfy({
          $0 < 0x7F && ($0 >= 0x20 || Self.byteClass($0) == .blank)
        })
      {
        position += 2
        return
      }
      position += 1
    }
    position = bytes.count
  }

  private static let legibleCount = 12

  private enum ByteClass: UInt8 {
    case blank, figure, letter, slash, openString, openAngle, comment, other

    var isRegular: Bool { self == .letter || self == .figure }
  }

  /// Compiles to a look-up, unlike an array, which would be asked for whether it is there each time.
  @inline(__always)
  private static func byteClass(_ byte: UInt8) -> ByteClass {
    switch byte {
    case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20: .blank
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: .figure
    case 0x2F: .slash
    case 0x28: .openString
    case 0x3C: .openAngle
    case 0x25: .comment
    case 0x29, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D: .other
    default: .letter
    }
  }
}
