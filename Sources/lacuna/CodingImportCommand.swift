internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// Takes decisions in.
struct CodingImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Take in filled sheets, an evidence.csv in which levels were changed, or a coding project that came back.",
    discussion: """
      Nothing is overwritten: a new decision stands beside the former ones, and the results show the last of each coder. Where coders differ
      no level is shown until a later import says --final.

      EXAMPLES
        lacuna coding import Output Sheets/passages-anna.csv
        lacuna coding import Output evidence.csv --coder anna
        lacuna coding import Output lacuna.qdpx --coder ben
        lacuna coding import Output settled.csv --final
      """)

  @Argument(help: "A results folder.")
  var directory: String

  @Argument(help: "Filled sheets (CSV or XLSX), evidence tables, or coding projects (QDPX).")
  var files: [String]

  @Option(help: ArgumentHelp("Who decided, where the file does not say.", valueName: "name"))
  var coder: String?

  @ArgumentParser.Flag(help: "These decisions settle what coders see differently.")
  var final = false

  func run() throws {
    let intake = try StoredRun(output: directory).takeIn(
      files, coder: coder, isFinal: final, time: Date().formatted(.iso8601))
    for problem in intake.problems { Messages.say("\(problem); the row was left out") }
    Messages.say(
      "\(intake.taken) decisions taken in, \(intake.known) known before"
        + (intake.homeless > 0
          ? "; \(intake.homeless) in all fit no passage as the text is now: lacuna coding list \(directory) --lost"
          : "")
        + (intake.loneNotes > 0
          ? "; \(intake.loneNotes) notes beside codings that stayed as they were decide nothing"
          : "")
    )
    if !intake.problems.isEmpty { throw ExitCode(intake.taken + intake.known > 0 ? 2 : 1) }
  }
}
