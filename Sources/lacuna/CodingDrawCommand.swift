internal import AnalysisModel
internal import ArgumentParser
internal import Pipeline

/// Writes blind sheets.
struct CodingDrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract:
      "Write a sheet for each coder: the same rows in another order, without the machine's answers.",
    discussion: """
      EXAMPLES
        lacuna coding draw Output --coder anna --coder ben
        lacuna coding draw Output --unit elements --coder anna --plan estrava-2024 --format csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, xlsx }

  @Argument(help: "A results folder.")
  var directory: String

  @Option(help: ArgumentHelp("Who codes (repeatable).", valueName: "name"))
  var coder: [String] = []

  @Option(help: "passages: which elements does it speak of? elements: how far does the plan go?")
  var unit = CodingUnit.passages

  @Option(help: ArgumentHelp("Rows on a sheet at most.", valueName: "number"))
  var count = 60

  @Option(help: ArgumentHelp("The seed of the drawing.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Only this plan (repeatable).", valueName: "id"))
  var plan: [String] = []

  @Option(help: ArgumentHelp("Only the elements of this framework (repeatable).", valueName: "id"))
  var framework: [String] = []

  @Option(help: "csv or xlsx; without it both.")
  var format: Format?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"))
  var output = "Sheets"

  @ArgumentParser.Flag(
    help: "Replace sheets that lie in the folder already, with whatever coders wrote there.")
  var replace = false

  func validate() throws {
    if coder.isEmpty { throw ValidationError("name who codes, as in --coder anna --coder ben") }
    if let name = coder.first(where: HumanCoding.isReserved) {
      throw ValidationError("\"\(name)\" names the machine in results; name the coder otherwise")
    }
    if count < 1 { throw ValidationError("--count is at least 1") }
    if let name = coder.first(where: {
      $0.contains { "/;\0".contains($0) } || $0.hasPrefix(".") || $0.isEmpty
    }) {
      throw ValidationError("\"\(name)\" cannot name a coder; use letters and digits")
    }
  }

  func run() throws {
    let stored = try StoredRun(output: directory)
    let ids = try stored.frameworks(named: framework)
    let sheets = try stored.drawSheets(
      of: unit, count: count, for: coder, seed: seed,
      plans: stored.plans(named: plan),
      frameworks: ids)
    guard let first = sheets.first, first.rowCount > 0 else {
      throw ValidationError(
        "\(directory) holds nothing to code: none of its plans could be read and is about the subject"
      )
    }
    let asked = stored.frameworks.filter {
      ids.isEmpty || ids.contains($0.id)
    }
    let existing =
      replace
      ? []
      : sheets.flatMap {
        $0.existing(in: output, asCSV: format != .xlsx, asWorkbook: format != .csv)
      }
    if let first = existing.first {
      throw ValidationError(
        "\(first) is there already and may hold a coder's answers; import it and name another folder with --output, or throw it away with --replace"
      )
    }
    var paths: [String] = []
    for sheet in sheets {
      paths += try sheet.write(
        to: output, asCSV: format != .xlsx, asWorkbook: format != .csv, frameworks: asked)
    }
    Messages.say("\(first.rowCount) \(unit.rawValue) drawn with seed \(seed)")
    for path in paths { print(path) }
  }
}

extension CodingUnit: ExpressibleByArgument {}
