/// What the resources of a content stream hold under the names that it uses, each looked up once: some streams name the same
/// ones before every letter.
struct ContentResources {
  let dictionary: QPDFFile.Object?
  private var changes: [String: StateChange] = [:]
  private var spaces: [String: PaintSpace] = [:]

  init(_ dictionary: QPDFFile.Object?) { self.dictionary = dictionary }

  /// What a dictionary of parameters sets.
  mutating func change(_ name: String, of file: borrowing QPDFFile) -> StateChange {
    if let change = changes[name] { return change }
    let all = file.entry("/ExtGState", of: dictionary)
    let change = StateChange(file.entry("/" + name, of: all), of: file)
    changes[name] = change
    return change
  }

  /// The colour space of a name, which need not be one of these resources.
  mutating func space(_ name: String, of file: borrowing QPDFFile) -> PaintSpace {
    if let space = spaces[name] { return space }
    let space = PaintSpace("/" + name) ?? found("/" + name, of: file) ?? .device
    spaces[name] = space
    return space
  }

  private func found(_ name: String, of file: borrowing QPDFFile) -> PaintSpace? {
    let named = file.entry(name, of: file.entry("/ColorSpace", of: dictionary))
    let first = file.name(named) ?? file.elements(of: named)?.first.flatMap { file.name($0) }
    return first.flatMap(PaintSpace.init)
  }

  /// A drawing or picture.
  func object(_ name: String, of file: borrowing QPDFFile) -> QPDFFile.Object? {
    file.entry("/" + name, of: file.entry("/XObject", of: dictionary))
  }
}
