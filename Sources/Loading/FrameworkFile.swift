internal import AnalysisModel
internal import Yams

/// Reads `framework.yaml`.
struct FrameworkFile {
  private var file: YAMLFile

  static func read(
    _ text: String, name: String, digest: String, problems: inout [LexiconProblem]
  )
    -> Framework?
  {
    guard
      let (file, root) = YAMLFile.parse(text, name: name, digest: digest, problems: &problems)
    else { return nil }
    var reader = FrameworkFile(file: file)
    let framework = reader.framework(root)
    problems += reader.file.problems
    return framework
  }

  private mutating func framework(_ root: Node.Mapping) -> Framework {
    file.expectKeys(
      ["id", "title", "short_title", "source", "version", "scope", "subject", "items"], in: root,
      owner: "the framework")
    var items: [Item] = []
    for mapping in file.mappings("items", in: root) { items.append(item(mapping)) }
    if items.isEmpty { file.note("the framework has no items", at: root.mark) }
    return Framework(
      id: Framework.ID(rawValue: file.string("id", in: root, owner: "the framework")),
      title: file.string("title", in: root, owner: "the framework"),
      shortTitle: file.string("short_title", in: root, owner: "the framework"),
      source: file.string("source", in: root, owner: "the framework"),
      version: file.string("version", in: root, owner: "the framework"),
      scope: file.optionalString("scope", in: root) ?? "",
      subject: file.optionalString("subject", in: root).map(Subject.ID.init(rawValue:)),
      items: items, digest: file.digest)
  }

  private mutating func item(_ mapping: Node.Mapping) -> Item {
    let id = file.string("id", in: mapping, owner: "an item")
    file.expectKeys(
      [
        "id", "name", "definition", "source", "relations", "contra", "elements", "worksheets",
        "deprecated",
      ], in: mapping, owner: id)
    var elements: [Element] = []
    for child in file.mappings("elements", in: mapping) { elements.append(element(child, of: id)) }
    if elements.isEmpty { file.note("\(id) has no elements", at: mapping.mark) }
    if !elements.isEmpty, !elements.contains(where: \.isCore) {
      file.note("\(id) has no core element, so no level can be found for it", at: mapping.mark)
    }
    return Item(
      id: Item.ID(rawValue: id), name: file.string("name", in: mapping, owner: id),
      definition: file.string("definition", in: mapping, owner: id),
      source: file.string("source", in: mapping, owner: id), relations: relations(mapping),
      contraIndicators: file.scalars("contra", in: mapping).map(\.string), elements: elements,
      worksheets: worksheets(mapping), isDeprecated: file.boolean("deprecated", in: mapping))
  }

  private mutating func element(_ mapping: Node.Mapping, of item: String) -> Element {
    let id = file.string("id", in: mapping, owner: "an element of \(item)")
    file.expectKeys(
      [
        "id", "name", "definition", "core", "source", "anchors", "starter", "caps", "cells",
        "filled", "together", "deprecated", "relations",
      ], in: mapping, owner: id)
    if !id.hasPrefix(item + ".") {
      file.note("\(id) stands under \(item) but its id does not begin so", at: mapping.mark)
    }
    return Element(
      id: Element.ID(rawValue: id), name: file.string("name", in: mapping, owner: id),
      definition: file.string("definition", in: mapping, owner: id),
      isCore: file.boolean("core", in: mapping),
      source: file.string("source", in: mapping, owner: id),
      anchors: file.scalars("anchors", in: mapping).map(\.string),
      starter: file.string("starter", in: mapping, owner: id), relations: relations(mapping),
      caps: caps(mapping), cells: cells("cells", in: mapping),
      filled: cells("filled", in: mapping), together: groups(mapping),
      isDeprecated: file.boolean("deprecated", in: mapping))
  }

  private mutating func relations(_ mapping: Node.Mapping) -> [Relation] {
    var relations: [Relation] = []
    for child in file.mappings("relations", in: mapping) {
      let kind = file.string("kind", in: child, owner: "a relation")
      let target = file.string("target", in: child, owner: "a relation")
      guard let kind = Relation.Kind(rawValue: kind) else {
        file.note("a relation is same, part_of or related, not \"\(kind)\"", at: child.mark)
        continue
      }
      relations.append(Relation(kind: kind, target: target))
    }
    return relations
  }

  private mutating func worksheets(_ mapping: Node.Mapping) -> [WorksheetTopic] {
    var topics: Set<WorksheetTopic> = []
    for scalar in file.scalars("worksheets", in: mapping) {
      guard let topic = WorksheetTopic(rawValue: scalar.string) else {
        let known = WorksheetTopic.allCases.map(\.rawValue).joined(separator: ", ")
        file.note("a worksheet is one of \(known), not \"\(scalar.string)\"", at: scalar.mark)
        continue
      }
      if !topics.insert(topic).inserted {
        file.note("the worksheet \(topic.rawValue) is named twice", at: scalar.mark)
      }
    }
    return WorksheetTopic.allCases.filter(topics.contains)
  }

  private mutating func cells(
    _ key: String, in mapping: Node.Mapping
  ) -> Set<ActivityField> {
    var cells: Set<ActivityField> = []
    for scalar in file.scalars(key, in: mapping) {
      if let field = ActivityField(rawValue: scalar.string) {
        cells.insert(field)
      } else {
        let known = ActivityField.allCases.map(\.rawValue).joined(separator: ", ")
        file.note("a cell is one of \(known), not \"\(scalar.string)\"", at: scalar.mark)
      }
    }
    return cells
  }

  private mutating func groups(_ mapping: Node.Mapping) -> [MeasureGroup] {
    file.lists("together", in: mapping).map { MeasureGroup(members: $0.map(\.string)) }
  }

  private mutating func caps(_ mapping: Node.Mapping) -> [SectionRole: Level] {
    guard let child = file.child("caps", in: mapping) else { return [:] }
    var caps: [SectionRole: Level] = [:]
    for (key, value) in child {
      guard let name = key.string, let role = SectionRole(rawValue: name) else {
        file.note("there is no section role \"\(key.string ?? "")\"", at: key.mark)
        continue
      }
      guard let number = value.scalar.flatMap({ Int($0.string) }),
        let level = Level(rawValue: number)
      else {
        file.note("the cap of \(name) must be a level from 0 to 3", at: value.mark)
        continue
      }
      caps[role] = level
    }
    return caps
  }
}
