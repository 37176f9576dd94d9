internal import AnalysisModel

/// A plan as a source of a project: its text, and the stretches of it that were coded.
struct CodingSource {
  private let plan: PlanRecord.ID
  private let format: Source.Format
  let selections: [CodedSelection]
  /// What an import compares with, in words that programs keep as a remark on the source.
  let state: ProjectState
  /// With LF at line ends.
  let text: String

  /// - Parameters:
  ///   - plan: The plan's id.
  ///   - reading: What was read of it.
  ///   - decisions: What people decided on passages of it.
  ///   - lastDecision: The number of the last decision that was looked at.
  init(
    _ plan: PlanRecord.ID, reading: PlanReading, decisions: [CoderDecision], lastDecision: Int
  ) {
    self.plan = plan
    format = reading.format
    text = reading.text.withCodingPlaces
    let scalars = Array(text.unicodeScalars)
    selections =
      reading.evidence.map { CodedSelection($0, in: scalars) }
      + decisions.map { CodedSelection($0, in: scalars) }
    state = ProjectState(lastDecision: lastDecision, evidence: reading.evidence)
  }

  var id: NameUUID { NameUUID(.source, plan.rawValue) }
  var textID: NameUUID { NameUUID(.text, plan.rawValue) }
  /// A slash would be taken for a folder by importers that name files after sources.
  var name: String { plan.rawValue.replacing("/", with: "-") }

  /// Writes the element `PDFSource`, or `TextSource` where there is no PDF.
  func write(to writer: inout XMLFileWriter, tree: CodeTree, hasPDF: Bool) {
    let textPath = "internal://\(textID).txt"
    if hasPDF {
      writer.start(
        "PDFSource",
        [
          "guid": id.description, "name": name + ".pdf", "path": "internal://\(id).pdf",
          "creatingUser": Coder.automatic.guid, "creationDateTime": Coder.unknownTime,
        ])
      writer.start(
        "Representation",
        [
          "guid": textID.description, "name": "\(name) (text)", "plainTextPath": textPath,
          "creatingUser": Coder.automatic.guid, "creationDateTime": Coder.unknownTime,
        ])
    } else {
      writer.start(
        "TextSource",
        [
          "guid": id.description, "name": name + ".txt", "plainTextPath": textPath,
          "creatingUser": Coder.automatic.guid, "creationDateTime": Coder.unknownTime,
        ])
    }
    writer.leaf("Description", text: "\(state)")
    for selection in selections { selection.write(to: &writer, tree: tree) }
    writer.end()
    if hasPDF { writer.end() }
  }
}
