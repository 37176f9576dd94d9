internal import AnalysisModel

/// Frameworks as a tree of codes: framework, item, element; passages are coded with elements alone.
struct CodeTree {
  struct Code {
    let id: NameUUID
    let name: String
    let description: String
    /// Nil for a category, which nothing is coded with.
    let color: String?
    let children: [Code]
  }

  let codes: [Code]
  private let elements: [Element.ID: NameUUID]

  init(_ frameworks: [Framework]) {
    var elements: [Element.ID: NameUUID] = [:]
    codes = frameworks.enumerated().map { index, framework in
      let color = FrameworkColor.color(at: index).hexadecimal
      return Code(
        id: NameUUID(.code, framework.id.rawValue),
        name: Self.name(framework.id.rawValue, framework.title),
        description: Self.lines([framework.scope, Self.labelled("Source", framework.source)]),
        color: nil,
        children: framework.items.map { item in
          Code(
            id: NameUUID(.code, "\(framework.id)/\(item.id)"),
            name: Self.name(item.id.rawValue, item.name),
            description: Self.description(of: item), color: nil,
            children: item.elements.map { element in
              let id = NameUUID(.code, "\(framework.id)/\(element.id)")
              elements[element.id] = id
              return Code(
                id: id, name: Self.name(element.id.rawValue, element.name),
                description: Self.description(of: element), color: color, children: [])
            })
        })
    }
    self.elements = elements
  }

  /// The code of an element; nil where no framework has it.
  func code(of element: Element.ID) -> NameUUID? { elements[element] }

  /// Writes the element `Codes`.
  func write(to writer: inout XMLFileWriter) {
    writer.start("Codes")
    for code in codes { write(code, to: &writer) }
    writer.end()
  }

  private func write(_ code: Code, to writer: inout XMLFileWriter) {
    writer.start(
      "Code",
      [
        "guid": code.id.description, "name": code.name,
        "isCodable": code.color == nil ? "false" : "true", "color": code.color,
      ])
    if !code.description.isEmpty { writer.leaf("Description", text: code.description) }
    for child in code.children { write(child, to: &writer) }
    writer.end()
  }

  /// Names must tell codes apart by themselves, since some programs know no tree.
  static func name(_ id: String, _ name: String) -> String { "\(id) \(name)" }

  static func description(of item: Item) -> String {
    lines(
      [item.definition, labelled("Source", item.source)]
        + item.contraIndicators.map { labelled("Contradicted by", $0) }
        + [labelled("Relations", relations(item.relations))])
  }

  static func description(of element: Element) -> String {
    lines([
      element.definition,
      element.isCore ? "Core: the item's level rests on it." : "",
      labelled("Source", element.source),
      labelled("Provisions", element.anchors.joined(separator: ", ")),
      labelled("Relations", relations(element.relations)),
      element.isDeprecated ? "Given up: kept so that old results can be read." : "",
    ])
  }

  private static func relations(_ relations: [Relation]) -> String {
    relations.map { "\($0.kind.rawValue) \($0.target)" }.joined(separator: ", ")
  }

  private static func labelled(_ label: String, _ text: String) -> String {
    text.isEmpty ? "" : "\(label): \(text)"
  }

  private static func lines(_ lines: [String]) -> String {
    lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Highlight.Color {
  /// As in "#FFDD40".
  fileprivate var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
