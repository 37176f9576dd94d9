internal import AnalysisModel
internal import Foundation

extension StoredRun {
  /// Whether there is a browser that can print.
  ///
  /// - Throws: In a sentence, what to do where there is none.
  package static func checkPrinting() throws {
    guard PagePrinter.browser != nil else { throw RunError.noBrowser }
  }

  /// Prints every report that has no PDF yet beside its page, and the page over all plans.
  ///
  /// - Parameter progress: Told how many of how many are printed.
  /// - Returns: The pages that could not be printed.
  /// - Throws: Where there is no browser, or the folder cannot be written.
  package func printReports(progress: (Int, Int) -> Void) async throws -> [String] {
    let folder = try OutputFolder(creatingAt: path)
    let profile = FileManager.default.temporaryDirectory.appending(
      path: "lacuna-print-\(UUID().uuidString)"
    ).path
    defer { try? FileManager.default.removeItem(atPath: profile) }
    let printer = try PagePrinter(profile: profile)
    let pages = ["index"] + documents.map { "plans/\($0.plan.id)/report" }
    // A report that is written anew takes its old PDF away.
    let waiting = pages.filter { folder.exists("\($0).html") && !folder.exists("\($0).pdf") }
    var failed: [String] = []
    for (done, page) in waiting.enumerated() {
      if Task.isCancelled { break }
      progress(done, waiting.count)
      // A browser may stand elsewhere, and drafts are written whole before they get their names.
      let place = URL(fileURLWithPath: folder.location(page)).path
      if await printer.print("\(place).html", to: "\(place).draft.pdf") {
        try folder.move("\(place).draft.pdf", to: "\(page).pdf")
      } else {
        folder.remove("\(page).draft.pdf")
        failed.append("\(folder.location(page)).html")
      }
    }
    progress(waiting.count, waiting.count)
    return failed
  }
}
