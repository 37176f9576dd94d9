/// What stands in one cell, and what kind of thing it is.
package struct WorkbookCell: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case empty
    case text(String)
    case number(Int)
    /// One of a closed set of values, with the word that a person reads.
    case choice(code: String, word: String)
  }

  /// What a cell is, from which its looks follow.
  package enum Style: Hashable, Sendable {
    case plain
    /// Words of the plan.
    case quote
    /// Words picked out of a sentence of the plan, which may be more or less than they should.
    case picked
    /// Words of Lacuna about the row.
    case hint
    /// A question mark: the plan does not say it.
    case unsaid
    /// Left empty on purpose, for a person to fill in.
    case open
    /// Something that needs a look first.
    case alert
    /// A level; nil where nothing can be said.
    case level(Level?)
    /// A heading between texts.
    case title
  }

  package let content: Content
  package let style: Style

  package init(_ content: Content, style: Style = .plain) {
    self.content = content
    self.style = style
  }

  package static let empty = WorkbookCell(.empty)
  package static let open = WorkbookCell(.empty, style: .open)
  package static let unsaid = WorkbookCell(.text("?"), style: .unsaid)

  /// A text, or an empty cell where there is none.
  package static func text(_ text: String?, style: Style = .plain) -> WorkbookCell {
    guard let text, !text.isEmpty else { return .empty }
    return WorkbookCell(.text(text), style: style)
  }

  package static func number(_ number: Int?) -> WorkbookCell {
    number.map { WorkbookCell(.number($0)) } ?? .empty
  }

  /// The same cell with its words rewritten.
  package func mapText(_ rewrite: (String) -> String) -> WorkbookCell {
    switch content {
    case .empty, .number: self
    case .text(let text): WorkbookCell(.text(rewrite(text)), style: style)
    case .choice(let code, let word):
      WorkbookCell(.choice(code: rewrite(code), word: rewrite(word)), style: style)
    }
  }
}
