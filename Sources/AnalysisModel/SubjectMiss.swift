/// How a hit misses the subject of its framework.
package enum SubjectMiss: String, Hashable, Sendable, Codable {
  /// Neither the passage nor its document is about the subject.
  case unnamed
  /// The document is not about it, and the passage names it too far from the hit.
  case far
  /// The term counts only where the passage or its section names the subject, and neither does.
  case contextual
  /// The sentence or the heading names another matter, as in "drug trafficking", and the passage not the subject.
  case displaced
  /// The passage is in another language than its document.
  case foreign
}

extension SubjectMiss: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unnamed: "neither the passage nor its document is about the framework's subject"
    case .far:
      "the document is not about the framework's subject, and the passage does not name it close to these words"
    case .contextual:
      "the term counts only where the passage or its section names the framework's subject"
    case .displaced: "another matter is named here, and the framework's subject is not"
    case .foreign: "the passage is in another language than its document"
    }
  }
}
