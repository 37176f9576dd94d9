internal import AnalysisModel
internal import Exporting
internal import Foundation
internal import Ingesting
internal import Loading

/// A plan's rows of the research tables, as the members of a worker's reply.
struct ReplyRows {
  /// The tables with a row a plan and those with several, in the order of the contract.
  private static let names = ["plans", "pages", "evidence", "elements", "items", "activities"]

  private let tables: [(table: ResearchTable, writer: JSONLinesWriter)]

  init(frameworks: [Framework]) {
    // Rows of documents say nothing of what produced them; the greeting does.
    let nothing = Provenance(tool: "", version: "", lexicons: [], settings: [:])
    let all = ResearchTables(frameworks: frameworks, provenance: nothing).all
    tables = Self.names.compactMap { name in
      all.first { $0.name == name }.map { ($0, JSONLinesWriter($0)) }
    }
  }

  /// `"plan":{…},"pages":[…],…`, without braces around it.
  func members(of plan: AnalyzedPlan) -> [UInt8] {
    var bytes: [UInt8] = []
    for (table, writer) in tables {
      let objects = table.rows(plan).map(writer.object)
      if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
      if table.name == "plans" {
        bytes += "\"plan\":".utf8
        bytes += objects.first ?? Array("null".utf8)
      } else {
        bytes += "\"\(table.name)\":[".utf8
        bytes += objects.joined(separator: [UInt8(ascii: ",")])
        bytes.append(UInt8(ascii: "]"))
      }
    }
    return bytes
  }
}

extension Analyzer {
  /// The rows of one document, as the members of a JSON object; after them what `merge` needs, where it is wanted.
  func replyMembers(
    to request: WorkerRequest, keepsReading: Bool, notice: PictureNotice
  ) throws -> Data {
    var document = try document(
      path: request.path, isSite: request.isSite, language: request.language,
      password: request.password, digest: request.sha256, notice: notice)
    if let pages = request.pages {
      let count = document.pages.count
      document = document.only(pages)
      guard count == 0 || !document.pages.isEmpty else {
        throw AnalysisFailure.ingest(
          IngestFailure(path: request.path, reason: .noSuchPages(count: count)))
      }
    }
    let reading = try reading(of: document, language: request.language)
    let pending = PendingPlan(request)
    var members = ReplyRows(frameworks: library.frameworks)
      .members(of: pending.read(reading, seconds: 0))
    // Some pages are no reading of the document, and another request may ask for the others.
    if keepsReading, request.pages == nil {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .withoutEscapingSlashes
      members += ",\"reading\":".utf8
      members += try encoder.encode(reading)
    }
    return Data(members)
  }
}

extension PendingPlan {
  /// The plan of a request, named as if it were the only one.
  init(_ request: WorkerRequest) {
    let input = Input(path: request.name ?? request.path, isSite: request.isSite)
    let key = request.sha256.map {
      ContentKey(
        sha256: $0, isSite: request.isSite, language: request.language, pageName: input.pageName)
    }
    let id = PlanNames.names([(input, request.sha256)])[0]
    self.init(input: input, key: key, id: id, guessing: PlanGuessing())
  }
}

extension Document {
  /// The document as if it had those pages alone; sections keep their titles.
  func only(_ selection: PageSelection) -> Document {
    Document(
      id: id, source: source, title: title, language: language, metadata: metadata, text: text,
      pages: pages.filter { selection.contains($0.number) }, sections: sections,
      blocks: blocks.filter { $0.places.contains { selection.contains($0.page) } },
      warnings: warnings.filter { $0.page.map(selection.contains) ?? true }, words: words)
  }
}
