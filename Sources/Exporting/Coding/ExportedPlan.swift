package import AnalysisModel

/// A plan as a project has it, for comparing with a project that came back.
package struct ExportedPlan: Sendable {
  /// A stretch of the text that counts as coded.
  package struct Coding: Hashable, Sendable {
    package let selectionGUID: String
    package let codingGUID: String
    package let element: Element.ID
    package let level: Level
    /// The row of evidence; nil where a person coded.
    package let evidence: Evidence.ID?
    /// The person; nil where it is the machine.
    package let coder: String?
    /// In Unicode scalars from the start of the text.
    package let range: Range<Int>
    /// What the project says of it.
    package let remark: String
  }

  /// The guids of its source and of its text.
  package let guids: [String]
  /// The source's name without an ending.
  package let name: String
  /// With one scalar for one, LF at line ends.
  package let text: [Unicode.Scalar]
  package let codings: [Coding]
  package let state: ProjectState

  /// - Parameters:
  ///   - plan: The plan's id.
  ///   - reading: What was read of it.
  ///   - decisions: What people decided on passages of it, as far as the project knows.
  package init(_ plan: PlanRecord.ID, reading: PlanReading, decisions: [CoderDecision]) {
    let source = CodingSource(plan, reading: reading, decisions: decisions, lastDecision: 0)
    guids = [source.id.description, source.textID.description]
    name = source.name
    text = Array(source.text.unicodeScalars)
    state = source.state
    codings = source.selections.filter(\.isCoded).map { selection in
      Coding(
        selectionGUID: selection.id.description, codingGUID: selection.codingID.description,
        element: selection.element, level: selection.level, evidence: selection.evidence,
        coder: selection.coder.isAutomatic ? nil : selection.coder.name, range: selection.range,
        remark: selection.remark)
    }
  }
}

/// The elements by the guids that their codes have in projects.
package func elementsByCode(_ frameworks: [Framework]) -> [String: Element.ID] {
  let tree = CodeTree(frameworks)
  return Dictionary(
    frameworks.flatMap(\.items).flatMap(\.elements).compactMap { element in
      tree.code(of: element.id).map { ($0.description, element.id) }
    }, uniquingKeysWith: { first, _ in first })
}

/// What a project calls the machine.
package let automaticCoderName = Coder.automatic.name
