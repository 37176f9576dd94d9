internal import SharedLibraries

/// The texts that cells of a workbook refer to by number.
struct SharedStringsParser {
  private(set) var strings: [String] = []

  mutating func read(_ content: [UInt8]) throws(LibXMLReaderFailure) {
    var reader = try LibXMLReader(content)
    var string = WorkbookText()
    while let event = try reader.next() {
      if event == .start("si") { string = WorkbookText() }
      string.take(event)
      if event == .end("si") { strings.append(string.text) }
    }
  }
}

/// A text of a workbook, whose runs of different fonts are put together.
struct WorkbookText {
  /// Eight times what programs let into a cell; more than that is there to swell in memory.
  private static let mostBytes = 1 << 18

  private var raw = ""
  private var isInText = false
  /// How to pronounce a word stands beside it and is no part of it.
  private var isInReading = false

  mutating func take(_ event: LibXMLReader.Event) {
    switch event {
    case .start("rPh"): isInReading = true
    case .end("rPh"): isInReading = false
    case .start("t"): isInText = !isInReading
    case .end("t"): isInText = false
    case .text(let part): if isInText, raw.utf8.count < Self.mostBytes { raw += part }
    default: break
    }
  }

  /// The text, with what XML cannot hold or would change in its own place: workbooks write it as in `_x000D_`.
  var text: String {
    guard raw.contains("_x") else { return raw }
    return raw.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init)
        ?? String(match.0)
    }
  }
}
