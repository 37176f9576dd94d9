/// Who codes in a project.
struct Coder {
  let name: String
  /// Whether it is no person.
  let isAutomatic: Bool

  /// The program itself, named so that nobody takes its codings for a person's.
  static let automatic = Coder(name: "lacuna (automatic)", isAutomatic: true)

  /// Importers demand a time where none is known; this one is plainly no time of coding, and is the same in every export.
  static let unknownTime = "1980-01-01T00:00:00Z"

  init(name: String) { self.init(name: name, isAutomatic: false) }

  private init(name: String, isAutomatic: Bool) {
    self.name = name
    self.isAutomatic = isAutomatic
  }

  /// A person of the program's name is another.
  var guid: String { NameUUID(.user, isAutomatic ? name : "person:\(name)").description }
}
