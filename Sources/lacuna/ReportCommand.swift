internal import ArgumentParser
internal import Pipeline
internal import Reporting

/// Writes reports again.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the reports of a results folder again, without reading the documents.",
    discussion: """
      EXAMPLE
        lacuna report Output --report-language fr
        lacuna report Output --pdf
      """)

  @Argument(help: "A results folder.")
  var directory: String

  @OptionGroup var report: ReportOptions

  @OptionGroup var printing: PrintOptions

  @ArgumentParser.Flag(help: "Say only what went wrong.")
  var quiet = false

  func run() async throws {
    try printing.check()
    let count = try StoredRun(output: directory).renderReports(in: report.language)
    if !quiet { Messages.say("\(count) \(count == 1 ? "report" : "reports") written") }
    let isPrinted = try await printing.print(directory, isQuiet: quiet)
    print("\(directory)/index.html")
    if !isPrinted { throw ExitCode(2) }
  }
}
