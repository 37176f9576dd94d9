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
    let table = try Self.table(path)
    let kind = try Self.kind(of: table.header, path: path)
    let names = kind == .passages ? try PassageNames(run) : PassageNames()
    let known = kind == .evidence ? try KnownEvidence(run) : KnownEvidence()
    for (number, fields) in table.rows {
      let row = fields.mapValues { $0.trimmingSpace }
      do throws(RowProblem) {
        let coded =
          switch kind {
          case .passages: try passage(row, names: names)
          case .elements: try element(row)
          case .evidence: try evidence(row, known: known)
          }
        if let coded { rows.append(coded) }
      } catch {
        problems.append("\(path), row \(number): \(error.sentence)")
      }
    }
  }

  private struct RowProblem: Error { let sentence: String }

  /// The rows of a CSV file, or of the sheet of a workbook that begins as one of the kinds.
  private static func table(
    _ path: String
  ) throws -> (header: [String], rows: [(number: Int, fields: [String: String])]) {
    do {
      if path.lowercased().hasSuffix(".xlsx") {
        let rows = try WorkbookRows(contentsOf: path) { kind(of: $0) != nil }
        return (rows.header, rows.rows)
      }
      let rows = try CSVRows(contentsOf: path)
      return (rows.header, rows.rows)
    } catch {
      throw ResultFolder.Failure(description: "\(path): \(error)")
    }
  }

  private static func kind(of header: [String]) -> Kind? {
    let names = Set(header)
    if names.isSuperset(of: ["unit", "plan", "text", "elements"]) { return .passages }
    if names.isSuperset(of: ["unit", "plan", "element", "level"]) { return .elements }
    if names.isSuperset(of: ["plan_id", "element", "quote", "human_level"]) { return .evidence }
    return nil
  }

  private static func kind(of header: [String], path: String) throws -> Kind {
    if let kind = kind(of: header) { return kind }
    throw ResultFolder.Failure(
      description:
        "\(path) is no sheet that \"lacuna coding draw\" wrote and no evidence.csv; its first line must be kept as it was"
    )
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
    _ row: [String: String], known evidence: KnownEvidence
  ) throws(RowProblem) -> CodedRow? {
    let id = row["evidence_id", default: ""]
    let view = evidence.view(of: id)
    let names = row["coder", default: ""]
    let isFormerCoder = names == (view?.saying ?? []).joined(separator: "; ")
    let reason = row["human_reason", default: ""]
    let isFormerReason = reason == (view?.reasons ?? []).joined(separator: "; ").scrubbed
    var answer = row["human_level", default: ""]
    var isCoderSaid = true
    let said = answer.isEmpty ? nil : try level(answer)
    if said == nil || (isFormerCoder && isFormerReason && view?.level == said) {
      // What stands there is no news; perhaps the machine's own level was changed in its place.
      guard let changed = try changedLevel(row, machine: evidence.finding(id)) else { return nil }
      answer = "\(changed.rawValue)"
      isCoderSaid = !isFormerCoder
    }
    if isCoderSaid, names.contains(";") {
      throw RowProblem(
        sentence: "\"coder\" names several; leave the one who changed the row")
    }
    return CodedRow(
      plan: PlanRecord.ID(rawValue: row["plan_id", default: ""]),
      passage: PassageAnchor(
        quote: row["quote", default: ""], page: Int(row["page", default: ""])),
      levels: [try known(row["element", default: ""]): try level(answer)], covered: [],
      coder: try coder(isCoderSaid ? row : [:]),
      reason: isCoderSaid || !isFormerReason ? self.reason(row, "human_reason") : nil)
  }

  /// The level that a person wrote over the machine's.
  private func changedLevel(
    _ row: [String: String], machine: KnownEvidence.Finding?
  ) throws(RowProblem) -> Level? {
    guard let machine, let text = row["level"], !text.isEmpty else { return nil }
    let level = try level(text)
    if level == machine.level { return nil }
    guard let score = row["score"].flatMap(Double.init), abs(score - machine.score) < 0.001 else {
      throw RowProblem(
        sentence:
          "\"level\" and \"score\" are not those of the results, which have changed since the table was written; write your level into \"human_level\""
      )
    }
    return level
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
