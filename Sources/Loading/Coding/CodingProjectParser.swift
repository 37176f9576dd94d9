internal import SharedLibraries

/// Reads the XML of a project from its start to its end.
struct CodingProjectParser {
  private(set) var users: [String: String] = [:]
  private(set) var codes: [String: String] = [:]
  private(set) var notes: [String: String] = [:]
  private(set) var sources: [CodingProjectFile.Source] = []

  private var path: [String] = []
  private var source: CodingProjectFile.Source?
  private var selection: CodingProjectFile.Selection?
  private var coding: CodingProjectFile.Coding?
  private var note: String?
  private var text = ""

  mutating func read(_ content: [UInt8]) throws(LibXMLReaderFailure) {
    var reader = try LibXMLReader(content)
    var isProject = false
    while let event = try reader.next() {
      switch event {
      case .start(let name):
        if path.isEmpty { isProject = name == "Project" }
        path.append(name)
        text = ""
        start(name, reader)
      case .text(let part): text += part
      case .end(let name):
        end(name)
        path.removeLast()
        text = ""
      }
    }
    if !isProject { throw LibXMLReaderFailure(cause: "it is no REFI-QDA project") }
  }

  private mutating func start(_ name: String, _ reader: borrowing LibXMLReader) {
    func guid(_ name: String = "guid") -> String? { reader.attribute(name).map(Self.guid) }
    switch name {
    case "User": users[guid() ?? ""] = reader.attribute("name")
    case "Code": codes[guid() ?? ""] = reader.attribute("name")
    case "Note": note = guid()
    case "TextSource", "PDFSource":
      source = CodingProjectFile.Source(
        guids: [guid()].compactMap(\.self), names: [reader.attribute("name")].compactMap(\.self))
      source?.textPath = reader.attribute("plainTextPath")
    case "Representation":
      source?.guids += [guid()].compactMap(\.self)
      source?.names += [reader.attribute("name")].compactMap(\.self)
      source?.textPath = reader.attribute("plainTextPath")
    case "PlainTextSelection":
      // Notes have selections too, which are no codings.
      guard source != nil, let start = reader.attribute("startPosition").flatMap({ Int($0) }),
        let end = reader.attribute("endPosition").flatMap({ Int($0) }), 0 <= start, start <= end
      else { return }
      selection = CodingProjectFile.Selection(
        guid: guid() ?? "", start: start, end: end, name: reader.attribute("name") ?? "",
        creator: guid("creatingUser"), modifier: guid("modifyingUser"))
    case "Coding":
      guard selection != nil else { return }
      coding = CodingProjectFile.Coding(guid: guid() ?? "", creator: guid("creatingUser"))
    case "CodeRef": coding?.code = guid("targetGUID") ?? ""
    case "NoteRef":
      guard let target = guid("targetGUID") else { return }
      if coding != nil { coding?.notes.append(target) } else { selection?.notes.append(target) }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    let parent = path.dropLast().last
    switch name {
    case "Description":
      switch parent {
      case "PlainTextSelection": selection?.description = text
      case "TextSource", "PDFSource", "Representation":
        let text = text
        source?.description.append(text + "\n")
      default: break
      }
    case "PlainTextContent":
      if parent == "Note", let note { notes[note] = text } else { source?.content = text }
    case "Note": note = nil
    case "Coding":
      if let coding, !coding.code.isEmpty { selection?.codings.append(coding) }
      coding = nil
    case "PlainTextSelection":
      if let selection { source?.selections.append(selection) }
      selection = nil
    case "TextSource", "PDFSource":
      if let source { sources.append(source) }
      source = nil
    default: break
    }
  }

  /// Some programs write braces around guids, and some small letters.
  private static func guid(_ text: String) -> String {
    String(text.uppercased().filter { $0 != "{" && $0 != "}" })
  }
}
