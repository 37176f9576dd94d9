internal import AnalysisModel
internal import Yams

/// A YAML file as nodes with their places, which collects every problem on the way.
struct YAMLFile {
  /// The path as problems name it.
  let name: String
  let digest: String
  /// The text, to see what YAML did not take.
  let lines: [Substring]
  /// The file's name without folder and ending, which is a lexicon's language.
  let baseName: String
  /// Whether that is the code of a language.
  let isOfLanguage: Bool
  private(set) var problems: [LexiconProblem] = []

  /// Files of figures, which numbers are.
  static let figures: Set<String> = ["judgements", "measures", "scoring"]

  private init(name: String, digest: String, lines: [Substring]) {
    self.name = name
    self.digest = digest
    self.lines = lines
    baseName = name.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    isOfLanguage = LanguageCodes.isKnown(baseName)
  }

  /// Parses a file's text; nil, with the problem noted, where it is no YAML mapping.
  static func parse(
    _ text: String, name: String, digest: String, problems: inout [LexiconProblem]
  ) -> (file: YAMLFile, root: Node.Mapping)? {
    do {
      let before = problems.count
      guard let node = try compose(text, name, &problems) else {
        if problems.count == before { problems.append(problem(name, nil, "the file is empty")) }
        return nil
      }
      guard case .mapping(let root) = node else {
        problems.append(problem(name, node.mark, "expected keys and values at the top of the file"))
        return nil
      }
      return (YAMLFile(name: name, digest: digest, lines: TextLines.lines(of: text)), root)
    } catch let error as YamlError {
      problems.append(Self.problem(error, in: name))
    } catch {
      problems.append(problem(name, nil, "not readable as YAML: \(error)"))
    }
    return nil
  }

  /// Parses a text; a key that stands twice is noted and its second value left out, so that it hides nothing else.
  private static func compose(
    _ text: String, _ name: String, _ problems: inout [LexiconProblem]
  ) throws -> Node? {
    if let alias = YAMLAlias(in: text) {
      problems.append(
        LexiconProblem(
          location: SourceLocation(file: name, line: alias.line, column: alias.column),
          message: "*\(alias.name) refers to another part of the file; write out what stands there")
      )
      return nil
    }
    var text = text
    var rounds = 0
    while true {
      rounds += 1
      do {
        // Values are taken as they are written: without rules no word such as "no" turns into a truth.
        return try Yams.compose(yaml: text, .basic)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        var repeated = RepeatedKeys(keys, inMappingAt: context.mark, of: text)
        guard rounds <= mostRepeats, let rest = repeated.removeSeconds() else {
          throw YamlError.duplicatedKeysInMapping(duplicates: keys, context: context)
        }
        for place in repeated.places {
          problems.append(
            LexiconProblem(
              location: SourceLocation(file: name, line: place.line, column: place.column),
              message:
                "the key \"\(place.key)\" stands at line \(place.firstLine) already; join the two under one key"
            ))
        }
        text = rest
      }
    }
  }

  /// In how many places of a file keys that stand twice are told; the file is parsed anew for each.
  private static let mostRepeats = 20

  mutating func warn(_ message: String, at location: SourceLocation) {
    problems.append(LexiconProblem(location: location, severity: .warning, message: message))
  }

  mutating func note(_ message: String, at mark: Mark?) {
    problems.append(Self.problem(name, mark, message))
  }

  /// Notes what can be read, but hardly as it was meant.
  mutating func warn(_ message: String, at mark: Mark?) { warn(message, at: location(mark)) }

