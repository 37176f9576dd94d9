internal import AnalysisModel

/// Divides cells that name bodies into names.
struct OwnerNames {
  /// A name in a cell.
  struct Name: Equatable {
    let text: String
    /// Whether a word before it says that the body takes part only.
    let isPartner: Bool
    /// Whether a word before it or in brackets after it says that it leads.
    let isLead: Bool
    /// The part of the body that stands behind its name, as in "Ministry of Order, Unit 7".
    let department: String?
  }

  private let words: AmountWords
  /// Texts that stand alone between sure marks, folded.
  private let whole: Set<String>
  /// Words that such texts begin with again and again.
  private let heads: Set<String>
  /// Texts between commas that begin with a wording of the vocabulary for a body, folded.
  private let bodies: Set<String>

  /// Takes all cells of the plan that name bodies, which tell where a comma divides names.
  ///
  /// - Parameters:
  ///   - words: How the language names parts of bodies, and who leads.
  ///   - cells: The cells' texts.
  ///   - bodies: Texts between commas of these that begin with a wording for a body, as `folded` gives them.
  init(_ words: AmountWords, cells: [String], bodies: Set<String> = []) {
    self.words = words
    self.bodies = bodies
    let parts = cells.flatMap { Self.parts(of: $0).map(Self.folded) }
    whole = Set(parts)
    var counts: [String: Int] = [:]
    for part in Set(parts) {
      if let head = part.split(separator: " ").first { counts[String(head), default: 0] += 1 }
    }
    heads = Set(counts.filter { $0.value > 2 }.keys)
  }

  func names(in cell: String) -> [Name] {
    var (isPartner, isLead) = (false, false)
    var names: [Name] = []
    for part in Self.parts(of: cell) {
      var text = part
      if let colon = part.firstIndex(of: ":") {
        let label = Self.folded(String(part[..<colon]))
        if words.partners.contains(label) || words.leads.contains(label) {
          isPartner = words.partners.contains(label)
          isLead = !isPartner
          text = String(part[part.index(after: colon)...])
        }
      }
      for name in commaParts(of: text).flatMap(Self.unmarkedParts) {
        let (name, remark) = withoutRemark(name)
        guard name.contains(where: \.isLetter) else { continue }
        let (body, department) = withoutDepartment(name)
        names.append(
          Name(
            text: body, isPartner: isPartner || words.partners.contains(remark),
            isLead: isLead || words.leads.contains(remark), department: department))
      }
    }
    return names
  }

  /// The text for comparing: lower case, single spaces, no marks at its ends.
  static func folded(_ text: String) -> String {
    var text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    while let last = text.last, ".,;:".contains(last) { text.removeLast() }
    while let first = text.first, "-–—•".contains(first) || first == " " { text.removeFirst() }
    return String(text)
  }

  /// What stands between semicolons, line ends, bullets, and slashes or plus signs before a name, outside brackets.
  private static func parts(of cell: String) -> [String] {
    split(cell) { mark, rest in
      switch mark {
      case ";", "؛", "\n", "•", "|", "▪": true
      case "/", "+", "&": beginsName(rest)
      default: false
      }
    }
  }

  /// What stands between commas, where what follows is known for a name.
  private func commaParts(of text: String) -> [String] {
    Self.split(text) { mark, rest in
      guard mark == "," || mark == "،" else { return false }
      let next = rest.prefix { $0 != "," && $0 != "،" }
      guard Self.beginsName(next) else { return false }
      let folded = Self.folded(String(next))
      guard let head = folded.split(separator: " ").first else { return false }
      if whole.contains(folded) { return true }
      return !isDepartment(folded)
        && (heads.contains(String(head)) || Self.beginsAcronym(next) || bodies.contains(folded))
    }
  }

  /// So many acronyms one after the other are names that stood on lines of their own; two may be one name.
  private static let acronymCount = 3
  /// The longest small word that joins names, as "of the".
  private static let joint = 3

  /// What stood on lines of its own and has no mark between: nothing but acronyms, or names that begin with the same word, as
  /// "Ministry of Labour Ministry of Health".
  private static func unmarkedParts(_ text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count >= acronymCount, words.allSatisfy({ isAcronym(String($0)) }) {
      return words.map(String.init)
    }
    guard let head = words.first, beginsName(head), !isAcronym(String(head)) else { return [text] }
    var starts = [0]
    for (place, word) in words.enumerated()
    where word == head && place > starts[starts.count - 1] + 1 {
      let before = words[place - 1]
      if before.count <= joint,
        before.first?.isLowercase == true || !before.contains(where: \.isLetter)
      {
        continue
      }
      starts.append(place)
    }
    guard starts.count > 1 else { return [text] }
    return zip(starts, starts.dropFirst() + [words.count]).map {
      words[$0..<$1].joined(separator: " ")
    }
  }

  /// Whether a name that stands nowhere alone is that of a part of a body.
  private func isDepartment(_ folded: String) -> Bool {
    folded.split(whereSeparator: { !$0.isLetter && $0 != "-" }).contains {
      words.departments.contains(String($0))
    }
  }

  /// The body and its part, where a comma divides them and the body is one that stands alone elsewhere, or is an acronym.
  private func withoutDepartment(_ name: String) -> (body: String, department: String?) {
    guard let comma = name.firstIndex(where: { $0 == "," || $0 == "،" }) else { return (name, nil) }
    let body = String(name[..<comma]).trimmed
    let part = String(name[name.index(after: comma)...]).trimmed
    guard whole.contains(Self.folded(body)) || Self.isAcronym(body), isDepartment(Self.folded(part))
    else { return (name, nil) }
    return (body, part)
  }

  private static func isAcronym(_ text: String) -> Bool {
    text.allSatisfy(\.isLetter) && beginsAcronym(text[...])
  }

  /// Whether a text begins with a capital or a letter of a script without capitals.
  private static func beginsName(_ text: Substring) -> Bool {
    guard let first = text.first(where: { !$0.isWhitespace }) else { return false }
    return first.isLetter && !first.isLowercase
  }

  /// Whether the first word has two capitals, as in "MoI".
  private static func beginsAcronym(_ text: Substring) -> Bool {
    let word = text.drop(while: \.isWhitespace).prefix { $0.isLetter }
    return word.count < 8 && word.count(where: \.isUppercase) > 1
  }

  private static func split(_ text: String, at divides: (Character, Substring) -> Bool) -> [String]
  {
    var parts: [String] = []
    var part = ""
    var depth = 0
    for index in text.indices {
      let character = text[index]
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, divides(character, text[text.index(after: index)...]) {
        parts.append(part.trimmed)
        part = ""
      } else {
        part.append(character)
      }
    }
    return (parts + [part.trimmed]).filter { !$0.isEmpty }
  }

  /// The name without "(lead)" behind it, and that remark.
  private func withoutRemark(_ name: String) -> (name: String, remark: String) {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard name.last == ")", let opening = name.lastIndex(of: "(") else { return (name, "") }
    let remark = Self.folded(String(name[name.index(after: opening)...].dropLast()))
    guard words.leads.contains(remark) || words.partners.contains(remark) else { return (name, "") }
    return (String(name[..<opening]).trimmed, remark)
  }
}
