/// A PDF as far as its outline needs it: the objects, and the pages with their places.
struct PDFFile {
  let bytes: [UInt8]
  let table: PDFObjectTable
  /// Streams of objects that were read, by number.
  private var streams: [Int: [Int: [UInt8]]] = [:]

  init?(_ bytes: [UInt8]) {
    guard let table = PDFObjectTable(bytes) else { return nil }
    self.bytes = bytes
    self.table = table
  }

  var isEncrypted: Bool { table.trailer["Encrypt"] != nil }

  /// The bytes of an object, or nil where the file has none of that number.
  mutating func object(_ reference: PDFReference) -> [UInt8]? {
    switch table.entries[reference.number] {
    case .offset(let offset):
      let object = PDFObject(bytes, at: offset)
      return object?.reference.number == reference.number ? object?.body : nil
    case .compressed(let stream, _):
      if streams[stream] == nil { streams[stream] = objects(inStream: stream) ?? [:] }
      return streams[stream]?[reference.number]
    case .free, nil: return nil
    }
  }

  mutating func dictionary(_ reference: PDFReference) -> PDFDictionary? {
    object(reference).flatMap { PDFDictionary($0) }
  }

  private mutating func objects(inStream number: Int) -> [Int: [UInt8]]? {
    guard case .offset(let offset) = table.entries[number],
      let object = PDFObject(bytes, at: offset),
      let count = object.dictionary?.integer("N"), let first = object.dictionary?.integer("First")
    else { return nil }
    var length: Int?
    if let reference = object.dictionary?.reference("Length") {
      length = self.object(reference).flatMap(PDFValue.integer)
    }
    guard let data = object.stream(in: bytes, lengthAt: { _ in length }) else { return nil }
    var objects: [Int: [UInt8]] = [:]
    var header = PDFScanner(data)
    for _ in 0..<count {
      guard let number = header.takeInteger(), let offset = header.takeInteger() else { break }
      var scanner = PDFScanner(data, at: first + offset)
      if let body = scanner.object(), objects[number] == nil { objects[number] = Array(body) }
    }
    return objects
  }

  /// A page and the corner that heights are counted from.
  struct PageEntry {
    let reference: PDFReference
    /// The upper edge of the page as displayed; nil where the page is turned.
    let top: Double?
  }

  /// The file's pages in order.
  mutating func pages(_ root: PDFReference) -> [PageEntry] {
    var pages: [PageEntry] = []
    var seen: Set<PDFReference> = []
    // The last is read next.
    var open: [(reference: PDFReference, above: PDFDictionary)] = [(root, PDFDictionary())]
    while let (reference, above) = open.popLast() {
      guard seen.insert(reference).inserted, var node = dictionary(reference) else { continue }
      for key in Self.inherited where node[key] == nil { node[key] = above[key] }
      if let kids = array(node["Kids"]), node.name("Type") != "Page" {
        open += kids.reversed().compactMap { PDFReference($0) }.map { ($0, node) }
      } else {
        pages.append(PageEntry(reference: reference, top: top(of: node)))
      }
    }
    return pages
  }

  private static let inherited = ["MediaBox", "CropBox", "Rotate"]

  private mutating func top(of page: PDFDictionary) -> Double? {
    guard page.integer("Rotate") ?? 0 == 0,
      let media = array(page["MediaBox"])?.compactMap({
        Double(String(decoding: $0, as: UTF8.self))
      }),
      media.count == 4
    else { return nil }
    let crop =
      array(page["CropBox"])?.compactMap { Double(String(decoding: $0, as: UTF8.self)) } ?? media
    return min(max(media[1], media[3]), crop.count == 4 ? max(crop[1], crop[3]) : .infinity)
  }

  /// The values of an array, which may stand in an object of its own.
  private mutating func array(_ value: [UInt8]?) -> [[UInt8]]? {
    guard let value else { return nil }
    if let reference = PDFReference(value) { return object(reference).flatMap(PDFValue.array) }
    return PDFValue.array(value)
  }
}
