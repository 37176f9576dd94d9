import AnalysisModel

/// The plain words and phrases that terms are made of, which any library for phrases can look for.
struct Wordings {
  let all: [String]

  /// Takes alternatives of single words and runs of plain words; operators and wildcards part them.
  init(_ terms: [Term]) {
    var wordings: Set<String> = []
    for term in terms {
      var notation = term.notation
      for name in term.groups.names {
        notation = notation.replacing("<\(name)>", with: term.groups.notation(of: name) ?? "")
      }
      for part in notation.split(whereSeparator: { "()|".contains($0) }) {
        wordings.formUnion(Self.phrases(in: String(part)))
      }
    }
    all = wordings.sorted()
  }

  private static func phrases(in part: String) -> [String] {
    var phrases: [String] = []
    var words: [String] = []
    for word in part.replacing("\"", with: "").split(separator: " ") {
      let isOperator =
        ["AND", "OR", "NOT", "SAME"].contains(word) || word.hasPrefix("NEAR")
        || word.hasPrefix("PRE/")
      if isOperator || word.contains(where: { "*?".contains($0) }) {
        phrases.append(words.joined(separator: " "))
        words = []
      } else {
        words.append(String(word))
      }
    }
    return (phrases + [words.joined(separator: " ")]).filter { $0.count > 2 }
  }
}
