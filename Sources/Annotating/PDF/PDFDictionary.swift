/// A dictionary of a PDF whose values stay the bytes that they are, so that what is not understood is copied unchanged.
struct PDFDictionary {
  private(set) var entries: [(key: String, value: [UInt8])] = []

  init() {}

  /// Reads the bytes of a dictionary; nil where they are none.
  init?(_ bytes: some Collection<UInt8>) {
    var scanner = PDFScanner(Array(bytes))
    guard scanner.take("<<") else { return nil }
    while !scanner.take(">>") {
      guard let key = scanner.object(), key.first == UInt8(ascii: "/"),
        let value = scanner.object()
      else { return nil }
      entries.append((String(decoding: key.dropFirst(), as: UTF8.self), Array(value)))
    }
  }

  subscript(key: String) -> [UInt8]? {
    get { entries.first { $0.key == key }?.value }
    set {
      let index = entries.firstIndex { $0.key == key }
      if let index { entries.remove(at: index) }
      if let newValue { entries.insert((key, newValue), at: index ?? entries.count) }
    }
  }

  func integer(_ key: String) -> Int? { self[key].flatMap(PDFValue.integer) }

  func reference(_ key: String) -> PDFReference? { self[key].flatMap { PDFReference($0) } }

  func name(_ key: String) -> String? {
    guard let value = self[key], value.first == UInt8(ascii: "/") else { return nil }
    return String(decoding: value.dropFirst(), as: UTF8.self)
  }

  mutating func set(_ key: String, _ value: String) { self[key] = Array(value.utf8) }

  var bytes: [UInt8] {
    var bytes = Array("<<".utf8)
    for (key, value) in entries { bytes += Array(" /\(key) ".utf8) + value }
    return bytes + Array(" >>".utf8)
  }
}

/// The number and generation of an object of a PDF.
struct PDFReference: Hashable {
  let number: Int
  var generation = 0

  init(number: Int, generation: Int = 0) {
    self.number = number
    self.generation = generation
  }

  /// Reads "12 0 R"; nil for anything else.
  init?(_ bytes: some Collection<UInt8>) {
    var scanner = PDFScanner(Array(bytes))
    guard let number = scanner.takeInteger(), let generation = scanner.takeInteger(),
      scanner.take("R")
    else { return nil }
    self.init(number: number, generation: generation)
  }

  var text: String { "\(number) \(generation) R" }
}

/// Values of a PDF that are read from their bytes.
enum PDFValue {
  static func integer(_ bytes: some Collection<UInt8>) -> Int? {
    Int(String(decoding: bytes, as: UTF8.self))
  }

  static func array(_ bytes: some Collection<UInt8>) -> [[UInt8]]? {
    var scanner = PDFScanner(Array(bytes))
    guard scanner.take("[") else { return nil }
    var values: [[UInt8]] = []
    while !scanner.take("]") {
      guard let value = scanner.object() else { return nil }
      values.append(Array(value))
    }
    return values
  }

  static func numbers(_ bytes: some Collection<UInt8>) -> [Double]? {
    array(bytes)?.compactMap { Double(String(decoding: $0, as: UTF8.self)) }
  }

  /// A text as a string of hexadecimal digits, in UTF-16 as every viewer reads it.
  static func string(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var result = "<FEFF"
    for unit in text.utf16 {
      for shift in [12, 8, 4, 0] { result.append(digits[Int(unit >> UInt16(shift)) & 15]) }
    }
    return result + ">"
  }
}
