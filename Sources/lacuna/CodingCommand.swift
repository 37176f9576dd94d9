internal import ArgumentParser

/// Human coding, out and in.
struct CodingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coding",
    abstract: "Hand out blind sheets to coders, take their decisions in, and list them.",
    discussion: """
      A decision that was taken in stays for every later run: it goes with its passage where the text was reworded, and is listed where it fits
      no passage any more. docs/coding.md describes the sheets.

      EXAMPLES
        lacuna coding draw Output --coder anna --coder ben --count 80 -o Sheets
        lacuna coding import Output Sheets/passages-anna.csv Sheets/passages-ben.csv
        lacuna coding import Output evidence.csv --coder anna
        lacuna coding list Output --lost
        lacuna evaluate --from-store Output
      """,
    subcommands: [
      CodingDrawCommand.self, CodingImportCommand.self, CodingListCommand.self,
    ])
}
