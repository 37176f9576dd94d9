internal import ArgumentParser
internal import Pipeline
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

/// Whether reports are printed as well.
struct PrintOptions: ParsableArguments {
  @ArgumentParser.Flag(
    name: .customLong("pdf"),
    help: "Print each report to a PDF file beside its page; needs Chromium, which gets no network.")
  var isPrinting = false

  /// Asks for what printing needs before anything else is done.
  func check() throws {
    if isPrinting { try StoredRun.checkPrinting() }
  }

  /// Prints what is not printed yet in a results folder.
  ///
  /// - Returns: Whether every page could be printed.
  func print(_ directory: String, isQuiet: Bool = false) async throws -> Bool {
    guard isPrinting else { return true }
    let failed = try await StoredRun(output: directory).printReports { done, total in
      guard !isQuiet, done > 0, done == total || done.isMultiple(of: 10) else { return }
      Messages.say("\(done) of \(total) pages printed")
    }
    for page in failed {
      Messages.say("\(page) could not be printed; open it in a browser and print it there")
    }
    return failed.isEmpty
  }
}

extension ReportLanguage: ExpressibleByArgument {}
