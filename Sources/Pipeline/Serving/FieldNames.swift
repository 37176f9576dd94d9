internal import Foundation

/// The names of a JSON object's fields, as often as they stand in it; what decodes objects keeps one field of each name.
struct FieldNames {
  /// In the object's order; those of objects within it are left out.
  let names: [String]

  /// - Precondition: The line is a JSON object.
  init(of line: [UInt8]) {
    var names: [String] = []
    var depth = 0
    var begin: Int?
    var isEscaped = false
    var text: Range<Int>?
    for (place, byte) in line.enumerated() {
      if let first = begin {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          text = first..<(place + 1)
          begin = nil
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): begin = place
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":") where depth == 1:
        if let text, let name = Self.name(line[text]) { names.append(name) }
      default: break
      }
    }
    self.names = names
  }

  /// The first name that stands twice.
  var repeated: String? {
    var seen: Set<String> = []
    return names.first { !seen.insert($0).inserted }
  }

  /// What a name in quotes says, whose letters may be written as escapes.
  private static func name(_ quoted: ArraySlice<UInt8>) -> String? {
    try? JSONDecoder().decode(String.self, from: Data(quoted))
  }
}
