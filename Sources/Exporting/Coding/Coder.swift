/// Who codes in a project.
struct Coder {
  let name: String

  /// The program itself, named so that nobody takes its codings for a person's.
  static let automatic = Coder(name: "lacuna (automatic)")

  /// Importers demand a time where none is known; this one is plainly no time of coding, and is the same in every export.
  static let unknownTime = "1980-01-01T00:00:00Z"

  var guid: String { NameUUID(.user, name).description }
}
