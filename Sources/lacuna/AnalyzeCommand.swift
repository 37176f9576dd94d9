internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Loading
internal import Pipeline

/// The main job.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Read plans and write gap reports, tables and a database.",
    discussion: """
      Folders are searched for .pdf, .html, .htm and .xhtml files; "-" takes paths from standard \
      input, one a line. Documents that have not changed are not read again.

      EXAMPLE
        lacuna analyze plans/ --manifest plans/manifest.csv -o Output
        lacuna analyze mirrored-site/ --site
      """)

  @Argument(help: "Files, folders, or - for paths on standard input.")
  var input: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the results.", valueName: "dir"))
  var output = "Output"

  @Option(
    help: ArgumentHelp(
      "A framework to hold plans against (repeatable); all without it.", valueName: "id"))
  var framework: [String] = []

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: ArgumentHelp("A CSV file that says what plans the files are.", valueName: "file"))
  var manifest: String?

  @ArgumentParser.Flag(help: "The web pages of each folder that is given are one plan.")
  var site = false

  @Option(
    help: ArgumentHelp("The plans' language, or auto to tell each one's.", valueName: "code"),
    transform: LanguageChoice.init)
  var language = LanguageChoice.auto

  @OptionGroup var subject: SubjectOptions

  @OptionGroup var recognition: RecognitionOptions

  @OptionGroup var report: ReportOptions

  @OptionGroup var printing: PrintOptions

  @OptionGroup var jobs: JobOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var renewal: RenewalOptions

  @Option(help: "What opens encrypted files.")
  var password: String?

  @ArgumentParser.Flag(help: "Read every document again.")
  var fresh = false

  @ArgumentParser.Flag(help: "Show no progress.")
  var quiet = false

  func run() async throws {
    try printing.check()
    let outcome = try await analyze()
    let isPrinted =
      outcome.wasInterrupted ? true : try await printing.print(output, isQuiet: quiet)
    try report(outcome)
    if !isPrinted { throw ExitCode(2) }
  }

  /// Runs the analysis, which lets go of the folder when it returns.
  private func analyze() async throws -> AnalysisRun.Outcome {
    let settings = AnalysisSettings(
      lexiconDirectory: lexicons.directory,
      frameworks: framework.map(Framework.ID.init(rawValue:)),
      language: try language.tag(lexicons), subject: subject.choice,
      recognition: recognition.recognition, password: password, limits: limits.limits(renewal),
      jobs: jobs.jobs)
    let plans = try manifest.map { try Manifest(contentsOf: $0) }
    let discovery = InputDiscovery(
      paths: paths(), records: plans?.records ?? [], foldersAreSites: site)
    for warning in (plans?.warnings ?? []) + discovery.warnings { Messages.say(warning) }
    let run = try namingWhatIsKnown {
      try AnalysisRun(
        settings: settings, inputs: discovery.inputs, output: output,
        toolVersion: LacunaCommand.toolVersion, commit: LacunaCommand.commit, isFresh: fresh,
        manifest: manifest,
        reportLanguage: report.language)
    }
    return try await run.runShowingProgress(isQuiet: quiet)
  }

  private func paths() -> [String] {
    input.flatMap { path -> [String] in
      guard path == "-" else { return [path] }
      var lines: [String] = []
      while let line = readLine() { lines.append(line) }
      return lines.filter { !$0.isEmpty }
    }
  }

  /// Says what became of the run, and ends with the exit code that stands for it.
  private func report(_ outcome: AnalysisRun.Outcome) throws {
    let unread = outcome.documents.filter { $0.status != .ok }
    // What a stopped run did not come to is counted; every one stands in run.json.
    let interrupted = "\(IngestFailure.Reason.interrupted)"
    let waiting = unread.count { $0.reason == interrupted }
    for document in unread where document.reason != interrupted {
      Messages.say(document.reason, of: document.plan.path)
    }
    if waiting > 0 { Messages.say("\(waiting) documents were not reached") }
    if !quiet {
      let read = outcome.documents.count - unread.count
      Messages.say(
        "\(read) of \(outcome.documents.count) documents read whole"
          + (outcome.isUnchanged ? "; nothing has changed since the last run" : ""))
    }
    print("\(output)/index.html")
    if outcome.wasInterrupted {
      Messages.say("stopped; run the same command again to go on")
      throw ExitCode(130)
    }
    if !unread.isEmpty { throw ExitCode(2) }
  }
}
