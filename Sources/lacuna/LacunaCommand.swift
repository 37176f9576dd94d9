internal import AnalysisModel
internal import ArgumentParser
internal import Loading

/// Reads national anti-trafficking plans and shows which guiding principles each one honours.
struct LacunaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lacuna",
    abstract: "Holds national anti-trafficking plans against published guiding principles.",
    discussion: """
      EXAMPLES
        lacuna analyze plans/ -o Output      read a folder and write a gap report for each plan
        lacuna extract plan.pdf              show the text as it was read
        lacuna lexicon check                 look for mistakes in the lexicons

      EXIT CODES
        0   all done
        1   nothing usable was written; one sentence says why and what to do
        2   done, but some documents could not be read; each is named
        64  wrong usage
        130 stopped with Ctrl-C; what was finished is kept, and running again goes on from there
      """,
    subcommands: [
      AnalyzeCommand.self, ReportCommand.self, CompareCommand.self, ExportCommand.self,
      QueryCommand.self,
      WorksheetCommand.self,
      AnnotateCommand.self, ExtractCommand.self, MatchCommand.self,
      LexiconCommand.self,
      EvaluateCommand.self, AuditCommand.self, CodingCommand.self, ReproduceCommand.self,
      WorkerCommand.self, MergeCommand.self, DoctorCommand.self,
    ])

  /// What every message on standard error begins with, the parser's own too.
  // swift-format-ignore: NoLeadingUnderscores
  static var _errorLabel: String { Messages.label }

  /// The program's version.
  static let toolVersion = "0.1.0"

  @ArgumentParser.Flag(
    help: "Print the version, how the program was built, and the digests of the lexicons.")
  var version = false

  @OptionGroup var lexicons: LexiconOptions

  func run() async throws {
    guard version else { throw CleanExit.helpRequest(self) }
    print("lacuna \(Self.toolVersion)\(Self.commit.map { " (commit \($0))" } ?? "")")
    print(Self.build)
    guard let library = try? lexicons.library() else { return }
    for use in library.uses {
      let language = use.language.map { "/\($0)" } ?? ""
      print("\(use.id)\(language) \(use.version) \(use.digest)")
    }
  }
}
