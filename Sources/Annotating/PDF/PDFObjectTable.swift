/// Where the objects of a PDF stand, from the last of its sections back to the first.
struct PDFObjectTable {
  enum Entry {
    case offset(Int)
    /// Within a stream of objects.
    case compressed(stream: Int, index: Int)
    case free
  }

  private(set) var entries: [Int: Entry] = [:]
  /// What the last section says of the file.
  private(set) var trailer = PDFDictionary()
  /// Where the last section stands.
  let start: Int
  /// Whether the last section is a stream, as since version 1.5, and not a table of lines.
  private(set) var isStream = false

  /// Reads the tables of a file; nil where they are broken.
  init?(_ bytes: [UInt8]) {
    guard let start = Self.lastStart(in: bytes) else { return nil }
    self.start = start
    var next: Int? = start
    var seen: Set<Int> = []
    while let offset = next, seen.insert(offset).inserted {
      guard offset < bytes.count, let section = read(bytes, at: offset) else { return nil }
      if seen.count == 1 {
        trailer = section.trailer
        isStream = section.isStream
      }
      // Older viewers' tables name what newer ones hide in a stream beside them.
      if let hybrid = section.trailer.integer("XRefStm"), seen.insert(hybrid).inserted,
        hybrid < bytes.count
      {
        guard read(bytes, at: hybrid) != nil else { return nil }
      }
      next = section.trailer.integer("Prev")
    }
  }

  private static func lastStart(in bytes: [UInt8]) -> Int? {
    let word = Array("startxref".utf8)
    var position = bytes.count - word.count
    while position >= 0, bytes.count - position < 4096 {
      if bytes[position] == word[0], bytes[position...].starts(with: word) {
        var scanner = PDFScanner(bytes, at: position + word.count)
        return scanner.takeInteger()
      }
      position -= 1
    }
    return nil
  }

  private mutating func read(
    _ bytes: [UInt8], at offset: Int
  ) -> (trailer: PDFDictionary, isStream: Bool)? {
    var scanner = PDFScanner(bytes, at: offset)
    return scanner.take("xref")
      ? readLines(&scanner).map { ($0, false) } : readStream(bytes, at: offset).map { ($0, true) }
  }

  private mutating func readLines(_ scanner: inout PDFScanner) -> PDFDictionary? {
    while !scanner.take("trailer") {
      guard let first = scanner.takeInteger(), let count = scanner.takeInteger() else { return nil }
      for number in first..<(first + min(count, Self.mostObjects)) {
        guard let offset = scanner.takeInteger(), scanner.takeInteger() != nil else { return nil }
        if scanner.take("n") {
          note(number, .offset(offset))
        } else if scanner.take("f") {
          note(number, .free)
        } else {
          return nil
        }
      }
    }
    return scanner.object().flatMap { PDFDictionary($0) }
  }

  private mutating func readStream(_ bytes: [UInt8], at offset: Int) -> PDFDictionary? {
    guard let object = PDFObject(bytes, at: offset), let dictionary = object.dictionary,
      let data = object.stream(in: bytes, lengthAt: { _ in nil }),
      let widths = dictionary["W"].flatMap(PDFValue.numbers)?.map({ Int($0) }), widths.count == 3,
      widths.allSatisfy({ (0...8).contains($0) }), let size = dictionary.integer("Size")
    else { return nil }
    let index = dictionary["Index"].flatMap(PDFValue.numbers)?.map { Int($0) } ?? [0, size]
    let length = widths.reduce(0, +)
    guard length > 0 else { return nil }
    var position = 0
    for pair in stride(from: 0, to: index.count - 1, by: 2) {
      for number in index[pair]..<(index[pair] + max(0, index[pair + 1])) {
        guard position + length <= data.count else { return dictionary }
        let fields = Self.fields(data[position..<position + length], widths: widths)
        position += length
        switch widths[0] == 0 ? 1 : fields[0] {
        case 0: note(number, .free)
        case 1: note(number, .offset(fields[1]))
        case 2: note(number, .compressed(stream: fields[1], index: fields[2]))
        default: break
        }
      }
    }
    return dictionary
  }

  private static func fields(_ row: ArraySlice<UInt8>, widths: [Int]) -> [Int] {
    var rest = row
    return widths.map { width in
      let field = rest.prefix(width)
      rest = rest.dropFirst(width)
      return field.reduce(0) { ($0 << 8 | Int($1)) & 0xFFFF_FFFF_FFFF }
    }
  }

  /// The first section read is the newest, so that what it says of an object holds.
  private mutating func note(_ number: Int, _ entry: Entry) {
    if entries[number] == nil { entries[number] = entry }
  }

  private static let mostObjects = 10_000_000
}
