internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Storing

/// Answers questions from the database of a results folder.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask the results of a folder a question.",
    discussion: """
      Takes one SQL statement that reads, or the name of a question that researchers usually ask; --named alone lists
      these. The database is not changed. docs/exports.md has the tables.

      EXAMPLES
        lacuna query Output "SELECT country, count(*) FROM plans GROUP BY country"
        lacuna query Output --named gaps-by-country --format csv
        lacuna query Output --named
      """)

  /// How an answer is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json }

  @Argument(help: "A results folder, or its lacuna.sqlite.")
  var directory: String

  @Argument(help: ArgumentHelp("A question in SQL.", valueName: "sql"))
  var question: String?

  // The name stands last in help, as it may be left out.
  @Option(
    defaultAsFlag: "",
    help: ArgumentHelp("A usual question; without a name, the list of them.", valueName: "name"))
  var named: String?

  @Option(
    help: ArgumentHelp(
      "How to print the answer: table cuts long cells, csv and json give them whole.",
      valueName: "table|csv|json"))
  var format = Format.table

  func validate() throws {
    if question != nil, named != nil {
      throw ValidationError("a question is either SQL or --named, not both")
    }
    if question == nil, named == nil {
      throw ValidationError("there is no question; give one in SQL, or a name with --named")
    }
  }

  func run() throws {
    if named?.isEmpty == true {
      print(Self.list)
      return
    }
    let query = try StoredQuery(path: database())
    var answer = QueryAnswer(format: format)
    try query.ask(sql(query)) { columns in
      try Self.put(answer.begin(columns))
    } rows: { rows in
      try Self.put(answer.piece(of: rows))
    }
    try Self.put(answer.end())
  }

  private func sql(_ query: StoredQuery) throws -> String {
    guard let named else { return question ?? "" }
    guard let view = StoreView.all(of: []).first(where: { $0.name == named }) else {
      throw ValidationError("there is no question \"\(named)\"; name one of\n\(Self.list)")
    }
    return try query.sql(of: view)
  }

  /// The usual questions, a line each.
  private static var list: String {
    let questions = StoreView.all(of: [])
    let width = questions.map(\.name.count).max() ?? 0
    return questions.map {
      $0.name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + $0.description
    }.joined(separator: "\n")
  }

  private func database() throws -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isFolder) else {
      throw missing
    }
    guard isFolder.boolValue else { return directory }
    let path = "\(directory)/lacuna.sqlite"
    guard FileManager.default.fileExists(atPath: path) else { throw missing }
    return path
  }

  private var missing: RunFailure {
    RunFailure(
      "\(directory) holds no lacuna.sqlite; run \"lacuna analyze PLANS -o \(directory)\" first")
  }

  private static func put(_ bytes: [UInt8]) throws { try StandardOutput.write(bytes) }
}

/// Why a command gives nothing, in a sentence.
private struct RunFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
