package import AnalysisModel

/// A term's notation, understood.
///
/// ```
/// let expression = try TermExpression(parsing: "victim NEAR/8 (not be detained|immunity)")
/// ```
package struct TermExpression: Hashable, Sendable {
  package let root: Node

  package init(root: Node) { self.root = root }

  /// Reads a term.
  ///
  /// - Throws: The first thing that is wrong; `syntaxErrors(in:)` gives them all.
  package init(
    parsing notation: String, groups: WordGroups = WordGroups()
  ) throws(TermSyntaxError) {
    let result = TermParser.parse(notation, groups: groups)
    if let error = result.errors.first { throw error }
    guard let root = result.root else {
      throw TermSyntaxError(offset: 0, message: "The term is empty.")
    }
    self.init(root: root)
  }

  /// Everything that is wrong with a notation, in its order; empty where it can be read.
  package static func syntaxErrors(
    in notation: String, groups: WordGroups = WordGroups()
  ) -> [TermSyntaxError] {
    TermParser.parse(notation, groups: groups).errors
  }

  package indirect enum Node: Hashable, Sendable {
    case phrase(Phrase)
    /// Both, with at most so many words between them; the left side first where it is ordered.
    case proximity(Node, Node, within: Int, isOrdered: Bool)
    case combination(Combinator, Node, Node)
  }

  /// An operator that looks at more than distance, from the loosest to the tightest.
  package enum Combinator: Int, Hashable, Sendable, CaseIterable {
    case either
    case both
    case without
    case sameSentence

    package var keyword: String {
      switch self {
      case .either: "OR"
      case .both: "AND"
      case .without: "NOT"
      case .sameSentence: "SAME"
      }
    }
  }

  /// Words that follow each other.
  package struct Phrase: Hashable, Sendable {
    package var parts: [PhrasePart]

    package init(parts: [PhrasePart]) { self.parts = parts }

    /// The words of a phrase without alternatives, or nil.
    var words: [Word]? {
      var words: [Word] = []
      for part in parts {
        guard case .word(let word) = part else { return nil }
        words.append(word)
      }
      return words
    }
  }

  package enum PhrasePart: Hashable, Sendable {
    case word(Word)
    case alternatives([Phrase])
  }

  /// A word as it is written in the term; in some languages it is more than one word of the text.
  package struct Word: Hashable, Sendable {
    package enum Form: Hashable, Sendable {
      /// Any form with the same stem.
      case stem
      /// This very form; may hold several words.
      case exact
      /// Letters, `*` and `?`.
      case wildcard
    }

    package let text: String
    package let form: Form

    package init(text: String, form: Form) {
      self.text = text
      self.form = form
    }

    // By bytes: dictionaries of words beyond ASCII would normalise each letter, and no two spellings are one word here.
    package static func == (left: Self, right: Self) -> Bool {
      left.form == right.form && left.text.hasBytes(of: right.text)
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(form)
      hasher.combine(bytesOf: text)
    }
  }
}
