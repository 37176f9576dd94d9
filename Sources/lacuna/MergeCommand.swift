internal import AnalysisModel
internal import ArgumentParser
internal import Loading
internal import Pipeline

/// Makes results of what workers replied.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract:
      "Make a results folder of what workers replied, for report, export, query and compare.",
    discussion: """
      Replies are JSON Lines, as `lacuna worker --readings` writes them; folders are searched for .jsonl files. Every \
      document counts once, however many replies it has.

      EXAMPLE
        lacuna worker --readings < requests.jsonl > replies.jsonl
        lacuna merge replies.jsonl -o Output
      """)

  @Argument(help: "Files, folders, or - for replies on standard input.")
  var replies: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the results.", valueName: "dir"))
  var output = "Output"

  @OptionGroup var lexicons: LexiconOptions

  @Option(
    help: ArgumentHelp(
      "A CSV file that says what plans the documents are; one that no reply names is told.",
      valueName: "file"))
  var manifest: String?

  @OptionGroup var report: ReportOptions

  @ArgumentParser.Flag(help: "Say only what went wrong.")
  var quiet = false

  /// How many groups of copies are named, of which there may be thousands.
  private static let shownCopies = 20

  func run() async throws {
    let records = try manifest.map { try Manifest(contentsOf: $0).records } ?? []
    let outcome = try outcome(records)
    let unread = outcome.documents.filter { $0.status != .ok }
    for document in unread { Messages.say(document.reason, of: document.plan.path) }
    if outcome.strayCount > 0 {
      Messages.say("\(outcome.strayCount) replies are to lines that were no requests")
    }
    if !quiet { say(outcome, unreadCount: unread.count) }
    print("\(output)/index.html")
    if !unread.isEmpty || outcome.strayCount > 0 { throw ExitCode(2) }
  }

  /// What the replies came to.
  ///
  /// - Throws: Exit code 1 where a line of them cannot be used, which is said.
  private func outcome(_ records: [PlanRecord]) throws -> ReplyMerge.Outcome {
    do {
      return try ReplyMerge(
        paths: replies, records: records, manifest: manifest, output: output,
        lexiconDirectory: lexicons.directory, toolVersion: LacunaCommand.toolVersion,
        commit: LacunaCommand.commit, reportLanguage: report.language
      ).run()
    } catch let error as MergeError {
      Messages.say(error.sentence, of: error.place)
      throw ExitCode.failure
    }
  }

  private func say(_ outcome: ReplyMerge.Outcome, unreadCount: Int) {
    for paths in outcome.copies.prefix(Self.shownCopies) {
      Messages.say("the same file: \(paths.map(Messages.onOneLine).joined(separator: ", "))")
    }
    if outcome.copies.count > Self.shownCopies {
      Messages.say("and \(outcome.copies.count - Self.shownCopies) more files under several names")
    }
    let count = outcome.documents.count
    Messages.say(
      "\(outcome.replyCount) replies for \(count) documents"
        + (outcome.repeatedCount == 0
          ? "" : ", \(outcome.repeatedCount) of them for a document that had one")
        + "; \(count - unreadCount) read whole")
  }
}
