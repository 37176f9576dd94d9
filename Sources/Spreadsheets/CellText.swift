internal import AnalysisModel

/// A text as a cell of an Office Open XML file can hold it.
struct CellText {
  /// The most UTF-16 units that a cell holds.
  static let limit = 32_767
  private static let cut = " […]"

  let text: String

  init(_ source: String) {
    var units = 0
    var scalars = String.UnicodeScalarView()
    var isCut = false
    let room = Self.limit - Self.cut.utf16.count
    for scalar in Self.protected(source).unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      if units > Self.limit {
        isCut = true
        break
      }
      scalars.append(scalar)
    }
    guard isCut else {
      text = String(scalars)
      return
    }
    while scalars.reduce(0, { $0 + ($1.value > 0xFFFF ? 2 : 1) }) > room { scalars.removeLast() }
    text = String(scalars) + Self.cut
  }

  /// Characters that the file cannot hold replaced, and what looks like the file's own escape escaped.
  ///
  /// Programs that read a cell take "_x0041_" for "A", so an underscore before "x" and four digits is written as
  /// "_x005F_".
  private static func protected(_ source: String) -> String {
    let text = source.scrubbed.unicodeScalars
    var result = String.UnicodeScalarView()
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = text[index]
      let next = text.index(after: index)
      if scalar == "\r" {
        result.append("\n")
        index = next < text.endIndex && text[next] == "\n" ? text.index(after: next) : next
        continue
      }
      if scalar == "_", isEscape(text[next...]) {
        result.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        result.append(scalar)
      }
      index = next
    }
    return String(result)
  }

  /// Whether a text goes on with "x", four hexadecimal digits and an underscore.
  private static func isEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    let head = Array(text.prefix(6))
    return head.count == 6 && head[0] == "x" && head[5] == "_"
      && head[1...4].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}

/// A text within a printed page's header or footer, which takes "&" for the start of a code.
func headerText(_ text: String, limit: Int) -> String {
  var result = ""
  var units = 0
  for scalar in text.scrubbed.unicodeScalars {
    let piece =
      scalar == "&" ? "&&" : scalar == "\n" || scalar == "\r" ? " " : String(scalar)
    units += piece.utf16.count
    guard units <= limit else { return result + "…" }
    result += piece
  }
  return result
}

/// A name that a sheet may have: at most 31 characters, and none that formulas need.
func sheetName(_ name: String) -> String {
  var result = ""
  for character in name.scrubbed.unicodeScalars {
    let piece = "[]:*?/\\'".unicodeScalars.contains(character) ? " " : String(character)
    guard result.utf16.count + piece.utf16.count <= 31 else { break }
    result += piece
  }
  return result.isEmpty ? "?" : result
}
