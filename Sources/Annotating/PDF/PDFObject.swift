internal import SharedLibraries

/// One object that stands by itself in a PDF.
struct PDFObject {
  let reference: PDFReference
  /// The object's bytes, without the stream that may follow.
  let body: [UInt8]
  private let end: Int

  /// Reads the object at an offset; nil where there is none.
  init?(_ bytes: [UInt8], at offset: Int) {
    var scanner = PDFScanner(bytes, at: offset)
    guard let number = scanner.takeInteger(), let generation = scanner.takeInteger(),
      scanner.take("obj"), let object = scanner.object()
    else { return nil }
    reference = PDFReference(number: number, generation: generation)
    body = Array(object)
    end = scanner.position
  }

  var dictionary: PDFDictionary? { PDFDictionary(body) }

  /// The content of the object's stream; nil where it has none, or one that is compressed in an unusual way.
  ///
  /// `lengthAt` gives the number that an object is, where the stream's length stands in another one.
  func stream(in bytes: [UInt8], lengthAt: (PDFReference) -> Int?) -> [UInt8]? {
    guard let dictionary else { return nil }
    var scanner = PDFScanner(bytes, at: end)
    guard scanner.take("stream") else { return nil }
    scanner.skipLineEnd()
    let start = scanner.position
    guard
      let length = dictionary.reference("Length").map(lengthAt) ?? dictionary.integer("Length"),
      length >= 0, start + length <= bytes.count
    else { return nil }
    let raw = bytes[start..<start + length]
    guard dictionary["Filter"] != nil else { return Array(raw) }
    guard Self.filter(of: dictionary) == "FlateDecode", let data = inflated(raw) else { return nil }
    let parameters =
      dictionary["DecodeParms"].flatMap { value in
        PDFDictionary(value) ?? PDFValue.array(value)?.first.flatMap { PDFDictionary($0) }
      } ?? PDFDictionary()
    return Self.unpredicted(data, parameters)
  }

  /// The one filter of a stream, or nil where there are several.
  private static func filter(of dictionary: PDFDictionary) -> String? {
    guard let value = dictionary["Filter"] else { return nil }
    let names = PDFValue.array(value) ?? [value]
    return names.count == 1 ? String(decoding: names[0].dropFirst(), as: UTF8.self) : nil
  }

  /// Undoes the prediction of rows from those above, as in PNG pictures.
  private static func unpredicted(_ data: [UInt8], _ parameters: PDFDictionary) -> [UInt8]? {
    let predictor = parameters.integer("Predictor") ?? 1
    if predictor < 2 { return data }
    let columns = parameters.integer("Columns") ?? 1
    // Only rows of bytes occur in tables of objects.
    guard predictor >= 10, (1...64).contains(columns), parameters.integer("Colors") ?? 1 == 1,
      parameters.integer("BitsPerComponent") ?? 8 == 8
    else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(data.count)
    var above = [UInt8](repeating: 0, count: columns)
    var position = 0
    while position + columns < data.count {
      var row = Array(data[position + 1...position + columns])
      switch data[position] {
      case 0: break
      case 1: for index in 1..<max(columns, 1) { row[index] &+= row[index - 1] }
      case 2: for index in row.indices { row[index] &+= above[index] }
      default: return nil
      }
      result += row
      above = row
      position += columns + 1
    }
    return result
  }
}
