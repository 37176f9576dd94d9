internal import AnalysisModel

/// Plans as cases of a project, with what is known of them as variables.
struct CaseList {
  private struct Variable {
    let name: String
    let value: (RunDocument) -> String?
    var isNumber = false

    var id: NameUUID { NameUUID(.variable, name) }
  }

  private let documents: [RunDocument]
  private let variables: [Variable]

  init(_ documents: [RunDocument]) {
    self.documents = documents
    let own = Self.ownVariables
    var taken = Set(own.map { $0.name.lowercased() })
    let extra = (documents.first?.plan.extra.map(\.name) ?? []).map { column in
      // As the tables name such columns.
      var name = column.scrubbed.isEmpty ? "manifest_column" : column.scrubbed
      while !taken.insert(name.lowercased()).inserted { name = "manifest_" + name }
      return Variable(name: name) { document in
        document.plan.extra.first { $0.name == column }?.value
      }
    }
    variables = (own + extra).filter { variable in
      documents.contains { variable.value($0)?.isEmpty == false }
    }
  }

  private static var ownVariables: [Variable] {
    [
      Variable(name: "country") { $0.plan.country },
      Variable(
        name: "year", value: { $0.plan.year.flatMap(Int.init).map(String.init) }, isNumber: true),
      Variable(name: "title") { $0.plan.title },
      Variable(name: "authority") { $0.plan.authority },
      Variable(name: "adopted") { $0.plan.adopted },
      Variable(name: "period_start") { $0.plan.periodStart },
      Variable(name: "period_end") { $0.plan.periodEnd },
      Variable(name: "edition_of") { $0.plan.editionOf },
      Variable(name: "language") { $0.language?.rawValue },
      Variable(name: "status") { $0.status.rawValue },
      Variable(name: "pages", value: { String($0.pages) }, isNumber: true),
      Variable(name: "source_url") { $0.plan.sourceURL },
    ]
  }

  /// Writes the elements `Variables` and `Cases`.
  func write(to writer: inout XMLFileWriter) {
    guard !documents.isEmpty else { return }
    if !variables.isEmpty {
      writer.start("Variables")
      for variable in variables {
        writer.leaf(
          "Variable",
          [
            "guid": variable.id.description, "name": variable.name,
            "typeOfVariable": variable.isNumber ? "Integer" : "Text",
          ])
      }
      writer.end()
    }
    writer.start("Cases")
    for document in documents { write(document, to: &writer) }
    writer.end()
  }

  private func write(_ document: RunDocument, to writer: inout XMLFileWriter) {
    let id = document.plan.id
    writer.start(
      "Case", ["guid": NameUUID(.plan, id.rawValue).description, "name": id.rawValue])
    writer.leaf(
      "Description",
      text: [document.plan.title, document.reason].compactMap(\.self).joined(separator: "\n"))
    for variable in variables {
      guard let value = variable.value(document), !value.isEmpty else { continue }
      writer.start("VariableValue")
      writer.leaf("VariableRef", ["targetGUID": variable.id.description])
      writer.leaf(variable.isNumber ? "IntegerValue" : "TextValue", text: value)
      writer.end()
    }
    // A plan that could not be read has no text to refer to.
    if document.status != .failed {
      writer.leaf("SourceRef", ["targetGUID": NameUUID(.source, id.rawValue).description])
    }
    writer.end()
  }
}
