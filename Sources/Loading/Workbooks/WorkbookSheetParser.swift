internal import SharedLibraries

/// Reads the cells of a sheet of a workbook.
struct WorkbookSheetParser {
  /// The names in the first row, by column from 0.
  private(set) var header: [Int: String] = [:]
  /// The rows below in which anything stands under a name.
  private(set) var rows: [(number: Int, cells: [Int: String])] = []

  /// What a sheet can have.
  private static let mostRows = 1 << 20

  private let strings: [String]
  private var number = 0
  private var cells: [Int: String] = [:]
  private var column = -1
  private var kind = ""
  private var value = ""
  private var isInValue = false
  private var inline = WorkbookText()

  init(strings: [String]) { self.strings = strings }

  /// Reads a sheet, unless its first row is not wanted.
  ///
  /// - Returns: Whether it was wanted.
  mutating func read(
    _ content: [UInt8], where isWanted: ([String]) -> Bool
  ) throws(LibXMLReaderFailure) -> Bool {
    var reader = try LibXMLReader(content)
    while let event = try reader.next() {
      inline.take(event)
      switch event {
      case .start("row"):
        number = reader.attribute("r").flatMap { Int($0) } ?? number + 1
        guard (1...Self.mostRows).contains(number) else {
          throw LibXMLReaderFailure(cause: "a sheet has more rows than any workbook can")
        }
        column = -1
        cells = [:]
      case .start("c"):
        column = reader.attribute("r").flatMap(Self.column(of:)) ?? column + 1
        kind = reader.attribute("t") ?? ""
        value = ""
        inline = WorkbookText()
      case .start("v"): isInValue = true
      case .text(let part): if isInValue { value += part }
      case .end("v"): isInValue = false
      case .end("c"): endCell()
      case .end("row"):
        if header.isEmpty {
          header = cells.filter { !$0.value.isEmpty }
          let names = header.keys.sorted().compactMap { header[$0] }
          guard !names.isEmpty, isWanted(names) else { return false }
        } else if cells.contains(where: { !$0.value.isEmpty }) {
          guard rows.count < Self.mostRows else {
            throw LibXMLReaderFailure(cause: "a sheet has more rows than any workbook can")
          }
          rows.append((number, cells))
        }
      default: break
      }
    }
    return !header.isEmpty
  }

  private mutating func endCell() {
    let text =
      switch kind {
      case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
      case "inlineStr": inline.text
      default: value
      }
    // What stands under no name is nobody's answer.
    if !text.isEmpty, header.isEmpty || header[column] != nil { cells[column] = text }
  }

  /// The column of a place as in "AB12", from 0.
  private static func column(of place: String) -> Int? {
    var column = 0
    for letter in place.utf8 {
      guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z"), column < 1 << 16 else {
        break
      }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
    }
    return column == 0 ? nil : column - 1
  }
}
