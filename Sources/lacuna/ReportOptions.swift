internal import ArgumentParser
internal import Reporting

/// How reports are written.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("report-language"),
    help: ArgumentHelp(
      "The language of the reports: en, fr or es. Quotes stay in the plan's own.",
      valueName: "code"))
  var language = ReportLanguage.english
}

extension ReportLanguage: ExpressibleByArgument {}
