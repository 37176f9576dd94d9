internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Loading
internal import Pipeline

/// Makes a run again.
struct ReproduceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reproduce",
    abstract: "Make a run again from the same inputs, and say whether every table is identical.",
    discussion: """
      The paths in run.json are read as they stand there, from the folder in which you run the command. What the new run was made of that the first
      was not (program, lexicons, settings, documents) is named before the tables that differ. Exit code 0: identical; 2: something differs.

      EXAMPLES
        lacuna reproduce Output/run.json
        lacuna reproduce Output/run.json -o Again
      """)

  @Argument(help: "The run.json of a results folder.")
  var run: String

  @OptionGroup var lexicons: LexiconOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Keep the new results in this folder; without it they are thrown away.", valueName: "folder"))
  var output: String?

  @OptionGroup var jobs: JobOptions

  @ArgumentParser.Flag(help: "Show no progress.")
  var quiet = false

  /// A row that is shown as an example is cut here.
  private static let exampleLength = 160

  func run() async throws {
    let recorded = try RecordedRun(contentsOf: run)
    let folder = (run as NSString).deletingLastPathComponent
    let former = folder.isEmpty ? "." : folder
    let target =
      output ?? FileManager.default.temporaryDirectory.appending(path: "lacuna-\(UUID())").path
    defer { if output == nil { try? FileManager.default.removeItem(atPath: target) } }
    // What people decided is an input too.
    try copyDecisions(from: former, to: target)
    try await analyze(recorded, to: target)
    let differences = try recorded.differences(from: RecordedRun(contentsOf: "\(target)/run.json"))
    for line in differences { print(line) }
    let tables = try TableDifference.between(former, target)
    for table in tables where !table.isIdentical {
      print("\(table.table): \(table.lost) rows only then, \(table.gained) only now")
      if let example = table.example {
        print("    as \(example.prefix(Self.exampleLength))")
      }
    }
    let identical = tables.count(where: \.isIdentical)
    print("\(identical) of \(tables.count) tables identical")
    if identical < tables.count || !differences.isEmpty { throw ExitCode(2) }
  }

  private func analyze(_ recorded: RecordedRun, to target: String) async throws {
    let manifest = try recorded.manifest.map { try Manifest(contentsOf: $0) }
    // A folder that is a document of a run is a web site.
    let discovery = InputDiscovery(
      paths: recorded.documents.map(\.path), records: manifest?.records ?? [], foldersAreSites: true
    )
    for warning in (manifest?.warnings ?? []) + discovery.warnings { Messages.say(warning) }
    let settings = recorded.analysisSettings(lexicons: lexicons.directory, jobs: jobs.jobs)
    let run = try namingWhatIsKnown {
      try AnalysisRun(
        settings: settings, inputs: discovery.inputs, output: target,
        toolVersion: LacunaCommand.toolVersion, commit: LacunaCommand.commit, isFresh: true,
        manifest: recorded.manifest)
    }
    if try await run.runShowingProgress(isQuiet: quiet).wasInterrupted { throw ExitCode(130) }
  }

  private func copyDecisions(from former: String, to target: String) throws {
    let name = "coding/decisions.jsonl"
    guard let decisions = FileManager.default.contents(atPath: "\(former)/\(name)") else { return }
    try FileManager.default.createDirectory(
      atPath: "\(target)/coding", withIntermediateDirectories: true)
    try decisions.write(to: URL(fileURLWithPath: "\(target)/\(name)"), options: .atomic)
  }
}
