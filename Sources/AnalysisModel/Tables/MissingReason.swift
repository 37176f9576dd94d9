/// Why a cell of a column is empty.
package enum MissingReason: String, Hashable, Sendable, CaseIterable {
  case notApplicable = "not_applicable"
  case unreadable
  case notReviewed = "not_reviewed"

  /// The code for statistics programs, which have one kind of number and several of missing ones.
  package var code: String {
    switch self {
    case .notApplicable: ".a"
    case .unreadable: ".b"
    case .notReviewed: ".c"
    }
  }

  /// What it says, in a sentence.
  package var definition: String {
    switch self {
    case .notApplicable: "There is nothing that the column could say of the row."
    case .unreadable:
      "The text could not be read, or its language has no lexicon, so nothing is known."
    case .notReviewed: "No person has looked."
    }
  }
}
