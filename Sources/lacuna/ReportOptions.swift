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

  /// Prints what is not printed yet in a results folder; Ctrl-C stops it.
  ///
  /// - Returns: Whether every page could be printed.
  /// - Throws: The exit code of a stopped command where it was stopped.
  func print(_ directory: String, isQuiet: Bool = false) async throws -> Bool {
    guard isPrinting else { return true }
    let work = Task {
      try await StoredRun(output: directory).printReports { done, total in
        guard !isQuiet, done > 0, done == total || done.isMultiple(of: 10) else { return }
        Messages.say("\(done) of \(total) pages printed")
      }
    }
    let interrupt = InterruptSource { work.cancel() }
    defer { interrupt.cancel() }
    let outcome = try await work.value
    for page in outcome.failed {
      Messages.say("\(page) could not be printed; open it in a browser and print it there")
    }
    if outcome.waiting > 0 {
      Messages.say(
        "stopped; \(outcome.waiting) pages are not printed: lacuna report \(directory) --pdf goes on"
      )
      throw ExitCode(130)
    }
    return outcome.failed.isEmpty
  }
}

extension ReportLanguage: ExpressibleByArgument {}
