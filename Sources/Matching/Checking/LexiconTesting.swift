package import AnalysisModel

/// Runs the sentences that stand beside the terms of a lexicon.
package enum LexiconTesting {
  /// The tests that do not hold, in the file's order.
  ///
  /// The scanner's terms are those of the lexicon and of the vocabulary of its language, and of
  /// other lexicons if need be; `subject` is that of the lexicon's framework. `assessing` gives a sentence's hits with what the
  /// analysis makes of them: denials, other subjects.
  package static func failures(
    of lexicon: Lexicon, about subject: Subject.ID?, using scanner: inout PassageScanner,
    assessing: (_ text: String, _ passage: Passage) -> [Hit] = { $1.hits }
  ) -> [LexiconProblem] {
    var problems: [LexiconProblem] = []
    for entry in lexicon.entries {
      for test in entry.tests {
        let passage = scanner.scan(text: test.text)
        // What no hit speaks for is decided, and so is what nothing else in the sentence can undo.
        let isOpen =
          passage.hits.contains {
            $0.target == .element(entry.element) && $0.suppression == nil
          } && passage.hits.contains { mayUndo($0.target, about: subject) }
        let hits = isOpen ? assessing(test.text, passage) : passage.hits
        if let message = failure(of: test, entry.element, hits, about: subject) {
          problems.append(LexiconProblem(location: test.location, message: message))
        }
      }
    }
    return problems.sorted()
  }

  /// Whether words with a target can take away a hit that stands.
  private static func mayUndo(_ target: Term.Target, about subject: Subject.ID?) -> Bool {
    switch target {
    case .cue(.negation), .cue(.lack), .cue(.citation), .cue(.cancelled), .contra: true
    case .subject(let named): named != subject
    case .element, .exclusion, .cue, .heading, .column: false
    }
  }

  /// What is wrong with the hits in a test's text, or nil where the test holds.
  private static func failure(
    of test: LexiconTest, _ element: Element.ID, _ hits: [Hit], about subject: Subject.ID?
  ) -> String? {
    let own = hits.filter { $0.target == .element(element) }
    let namesSubject =
      subject.map { subject in
        hits.contains { $0.target == .subject(subject) && $0.suppression == nil }
      } ?? true
    let counting = own.filter { hit in
      hit.suppression == nil && (hit.weight != .contextual || namesSubject)
        && (hit.weight != .cell || isRow(test.text))
    }
    if test.mustMatch {
      return counting.isEmpty
        ? "This must match \(element), but \(reasons(own, namesSubject: namesSubject))." : nil
    }
    guard let hit = counting.first else { return nil }
    return
      "This must not match \(element), but \(hit.term) finds \"\(words(of: hit, in: test.text))\"."
  }

  /// Whether a text is written as the row of a table is quoted, whose columns no test has.
  private static func isRow(_ text: String) -> Bool { text.contains(" | ") }

  private static func reasons(_ hits: [Hit], namesSubject: Bool) -> String {
    if hits.isEmpty { return "none of its terms occurs" }
    return hits.map { hit in
      let reason =
        hit.suppression ?? .offSubject(hit.weight == .contextual ? .contextual : .unnamed)
      return "\(hit.term) does not count (\(reason))"
    }.joined(separator: ", ")
  }

  private static func words(of hit: Hit, in text: String) -> String {
    hit.parts.map { String(text[$0]) }.joined(separator: " … ")
  }
}
