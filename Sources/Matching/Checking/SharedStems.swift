internal import AnalysisModel

/// Finds words of sentences that a stem makes equal to a word of another element's term.
///
/// Most such pairs are forms of one word. Told are those which differ in more than an ending of the one: neither is the
/// other with at most `ending` letters more, as with "experience" and "experiment".
struct SharedStems {
  private static let ending = 2
  private static let mostForms = 4

  private let stems: WordStems

  init(stems: WordStems) { self.stems = stems }

  /// One finding for each word of a term, at the first term that has it.
  func problems(
    in entries: [LexiconEntry], words: [Term.ID: [TermExpression.Word]], language: LanguageTag
  ) -> [LexiconProblem] {
    var seen: [String: [String: Set<Element.ID>]] = [:]
    var sequence = WordSequence(language: language)
    for entry in entries {
      for test in entry.tests {
        for word in sequence.words(of: test.text) {
          seen[stems.stem(of: word.text), default: [:]][word.folded, default: []]
            .insert(entry.element)
        }
      }
    }
    var told: Set<String> = []
    var problems: [LexiconProblem] = []
    for entry in entries {
      for term in entry.terms {
        for word in words[term.id] ?? [] where word.form == .stem {
          let folded = LetterFolding.fold(word.text)
          guard !told.contains(folded) else { continue }
          let strangers = (seen[stems.stem(of: word.text)] ?? [:]).filter { form, elements in
            !elements.contains(entry.element) && Self.areStrangers(form, folded)
          }
          guard let element = strangers.values.joined().min() else { continue }
          told.insert(folded)
          let forms = strangers.keys.sorted().prefix(Self.mostForms).joined(separator: "\", \"")
          problems.append(
            LexiconProblem(
              location: term.location, severity: .note,
              message:
                "\"\(word.text)\" has the stem of \"\(forms)\" in sentences of other elements (\(element)); "
                + "write an exact form in quotation marks, or a wildcard, where they mean something else."
            ))
        }
      }
    }
    return problems
  }

  private static func areStrangers(_ first: String, _ second: String) -> Bool {
    let shared = longestRun(Array(first.unicodeScalars), Array(second.unicodeScalars))
    return first.count - shared > ending && second.count - shared > ending
  }

  /// How many letters in a row two words share; in Arabic what a word is written together with stands before it.
  private static func longestRun(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var longest = 0
    var row = [Int](repeating: 0, count: second.count + 1)
    for letter in first {
      for index in second.indices.reversed() {
        row[index + 1] = letter == second[index] ? row[index] + 1 : 0
        longest = max(longest, row[index + 1])
      }
    }
    return longest
  }
}
