internal import AnalysisModel
internal import Foundation

/// What a line of input asks for.
struct ServedRequest: Equatable {
  enum Content: Equatable {
    case path(String)
    /// The bytes of a file, and the name that it goes by.
    case bytes(Data, name: String)
  }

  let id: String
  let content: Content
  let language: LanguageTag?
  let pages: PageSelection?
  let timeoutSeconds: Int?

  /// The path or name, as rows and messages give it.
  var name: String {
    switch content {
    case .path(let path): path
    case .bytes(_, let name): name
    }
  }

  /// Reads a line.
  ///
  /// - Throws: What is wrong with it, with the request's id where that could be read.
  init(line: [UInt8]) throws(ServedProblem) {
    let object: [String: RequestValue]
    do {
      object = try JSONDecoder().decode([String: RequestValue].self, from: Data(line))
    } catch {
      throw ServedProblem(.badJSON, "the line is no JSON object; send one object a line, in UTF-8")
    }
    let fields = RequestFields(object)
    if let name = FieldNames(of: line).repeated {
      // Of two ids neither is the request's.
      throw ServedProblem(
        .badField, "the request has \"\(name)\" twice", id: name == "id" ? "" : fields.id)
    }
    guard let id = try fields.text("id") else { throw fields.missing("id") }
    guard !id.isEmpty else {
      // Replies to what is no request have an empty id.
      throw fields.problem(.badField, "\"id\" must be a text that is not empty")
    }
    self.id = id
    try fields.checkNames()
    content = try Self.content(of: fields)
    language = try Self.language(of: fields)
    pages = try Self.pages(of: fields)
    timeoutSeconds = try fields.whole("timeout_seconds", in: Self.timeouts)
  }

  /// From a second to a week.
  private static let timeouts = 1...604_800
  /// The longest name of a file, in bytes, on the systems that there are.
  private static let longestName = 255

  private static func content(of fields: RequestFields) throws(ServedProblem) -> Content {
    let path = try fields.text("path")
    let text = try fields.text("content_base64")
    let name = try fields.text("name")
    switch (path, text) {
    case (let path?, nil):
      guard name == nil else {
        throw fields.problem(.badField, "\"name\" goes with content_base64; a path names the file")
      }
      guard !path.isEmpty, !path.contains("\0") else {
        throw fields.problem(.badField, "\"path\" must name a file")
      }
      return .path(path)
    case (nil, let text?):
      guard let name else { throw fields.missing("name") }
      let isUsable =
        !name.contains { $0 == "/" || $0 == "\0" } && ![".", "..", ""].contains(name)
        && name.utf8.count <= longestName
      guard isUsable else {
        throw fields.problem(
          .badField, "\"name\" must be a file name without folders, as in \"plan.pdf\"")
      }
      guard let bytes = Data(base64Encoded: text) else {
        throw fields.problem(.badBase64, "content_base64 is no Base64 (RFC 4648, with padding)")
      }
      return .bytes(bytes, name: name)
    case (nil, nil):
      throw fields.problem(.missingField, "name a file with \"path\" or send \"content_base64\"")
    case (_?, _?):
      throw fields.problem(.badField, "send either \"path\" or \"content_base64\", not both")
    }
  }

  private static func language(of fields: RequestFields) throws(ServedProblem) -> LanguageTag? {
    guard let text = try fields.text("language"), text != "auto" else { return nil }
    guard text.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]+)*/) != nil else {
      throw fields.problem(
        .badField, "\"language\" must be \"auto\" or a BCP 47 tag, as in \"fr\"")
    }
    return LanguageTag(rawValue: text)
  }

  private static func pages(of fields: RequestFields) throws(ServedProblem) -> PageSelection? {
    guard let text = try fields.text("pages") else { return nil }
    guard let pages = PageSelection(text) else {
      throw fields.problem(.badField, "\"pages\" must be as in \"3-5,9\", counted from 1")
    }
    return pages
  }
}

/// A value of a request, whose type is what it happens to be.
private enum RequestValue: Decodable {
  case null
  case text(String)
  case whole(Int)
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Int.self) {
      self = .whole(number)
    } else {
      self = .other
    }
  }
}

/// The fields of a request.
private struct RequestFields {
  private static let names: Set = [
    "id", "path", "content_base64", "name", "language", "pages", "timeout_seconds",
  ]

  private let fields: [String: RequestValue]

  init(_ fields: [String: RequestValue]) { self.fields = fields }

  /// The request's id as far as it can be told; empty where it cannot.
  var id: String {
    if case .text(let id) = fields["id"] { id } else { "" }
  }

  func checkNames() throws(ServedProblem) {
    guard let name = fields.keys.filter({ !Self.names.contains($0) }).min() else { return }
    let known = Self.names.sorted().joined(separator: ", ")
    throw problem(.unknownField, "there is no field \"\(name)\"; there are \(known)")
  }

  /// A text; nil where the field is missing or null.
  func text(_ name: String) throws(ServedProblem) -> String? {
    switch fields[name] {
    case nil, .null: return nil
    case .text(let text): return text
    case .whole, .other: throw problem(.badField, "\"\(name)\" must be a text")
    }
  }

  func whole(_ name: String, in range: ClosedRange<Int>) throws(ServedProblem) -> Int? {
    switch fields[name] {
    case nil, .null: return nil
    case .whole(let number) where range.contains(number): return number
    case .whole, .text, .other:
      throw problem(
        .badField,
        "\"\(name)\" must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  func missing(_ name: String) -> ServedProblem {
    problem(.missingField, "the request has no \"\(name)\"")
  }

  func problem(_ code: ServedProblem.Code, _ message: String) -> ServedProblem {
    ServedProblem(code, message, id: id)
  }
}
