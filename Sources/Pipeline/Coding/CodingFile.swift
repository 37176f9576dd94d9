internal import AnalysisModel
internal import Loading

/// A file in which people decided: a sheet for coders, or the evidence table with its human columns filled.
struct CodingFile {
  /// The rows in which something was decided.
  private(set) var rows: [CodedRow] = []
  /// What is wrong with other rows, each in a sentence with its place.
  private(set) var problems: [String] = []

  private enum Kind { case passages, elements, evidence }

  private let path: String
  private let coder: String?
  private let frameworks: [Framework.ID: Framework]
  private let frameworkOfElement: [Element.ID: Framework.ID]

  /// Reads a file; rows that nobody filled are left out.
  ///
  /// - Parameters:
  ///   - path: The file, as CSV.
  ///   - coder: Who decided where a row does not say.
  ///   - run: The results that the file was drawn from, perhaps before the text changed.
  /// - Throws: Where the file is none of these.
  init(_ path: String, coder: String?, of run: StoredRun) throws {
    self.path = path
    self.coder = coder
    frameworks = Dictionary(uniqueKeysWithValues: run.frameworks.map { ($0.id, $0) })
    frameworkOfElement = Dictionary(
      run.frameworks.flatMap { framework in
        framework.items.flatMap(\.elements).map { ($0.id, framework.id) }
      }, uniquingKeysWith: { first, _ in first })
    let table: CSVRows
    do throws(CSVRows.Failure) {
      table = try CSVRows(contentsOf: path)
    } catch {
      throw ResultFolder.Failure(description: "\(path): \(error)")
    }
    let kind = try Self.kind(of: table.header, path: path)
    let names = kind == .passages ? try PassageNames(run) : PassageNames()
    let views = kind == .evidence ? try Self.views(run) : [:]
    for (number, fields) in table.rows {
      let row = fields.mapValues { $0.trimmingSpace }
      do throws(RowProblem) {
        let coded =
          switch kind {
          case .passages: try passage(row, names: names)
          case .elements: try element(row)
          case .evidence: try evidence(row, views: views)
          }
        if let coded { rows.append(coded) }
      } catch {
        problems.append("\(path), row \(number): \(error.sentence)")
      }
    }
  }

  private struct RowProblem: Error { let sentence: String }

  private static func kind(of header: [String], path: String) throws -> Kind {
    let names = Set(header)
    if names.isSuperset(of: ["unit", "plan", "text", "elements"]) { return .passages }
    if names.isSuperset(of: ["unit", "plan", "element", "level"]) { return .elements }
    if names.isSuperset(of: ["plan_id", "element", "quote", "human_level"]) { return .evidence }
    throw ResultFolder.Failure(
      description:
        "\(path) is no sheet that \"lacuna coding draw\" wrote and no evidence.csv; its first line must be kept as it was"
    )
  }

  /// What people made of each row of evidence, by its id.
  private static func views(_ run: StoredRun) throws -> [String: HumanView] {
    var views: [String: HumanView] = [:]
    for document in run.documents
    where run.record.decisions.contains(where: { $0.plan == document.plan.id }) {
      let plan = try run.plan(document.plan.id)
      for evidence in plan.reading?.evidence ?? [] {
        views[evidence.id.rawValue] = plan.coding.view(of: evidence)
      }
    }
    return views
  }

  /// A row of a sheet of passages.
  private func passage(
    _ row: [String: String], names: PassageNames
  ) throws(RowProblem) -> CodedRow? {
    let answer = row["elements", default: ""]
    guard !answer.isEmpty else { return nil }
    var levels: [Element.ID: Level] = [:]
    let tokens = answer.split { ";, \n\u{A0}".contains($0) }.map(String.init)
    if tokens.map({ $0.lowercased() }) != [CodingSheet.nothing] {
      for token in tokens {
        let parts = token.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2 else {
          throw RowProblem(sentence: "\"\(token)\" is not an element with a level, as OSCE-01.2=2")
        }
        levels[try known(parts[0])] = try level(parts.count == 2 ? parts[1] : "1")
      }
    }
    let covers = row["covers", default: ""].split(separator: " ").map {
      Framework.ID(rawValue: String($0))
    }
    let plan = PlanRecord.ID(rawValue: row["plan", default: ""])
    let anchor =
      names.passage(row["unit", default: ""], in: plan)
      ?? PassageAnchor(quote: row["text", default: ""], page: Int(row["page", default: ""]))
    return CodedRow(
      plan: plan, passage: anchor, levels: levels,
      covered: covers.filter { frameworks[$0] != nil }, coder: try coder(row), reason: reason(row))
  }

  /// A row of a sheet of elements.
  private func element(_ row: [String: String]) throws(RowProblem) -> CodedRow? {
    let answer = row["level", default: ""]
    guard !answer.isEmpty else { return nil }
    return CodedRow(
      plan: PlanRecord.ID(rawValue: row["plan", default: ""]), passage: nil,
      levels: [try known(row["element", default: ""]): try level(answer)], covered: [],
      coder: try coder(row), reason: reason(row))
  }

  /// A row of the evidence table, unless it says only what stood there before.
  private func evidence(
    _ row: [String: String], views: [String: HumanView]
  ) throws(RowProblem) -> CodedRow? {
    let answer = row["human_level", default: ""]
    guard !answer.isEmpty else { return nil }
    let names = row["coder", default: ""]
    if let view = views[row["evidence_id", default: ""]], try view.level == level(answer),
      names == view.saying.joined(separator: "; "),
      row["human_reason", default: ""] == view.reasons.joined(separator: "; ").scrubbed
    {
      return nil
    }
    if names.contains(";") {
      throw RowProblem(
        sentence: "\"coder\" names several; leave the one who changed the row")
    }
    return CodedRow(
      plan: PlanRecord.ID(rawValue: row["plan_id", default: ""]),
      passage: PassageAnchor(
        quote: row["quote", default: ""], page: Int(row["page", default: ""])),
      levels: [try known(row["element", default: ""]): try level(answer)], covered: [],
      coder: try coder(row), reason: reason(row, "human_reason"))
  }

  private func known(_ name: String) throws(RowProblem) -> Element.ID {
    let id = Element.ID(rawValue: name)
    guard frameworkOfElement[id] != nil else {
      throw RowProblem(
        sentence: "there is no element \"\(name)\"; write ids such as OSCE-01.2, or \"none\"")
    }
    return id
  }

  private func level(_ text: String) throws(RowProblem) -> Level {
    // Spreadsheets may write 2 as 2.0.
    guard let number = Double(text), let exact = Int(exactly: number),
      let level = Level(rawValue: exact)
    else {
      throw RowProblem(
        sentence:
          "\"\(text)\" is no level; write 0 (absent), 1 (mentioned), 2 (elaborated) or 3 (operationalised)"
      )
    }
    return level
  }

  private func coder(_ row: [String: String]) throws(RowProblem) -> String {
    let name = row["coder", default: ""]
    if !name.isEmpty { return name }
    guard let coder else {
      throw RowProblem(
        sentence: "nobody is named in \"coder\"; fill it in, or name the coder with --coder")
    }
    return coder
  }

  private func reason(_ row: [String: String], _ key: String = "reason") -> String? {
    row[key].flatMap { $0.isEmpty ? nil : $0.scrubbed }
  }
}

extension String {
  /// The text without space at its ends.
  fileprivate var trimmingSpace: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
