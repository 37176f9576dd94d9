/// One expression of a lexicon or vocabulary, as its author wrote it.
package struct Term: Identifiable, Hashable, Sendable, Codable {
  package typealias ID = Identifier<Term>

  /// How much the term says by itself.
  package enum Weight: String, Hashable, Sendable, Codable, CaseIterable {
    /// Counts wherever it stands.
    case defining
    /// Counts where the framework's subject is that of the passage, its section or the plan.
    case supporting
    /// Counts only where the passage itself or its heading names the subject.
    case contextual
    /// Counts only in the cells of a measure that are the element's own: there a bare name says who takes part.
    case cell
  }

  /// As in "osce-2004/en#OSCE-01.2/3": file, element or list, position from 1.
  package let id: ID
  package let target: Target
  /// The expression in the term notation.
  package let notation: String
  /// The word groups that the notation names.
  package let groups: WordGroups
  package let weight: Weight
  /// Where the wording was seen, or an empty string.
  package let source: String
  /// Whether a reader of the language has confirmed the wording.
  package let isVerified: Bool
  package let location: SourceLocation

  package init(
    id: ID, target: Target, notation: String, groups: WordGroups = WordGroups(), weight: Weight,
    source: String = "", isVerified: Bool = false, location: SourceLocation
  ) {
    self.id = id
    self.target = target
    self.notation = notation
    self.groups = groups
    self.weight = weight
    self.source = source
    self.isVerified = isVerified
    self.location = location
  }

  /// What a term points at where it occurs.
  package enum Target: Hashable, Sendable, Codable {
    /// Evidence of an element.
    case element(Element.ID)
    /// Wording that takes a hit of the element away where the two overlap.
    case exclusion(Element.ID)
    /// Wording that contradicts the item the element belongs to.
    case contra(Element.ID)
    /// A cue of the common vocabulary.
    case cue(Cue)
    /// A name of a subject.
    case subject(Subject.ID)
    /// A heading of sections with a role.
    case heading(SectionRole)
    /// The heading of a table column with a meaning.
    case column(ActivityField)
  }
}

extension Term.ID {
  /// The id that stands for what a framework itself makes evidence of an element, where other evidence has that of a wording.
  ///
  /// - Parameters:
  ///   - framework: The framework.
  ///   - element: The element.
  ///   - rule: The key of `framework.yaml` that says so.
  package init(framework: Framework.ID, element: Element.ID, rule: String) {
    self.init(rawValue: "\(framework)\(Self.file)\(element)/\(rule)")
  }

  /// Whether a framework and no lexicon is behind the evidence.
  package var isOfFramework: Bool { rawValue.contains(Self.file) }

  private static var file: String { "/framework#" }
}

/// Where something stands in a file that people edit.
package struct SourceLocation: Hashable, Sendable, Codable, Comparable {
  package let file: String
  /// From 1.
  package let line: Int
  /// From 1, in characters.
  package let column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String { "\(file):\(line):\(column)" }
}

/// What is wrong at one place of a lexicon, vocabulary or framework file.
package struct LexiconProblem: Error, Hashable, Sendable, Comparable {
  package enum Severity: String, Hashable, Sendable {
    /// The files cannot be used so.
    case error
    /// The files can be used, but hardly as they were meant.
    case warning
    /// Worth a look; much of it is as it should be.
    case note
  }

  package let location: SourceLocation
  package let severity: Severity
  /// One sentence.
  package let message: String

  package init(location: SourceLocation, severity: Severity = .error, message: String) {
    self.location = location
    self.severity = severity
    self.message = message
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.location, left.message) < (right.location, right.message)
  }
}

extension LexiconProblem: CustomStringConvertible {
  package var description: String { "\(location): \(severity): \(message)" }
}

/// All that is wrong with a set of lexicon files, at once.
package struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  package let problems: [LexiconProblem]

  package init(problems: [LexiconProblem]) { self.problems = problems.sorted() }

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
