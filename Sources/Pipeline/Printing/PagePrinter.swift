internal import Foundation
internal import Subprocess
internal import SystemPackage

/// Prints pages to PDF files by a browser that is on the machine.
///
/// The browser is given no network: pages need none, and a report must not ask for anything when it is printed.
struct PagePrinter: Sendable {
  /// The browsers that can print, under the names that systems install them by.
  static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

  /// How long a page may take.
  static let timeout = Duration.seconds(90)

  private let browser: FilePath
  /// The browser's own files, so that it leaves the user's alone.
  private let profile: String

  /// - Parameter profile: A folder for the browser's own files.
  /// - Throws: Where there is no browser.
  init(profile: String) throws(RunError) {
    guard let browser = Self.browser else { throw .noBrowser }
    self.browser = browser
    self.profile = profile
  }

  /// The first of the browsers that stands in a folder of `PATH`.
  static var browser: FilePath? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first(where: FileManager.default.isExecutableFile(atPath:)).map { FilePath($0) }
  }

  /// Prints a page; a cancelled task ends the browser.
  ///
  /// - Returns: Whether the file is there now; not where the browser failed or took too long.
  func print(_ page: String, to file: String) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask { await run(page, to: file) }
      group.addTask {
        try? await Task.sleep(for: Self.timeout)
        return false
      }
      let isPrinted = await group.next() ?? false
      group.cancelAll()
      return isPrinted
    }
  }

  private func run(_ page: String, to file: String) async -> Bool {
    var options = PlatformOptions()
    // A session of its own, so that the browser ends with all that it started.
    options.createSession = true
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    let address = URL(fileURLWithPath: page).absoluteString
    let result = try? await Subprocess.run(
      .path(browser), arguments: Arguments(arguments(file) + [address]), platformOptions: options,
      input: .none, output: .discarded, error: .discarded)
    guard let result, case .exited(0) = result.terminationStatus else { return false }
    return FileManager.default.fileExists(atPath: file)
  }

  private func arguments(_ file: String) -> [String] {
    // The superuser's browser refuses to start within its sandbox.
    (geteuid() == 0 ? ["--no-sandbox"] : []) + [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-extensions", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(profile)",
      "--no-pdf-header-footer", "--print-to-pdf=\(file)",
    ]
  }
}