  func location(_ mark: Mark?) -> SourceLocation {
    SourceLocation(file: name, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  /// The place of a scalar's first character, past an opening quote.
  func location(of scalar: Node.Scalar) -> SourceLocation {
    let start = location(scalar.mark)
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    return SourceLocation(
      file: start.file, line: start.line, column: start.column + (isQuoted ? 1 : 0))
  }

  // MARK: Typed access, noting what is not as it should be

  mutating func string(_ key: String, in mapping: Node.Mapping, owner: String) -> String {
    guard let node = mapping[key] else {
      note("\(owner) has no \"\(key)\"", at: mapping.mark)
      return ""
    }
    guard case .scalar(let scalar) = node else {
      note("\"\(key)\" of \(owner) must be a text", at: node.mark)
      return ""
    }
    if scalar.string.allSatisfy(\.isWhitespace) {
      note("\"\(key)\" of \(owner) is empty", at: scalar.mark)
    }
    warnOfOtherType(scalar)
    return scalar.string
  }

  mutating func optionalString(_ key: String, in mapping: Node.Mapping) -> String? {
    guard let node = mapping[key] else { return nil }
    guard case .scalar(let scalar) = node else {
      note("\"\(key)\" must be a text", at: node.mark)
      return nil
    }
    return scalar.string
  }

  mutating func boolean(_ key: String, in mapping: Node.Mapping) -> Bool {
    guard let text = optionalString(key, in: mapping) else { return false }
    switch text {
    case "true": return true
    case "false": return false
    default:
      note("\"\(key)\" must be true or false, not \"\(text)\"", at: mapping[key]?.mark)
      return false
    }
  }

  mutating func scalars(_ key: String, in mapping: Node.Mapping) -> [Node.Scalar] {
    nodes(key, in: mapping).compactMap { node in
      guard case .scalar(let scalar) = node else {
        note("every entry of \"\(key)\" must be a text", at: node.mark)
        return nil
      }
      lookAtSpelling(of: scalar)
      return scalar
    }
  }

  /// The texts of lists within a list.
  mutating func lists(_ key: String, in mapping: Node.Mapping) -> [[Node.Scalar]] {
    nodes(key, in: mapping).compactMap { node in
      guard case .sequence(let sequence) = node else {
        note("every entry of \"\(key)\" must be a list", at: node.mark)
        return nil
      }
      return sequence.compactMap { entry in
        guard case .scalar(let scalar) = entry else {
          note("every entry of \"\(key)\" must be a list of texts", at: entry.mark)
          return nil
        }
        return scalar
      }
    }
  }

  /// Notes a language that the file's name contradicts, or that is none.
  mutating func expectLanguage(_ language: String, in root: Node.Mapping) {
    guard !language.isEmpty else { return }
    let mark = root["language"]?.mark
    if language != baseName {
      note(
        "the language is \"\(language)\" but the file is named \"\(baseName)\"; name the file after its language",
        at: mark)
    }
    if !LanguageCodes.isKnown(language) {
      note(
        "\"\(language)\" is no code of a language; write two letters, as in en, fr, es, pt, ru or ar",
        at: mark)
    }
  }

  mutating func nodes(_ key: String, in mapping: Node.Mapping) -> [Node] {
    guard let node = mapping[key] else { return [] }
    guard case .sequence(let sequence) = node else {
      note("\"\(key)\" must be a list", at: node.mark)
      return []
    }
    return Array(sequence)
  }

  mutating func mappings(_ key: String, in mapping: Node.Mapping) -> [Node.Mapping] {
    nodes(key, in: mapping).compactMap { node in
      guard case .mapping(let child) = node else {
        note("every entry of \"\(key)\" must have keys and values", at: node.mark)
        return nil
      }
      return child
    }
  }

  mutating func child(_ key: String, in mapping: Node.Mapping) -> Node.Mapping? {
    guard let node = mapping[key] else { return nil }
    guard case .mapping(let child) = node else {
      note("\"\(key)\" must have keys and values", at: node.mark)
      return nil
    }
    return child
  }

  /// A whole number from 0; 0, with a note, where there is something else.
  mutating func count(_ key: String, in mapping: Node.Mapping, owner: String) -> Int {
    let text = string(key, in: mapping, owner: owner)
    guard let number = Int(text), number >= 0 else {
      if !text.isEmpty { note("\"\(key)\" must be a count", at: mapping[key]?.mark) }
      return 0
    }
    return number
  }

  /// The numbers from 0 in a list; what is none is left out with a note.
  mutating func numbers(_ key: String, in mapping: Node.Mapping) -> [Double] {
    scalars(key, in: mapping).compactMap { scalar in
      if let number = Double(scalar.string), (0...1e9).contains(number) { return number }
      note("every entry of \"\(key)\" must be a number", at: scalar.mark)
      return nil
    }
  }

  /// Notes keys that nothing reads, which are nearly always misspelt ones.
  mutating func expectKeys(_ known: Set<String>, in mapping: Node.Mapping, owner: String) {
    for (key, _) in mapping {
      guard let name = key.string, !known.contains(name) else { continue }
      note("\(owner) has an unknown key \"\(name)\"", at: key.mark)
    }
  }

  // MARK: Problems of the parser

  private static func problem(_ name: String, _ mark: Mark?, _ message: String) -> LexiconProblem {
    LexiconProblem(
      location: SourceLocation(file: name, line: mark?.line ?? 1, column: mark?.column ?? 1),
      message: message)
  }

  private static func location(
    ofCharacterAt offset: Int, of text: String, in name: String
  ) -> SourceLocation {
    let before = text.prefix(offset)
    let line = before.reversed().prefix { !$0.isNewline }
    return SourceLocation(
      file: name, line: before.count(where: \.isNewline) + 1, column: line.count + 1)
  }

  private static func hexadecimal(_ scalar: Int32) -> String {
    let digits = String(max(0, scalar), radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func problem(_ error: YamlError, in name: String) -> LexiconProblem {
    switch error {
    case .scanner(_, let message, let mark, _), .parser(_, let message, let mark, _),
      .composer(_, let message, let mark, _):
      problem(name, mark, "broken YAML: \(message)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      problem(name, context.mark, "these keys stand twice: \(duplicates.joined(separator: ", "))")
    case .reader(_, let offset, let value, let text):
      LexiconProblem(
        location: location(ofCharacterAt: offset ?? 0, of: text, in: name),
        message: "the character U+\(hexadecimal(value)) may not stand in YAML; delete it")
    default:
      problem(name, nil, "broken YAML: \(error)")
    }
  }
}
