internal import ArgumentParser
internal import Pipeline
internal import Reporting

/// Writes reports again.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the reports of a results folder again, without reading the documents.",
    discussion: """
      EXAMPLE
        lacuna report Output --report-language fr
      """)

  @Argument(help: "A results folder.")
  var directory: String

  @OptionGroup var report: ReportOptions

  func run() throws {
    let count = try StoredRun(output: directory).renderReports(in: report.language)
    Messages.say("\(count) reports written")
    print("\(directory)/index.html")
  }
}
