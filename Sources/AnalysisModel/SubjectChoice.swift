/// What a document is taken to be about.
package enum SubjectChoice: Hashable, Sendable, Codable {
  /// What its words say.
  case measured
  /// What the user says, whatever its words say; nil for none of the subjects that are known.
  case told(Subject.ID?)

  /// As on the command line.
  package var name: String {
    switch self {
    case .measured: "auto"
    case .told(let subject): subject?.rawValue ?? "none"
    }
  }
}
