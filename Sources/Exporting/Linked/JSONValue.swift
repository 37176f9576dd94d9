/// A JSON value whose members keep their order.
package enum JSONValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case boolean(Bool)
  case list([JSONValue])
  case object([Member])

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object of those members that have a value.
  package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// The value on one line.
  package var line: String {
    var text = ""
    append(to: &text, indentation: nil)
    return text
  }

  /// The value with a line a member.
  package var page: String {
    var text = ""
    append(to: &text, indentation: 0)
    return text + "\n"
  }

  private func append(to text: inout String, indentation: Int?) {
    switch self {
    case .text(let value): text += Self.quoted(value)
    case .integer(let value): text += String(value)
    case .boolean(let value): text += value ? "true" : "false"
    case .list(let values):
      Self.append(values, between: "[", "]", to: &text, indentation: indentation) {
        $0.append(to: &$1, indentation: $2)
      }
    case .object(let members):
      Self.append(members, between: "{", "}", to: &text, indentation: indentation) {
        $1 += Self.quoted($0.name) + (indentation == nil ? ":" : ": ")
        $0.value.append(to: &$1, indentation: $2)
      }
    }
  }

  private static func append<Part>(
    _ parts: [Part], between open: String, _ close: String, to text: inout String,
    indentation: Int?, write: (Part, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indentation.map { $0 + 2 }
    for (index, part) in parts.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      write(part, &text, inner)
    }
    if let indentation, !parts.isEmpty {
      text += "\n" + String(repeating: " ", count: indentation)
    }
    text += close
  }

  /// A JSON string; what some readers take for line ends or for a mark of the encoding is escaped too.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
