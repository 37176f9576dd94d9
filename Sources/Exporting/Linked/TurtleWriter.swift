internal import AnalysisModel

/// Writes statements in Turtle, a subject a paragraph.
struct TurtleWriter {
  /// What a statement says of its subject.
  enum Object {
    case resource(String)
    /// A name with a prefix, as in "skos:Concept".
    case name(String)
    case text(String, language: LanguageTag? = nil)
    case boolean(Bool)
  }

  private(set) var text: String

  init(prefixes: KeyValuePairs<String, String>) {
    text = prefixes.reduce(into: "") { $0 += "@prefix \($1.key): <\($1.value)> .\n" }
  }

  /// Writes what is said of a subject, in the order given.
  mutating func add(_ subject: String, _ statements: [(predicate: String, object: Object)]) {
    guard !statements.isEmpty else { return }
    text += "\n<\(subject)>"
    for (index, statement) in statements.enumerated() {
      text += (index == 0 ? " " : " ;\n  ") + statement.predicate + " "
      text += Self.written(statement.object)
    }
    text += " .\n"
  }

  private static func written(_ object: Object) -> String {
    switch object {
    case .resource(let name): "<\(name)>"
    case .name(let name): name
    case .boolean(let truth): truth ? "true" : "false"
    // Turtle has the escapes of JSON.
    case .text(let text, let language): JSONValue.quoted(text.scrubbed) + tag(language)
    }
  }

  /// Empty where the tag is none that Turtle can write.
  private static func tag(_ language: LanguageTag?) -> String {
    guard let language, language != .undetermined else { return "" }
    let tag = language.rawValue
    let isTag = tag.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar || scalar == "-")
    }
    guard isTag, tag.unicodeScalars.first?.properties.isAlphabetic == true else { return "" }
    return "@" + tag
  }
}
