internal import AnalysisModel
internal import Exporting
internal import Loading

/// What people changed in a project that was exported and came back (.qdpx).
struct ProjectChanges {
  /// What they decided by it.
  private(set) var rows: [CodedRow] = []
  /// What could not be used, each in a sentence.
  private(set) var problems: [String] = []
  /// Notes beside codings that stayed as they were.
  private(set) var loneNotes = 0

  private let path: String
  private let elements: [String: Element.ID]
  private var unknownCodes: [String: Int] = [:]

  /// Reads and compares.
  ///
  /// - Parameters:
  ///   - path: The project.
  ///   - coder: Who decided where the project does not say.
  ///   - run: The results that it was exported from, perhaps before the text changed.
  /// - Throws: Where the file is no project.
  init(_ path: String, coder: String?, of run: StoredRun) throws {
    self.path = path
    elements = elementsByCode(run.frameworks)
    let file = try CodingProjectFile(contentsOf: path)
    let names = ElementNames(run.frameworks)
    let elementOfCode = file.codes.reduce(into: [String: Element.ID]()) { found, code in
      found[code.key] = elements[code.key] ?? names.element(of: code.value)
    }
    let plans = SourceNames(run.documents.map(\.plan.id))
    var sources: [PlanRecord.ID: [Int]] = [:]
    for (index, source) in file.sources.enumerated() where !source.selections.isEmpty {
      if let id = plans.plan(of: source) {
        sources[id, default: []].append(index)
      } else {
        problems.append(
          "\(path): \"\(source.names.first ?? "")\" is no plan of these results; what was coded there was left out"
        )
      }
    }
    let states = file.sources.map { ProjectState(in: $0.description) }
    let someone =
      coder
      ?? Self.onlyPerson(
        of: file.users.values, beside: run.record, upTo: states.compactMap(\.?.lastDecision).max())
    for (id, indices) in sources.sorted(by: { $0.key < $1.key }) {
      let plan = try run.plan(id)
      guard let reading = plan.reading else {
        problems.append("\(path): \(id) could not be read, so nothing in it was taken in")
        continue
      }
      let state = indices.compactMap { states[$0] }.first
      let exported = ExportedPlan(
        id, reading: reading, decisions: plan.coderDecisions(upTo: state?.lastDecision))
      var isSameText = true
      var found: [FoundCoding] = []
      for index in indices {
        let source = file.sources[index]
        let places = SelectionPlaces(text: try file.text(of: source), ours: exported.text)
        isSameText = isSameText && places.isSameText
        for selection in source.selections {
          found += codings(
            of: selection, places, in: file, elements: elementOfCode)
        }
      }
      let isComplete = state.map { $0.codings == exported.state.codings } ?? isSameText
      let changes = PlanChanges(
        found, exported: exported, isComplete: isComplete, of: id, reading, someone: someone)
      take(changes, of: id)
    }
    for (code, count) in unknownCodes.sorted(by: { $0.key < $1.key }) {
      problems.append(
        "\(path): the code \"\(code)\" is no element of the frameworks; \(count) codings with it were left out"
      )
    }
  }

  private mutating func take(_ changes: PlanChanges, of id: PlanRecord.ID) {
    rows += changes.rows
    loneNotes += changes.loneNotes
    if changes.nameless > 0 {
      problems.append(
        "\(path), \(id): nothing says who made \(changes.nameless) changes; name the coder with --coder"
      )
    }
    if changes.uncertain > 0 {
      problems.append(
        "\(path), \(id): the results have changed since the project was written, so \(changes.uncertain) codings that are not in it were not taken as removed; export a new project to reject them"
      )
    }
  }

  private mutating func codings(
    of selection: CodingProjectFile.Selection, _ places: SelectionPlaces,
    in file: borrowing CodingProjectFile, elements: [String: Element.ID]
  ) -> [FoundCoding] {
    guard !selection.codings.isEmpty else { return [] }
    let place = places.place(selection)
    let evidence = selection.description.split(whereSeparator: \.isNewline)
      .first { $0.hasPrefix("id: ") }.map { $0.dropFirst("id: ".count).filter { !$0.isWhitespace } }
    let users = file.users
    let notes = file.notes
    func person(_ guid: String?) -> String? {
      guid.flatMap { users[$0] }.flatMap {
        $0.isEmpty || $0 == automaticCoderName ? nil : $0
      }
    }
    var found: [FoundCoding] = []
    for coding in selection.codings {
      guard let element = elements[coding.code] else {
        unknownCodes[file.codes[coding.code] ?? coding.code, default: 0] += 1
        continue
      }
      found.append(
        FoundCoding(
          selectionGUID: selection.guid, codingGUID: coding.guid, element: element,
          evidence: evidence, coder: person(coding.creator ?? selection.creator),
          modifier: person(selection.modifier), range: place.range, quote: place.quote,
          remark: selection.description,
          notes: (selection.notes + coding.notes).compactMap { notes[$0] }))
    }
    return found
  }

  /// The one person of a project who is not among those that it was written with; nil where there are several.
  private static func onlyPerson(
    of names: some Sequence<String>, beside record: DecisionRecord, upTo last: Int?
  ) -> String? {
    let people = Set(names).subtracting(["", automaticCoderName])
    if people.count == 1 { return people.first }
    let known = record.decisions.filter { $0.number <= last ?? .max }.map(\.coder)
    let others = people.subtracting(known)
    return others.count == 1 ? others.first : nil
  }
}

/// Elements by what their codes are called, for projects whose guids were made anew.
private struct ElementNames {
  private let ids: [String: Element.ID]

  init(_ frameworks: [Framework]) {
    ids = Dictionary(
      frameworks.flatMap(\.items).flatMap(\.elements).map { ($0.id.rawValue, $0.id) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A code's name begins with the element's id.
  func element(of code: String) -> Element.ID? {
    code.split(whereSeparator: \.isWhitespace).first.flatMap { ids[String($0)] }
  }
}

/// Plans by what their sources are called.
private struct SourceNames {
  private var ofGUID: [String: PlanRecord.ID] = [:]
  private var ofName: [String: PlanRecord.ID] = [:]

  init(_ ids: [PlanRecord.ID]) {
    for id in ids {
      ofGUID["\(NameUUID(.source, id.rawValue))"] = id
      ofGUID["\(NameUUID(.text, id.rawValue))"] = id
      ofName[id.rawValue.replacing("/", with: "-")] = id
    }
  }

  func plan(of source: CodingProjectFile.Source) -> PlanRecord.ID? {
    if let id = source.guids.lazy.compactMap({ ofGUID[$0] }).first { return id }
    for name in source.names {
      var name = name
      for end in [" (text)", ".txt", ".pdf", ".PDF"] where name.hasSuffix(end) {
        name.removeLast(end.count)
      }
      if let id = ofName[name] { return id }
    }
    return nil
  }
}
