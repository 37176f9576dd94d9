package import AnalysisModel

/// Writes evidence as W3C Web Annotations, an annotation a line.
///
/// Each annotation has two targets that are the same passage: the plan itself, by page and by the words with what stands around
/// them, and the exported text, by places in it. Words are found again when a text is read anew; places are exact.
package struct WebAnnotationWriter: Sendable {
  private let version: String
  private let frameworks: [Element.ID: Framework.ID]

  package init(_ tables: ResearchTables) {
    version = tables.provenance.version
    frameworks = tables.frameworks.reduce(into: [:]) { all, framework in
      for item in framework.items {
        for element in item.elements { all[element.id] = framework.id }
      }
    }
  }

  /// The text that places are counted in, in code points.
  package func text(of reading: PlanReading) -> String { reading.text.scrubbed }

  /// The address of a plan's exported text from where the annotations stand.
  package func textAddress(of plan: PlanRecord.ID) -> String {
    "texts/\(ResourceName.encoded(plan.rawValue)).txt"
  }

  /// A line per piece of evidence and per decision.
  package func lines(_ plan: AnalyzedPlan, decisions: [CoderDecision] = []) -> String {
    guard let reading = plan.reading else { return "" }
    let text = Array(text(of: reading).unicodeScalars)
    var lines = ""
    for evidence in reading.evidence {
      let target = target(
        evidence.start..<max(evidence.start, evidence.end), page: evidence.page, in: text,
        of: plan.document.plan)
      lines += annotation(of: evidence, target: target).line + "\n"
    }
    for decision in decisions {
      let target = target(decision.range, page: nil, in: text, of: plan.document.plan)
      lines += annotation(of: decision, target: target).line + "\n"
    }
    return lines
  }

  private func annotation(of evidence: Evidence, target: JSONValue) -> JSONValue {
    let counts = evidence.level > .absent
    let remark =
      "level \(evidence.level.rawValue) (\(evidence.level)), score \((evidence.score * 10_000).rounded() / 10_000)"
      + (evidence.flags.isEmpty
        ? "" : ", \(evidence.flags.map(\.rawValue).joined(separator: ", "))")
    return annotation(
      NameUUID(.annotation, evidence.id.rawValue), motivation: counts ? "classifying" : "assessing",
      creator: .members([
        "id": .text("urn:lacuna:program"), "type": .text("Software"),
        "name": .text("lacuna \(version)"),
      ]), created: nil, element: counts ? evidence.element : nil, in: evidence.framework,
      remark: counts ? remark : "\(evidence.element): \(remark)", target: target)
  }

  private func annotation(of decision: CoderDecision, target: JSONValue) -> JSONValue {
    let counts = decision.level > .absent
    let verdict = "level \(decision.level.rawValue) (\(decision.level))"
    return annotation(
      NameUUID(.annotation, "decision:\(decision.id)"),
      motivation: counts ? "classifying" : "assessing",
      creator: .members(["type": .text("Person"), "name": .text(decision.coder.scrubbed)]),
      created: decision.time, element: counts ? decision.element : nil,
      in: frameworks[decision.element],
      remark: [counts ? verdict : "\(decision.element): \(verdict)", decision.reason ?? ""]
        .filter { !$0.isEmpty }.joined(separator: "\n"), target: target)
  }

  private func annotation(
    _ id: NameUUID, motivation: String, creator: JSONValue, created: String?,
    element: Element.ID?, in framework: Framework.ID?, remark: String, target: JSONValue
  ) -> JSONValue {
    var body: [JSONValue] = []
    if let element, let framework {
      body.append(
        .members([
          "type": .text("SpecificResource"), "purpose": .text("classifying"),
          "source": .text(ResourceName.concept(element.rawValue, in: framework)),
        ]))
    }
    body.append(
      .members([
        "type": .text("TextualBody"), "purpose": .text("assessing"),
        "value": .text(remark.scrubbed), "format": .text("text/plain"), "language": .text("en"),
      ]))
    return .members([
      "@context": .text("http://www.w3.org/ns/anno.jsonld"),
      "id": .text("urn:uuid:\(id.description.lowercased())"), "type": .text("Annotation"),
      "motivation": .text(motivation), "creator": creator,
      "created": created.map { .text($0.scrubbed) }, "body": .list(body), "target": target,
    ])
  }

  /// How much of what stands before and after the words is quoted with them, in code points.
  private static let surroundings = 32

  private func target(
    _ range: Range<Int>, page: Int?, in text: [Unicode.Scalar], of plan: PlanRecord
  ) -> JSONValue {
    // A place kept on disk may have been damaged there.
    let range = range.clamped(to: 0..<text.count)
    func string(_ scalars: ArraySlice<Unicode.Scalar>) -> JSONValue {
      .text(String(String.UnicodeScalarView(scalars)))
    }
    let quote = JSONValue.members([
      "type": .text("TextQuoteSelector"), "exact": string(text[range]),
      "prefix": string(text[..<range.lowerBound].suffix(Self.surroundings)),
      "suffix": string(text[range.upperBound...].prefix(Self.surroundings)),
    ])
    let selector =
      page.map { page in
        JSONValue.members([
          "type": .text("FragmentSelector"),
          "conformsTo": .text("http://tools.ietf.org/rfc/rfc3778"), "value": .text("page=\(page)"),
          "refinedBy": quote,
        ])
      } ?? quote
    return .list([
      .members(["source": .text(ResourceName.plan(plan)), "selector": selector]),
      .members([
        "source": .text(textAddress(of: plan.id)),
        "selector": .members([
          "type": .text("TextPositionSelector"), "start": .integer(range.lowerBound),
          "end": .integer(range.upperBound),
        ]),
      ]),
    ])
  }
}
