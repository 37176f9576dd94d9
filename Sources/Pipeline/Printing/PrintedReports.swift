internal import AnalysisModel
internal import Foundation

/// What became of printing a results folder's pages.
package struct PrintOutcome: Sendable {
  /// The pages that the browser failed at.
  package fileprivate(set) var failed: [String] = []
  /// How many pages were not come to, because printing was stopped.
  package fileprivate(set) var waiting = 0
}

extension StoredRun {
  /// Whether there is a browser that can print.
  ///
  /// - Throws: In a sentence, what to do where there is none.
  package static func checkPrinting() throws {
    guard PagePrinter.browser != nil else { throw RunError.noBrowser }
  }

  /// Prints every report that has no PDF yet beside its page, and the page over all plans; a cancelled task stops after the
  /// page in work, which is given up.
  ///
  /// - Parameter progress: Told how many of how many are printed.
  /// - Returns: The pages that failed, and how many were not come to.
  /// - Throws: What keeps the folder for the browser's files from being made, or another run that is at work in the folder.
  package func printReports(progress: (Int, Int) -> Void) async throws -> PrintOutcome {
    let folder = try OutputFolder(creatingAt: path)
    // A run that writes a page anew would get the old page's PDF beside it.
    let lock = try folder.lock()
    defer { withExtendedLifetime(lock) {} }
    let profile = FileManager.default.temporaryDirectory.appending(
      path: "lacuna-print-\(UUID().uuidString)"
    ).path
    defer { try? FileManager.default.removeItem(atPath: profile) }
    let printer = try PagePrinter(profile: profile)
    let pages = ["index"] + documents.map { "plans/\($0.plan.id)/report" }
    // A report that is written anew takes its old PDF away.
    let waiting = pages.filter { folder.exists("\($0).html") && !folder.exists("\($0).pdf") }
    var outcome = PrintOutcome()
    for (done, page) in waiting.enumerated() {
      progress(done, waiting.count)
      // A browser may stand elsewhere, and drafts are written whole before they get their names.
      let place = URL(fileURLWithPath: folder.location(page)).path
      let html = String(decoding: folder.read("\(page).html") ?? Data(), as: UTF8.self)
      try folder.write(PrintedPage(html).html, to: "\(page).draft.html")
      let isPrinted = await printer.print("\(place).draft.html", to: "\(place).draft.pdf")
      folder.remove("\(page).draft.html")
      if Task.isCancelled {
        folder.remove("\(page).draft.pdf")
        outcome.waiting = waiting.count - done
        return outcome
      }
      if isPrinted {
        try folder.move("\(place).draft.pdf", to: "\(page).pdf")
      } else {
        folder.remove("\(page).draft.pdf")
        outcome.failed.append("\(folder.location(page)).html")
      }
    }
    progress(waiting.count, waiting.count)
    return outcome
  }
}
