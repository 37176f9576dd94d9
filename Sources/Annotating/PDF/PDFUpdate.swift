/// Objects to be appended to a PDF, which stay after what the file holds so that its bytes do not change.
struct PDFUpdate {
  private var objects: [PDFReference: [UInt8]] = [:]
  private(set) var nextNumber: Int

  init(_ file: PDFFile) {
    nextNumber = max(
      file.table.trailer.integer("Size") ?? 0, (file.table.entries.keys.max() ?? 0) + 1)
  }

  /// A number that no object has.
  mutating func newReference() -> PDFReference {
    defer { nextNumber += 1 }
    return PDFReference(number: nextNumber)
  }

  mutating func set(_ reference: PDFReference, _ dictionary: PDFDictionary) {
    objects[reference] = dictionary.bytes
  }

  /// The section to append: the objects, where they stand, and what the file's last section said of the whole.
  func section(for file: PDFFile) -> [UInt8] {
    var section = file.bytes.last == 0x0A ? [] : Array("\n".utf8)
    var places: [(reference: PDFReference, offset: Int)] = []
    for (reference, body) in objects.sorted(by: { $0.key.number < $1.key.number }) {
      places.append((reference, file.bytes.count + section.count))
      section += Array("\(reference.number) \(reference.generation) obj\n".utf8)
      section += body + Array("\nendobj\n".utf8)
    }
    let start = file.bytes.count + section.count
    var trailer = PDFDictionary()
    for key in ["Root", "Info", "ID", "Encrypt"] { trailer[key] = file.table.trailer[key] }
    trailer.set("Prev", "\(file.table.start)")
    if file.table.isStream {
      places.append((PDFReference(number: nextNumber), start))
      section += Self.stream(places, number: nextNumber, trailer: trailer)
    } else {
      trailer.set("Size", "\(nextNumber)")
      section += Self.lines(places) + Array("trailer\n".utf8) + trailer.bytes + Array("\n".utf8)
    }
    return section + Array("startxref\n\(start)\n%%EOF\n".utf8)
  }

  /// The runs of consecutive numbers.
  private static func runs(
    _ places: [(reference: PDFReference, offset: Int)]
  ) -> [ArraySlice<(reference: PDFReference, offset: Int)>] {
    var runs: [ArraySlice<(reference: PDFReference, offset: Int)>] = []
    var start = 0
    for index in places.indices
    where index + 1 == places.count
      || places[index + 1].reference.number != places[index].reference.number + 1
    {
      runs.append(places[start...index])
      start = index + 1
    }
    return runs
  }

  /// A table of lines, each 20 bytes long.
  private static func lines(_ places: [(reference: PDFReference, offset: Int)]) -> [UInt8] {
    var text = "xref\n"
    for run in runs(places) {
      text += "\(run[run.startIndex].reference.number) \(run.count)\n"
      for (reference, offset) in run {
        text += padded(offset, 10) + " " + padded(reference.generation, 5) + " n \n"
      }
    }
    return Array(text.utf8)
  }

  private static func padded(_ number: Int, _ length: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }

  private static func stream(
    _ places: [(reference: PDFReference, offset: Int)], number: Int, trailer: PDFDictionary
  ) -> [UInt8] {
    var data: [UInt8] = []
    for (reference, offset) in places {
      data.append(1)
      for shift in stride(from: 32, through: 0, by: -8) {
        data.append(UInt8(truncatingIfNeeded: offset >> shift))
      }
      for shift in [8, 0] { data.append(UInt8(truncatingIfNeeded: reference.generation >> shift)) }
    }
    var dictionary = trailer
    dictionary.set("Type", "/XRef")
    dictionary.set("Size", "\(number + 1)")
    dictionary.set("W", "[1 5 2]")
    let index = runs(places).map { "\($0[$0.startIndex].reference.number) \($0.count)" }
    dictionary.set("Index", "[\(index.joined(separator: " "))]")
    dictionary.set("Length", "\(data.count)")
    return Array("\(number) 0 obj\n".utf8) + dictionary.bytes + Array("\nstream\n".utf8) + data
      + Array("\nendstream\nendobj\n".utf8)
  }
}
