internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// Takes decisions in.
struct CodingImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in filled sheets, or an evidence.csv in which levels were changed.",
    discussion: """
      Nothing is overwritten: a new decision stands beside the former ones, and the results show the last of each coder. Where coders differ
      no level is shown until a later import says --final.

      EXAMPLES
        lacuna coding import Output Sheets/passages-anna.csv
        lacuna coding import Output evidence.csv --coder anna
        lacuna coding import Output settled.csv --final
      """)

  @Argument(help: "A results folder.")
  var directory: String

  @Argument(help: "Filled sheets as CSV, or evidence tables.")
  var files: [String]

  @Option(help: ArgumentHelp("Who decided, where a row does not say.", valueName: "name"))
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
          : ""))
    if !intake.problems.isEmpty { throw ExitCode(intake.taken + intake.known > 0 ? 2 : 1) }
  }
}
