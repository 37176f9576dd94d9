import Foundation
import TestSupport
import Testing

@Suite("Printing reports")
struct PrintingTests {
  /// A folder with a plan, lexicons and a browser that does what a script says.
  private static func folder(browser: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    try folder.write(AnalyzeTests.plan, to: "plans/a.html")
    let path = try folder.write("#!/bin/sh\n\(browser)\n", to: "bin/chromium")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return folder
  }

  private static func analyze(
    _ folder: borrowing TemporaryFolder, searchPath: String
  ) async throws -> Program.Result {
    try await Program.run(
      [
        "analyze", "\(folder.path)/plans", "-o", "\(folder.path)/out", "--lexicons", folder.path,
        "--pdf",
      ], searchPath: searchPath)
  }

  private static func printed(_ folder: borrowing TemporaryFolder) -> [String] {
    (FileManager.default.enumerator(atPath: "\(folder.path)/out")?.compactMap { $0 as? String }
      ?? [])
      .filter { $0.hasSuffix(".pdf") }.sorted()
  }

  /// Notes what it was told, and writes the file that it is asked for.
  private static let willing = """
    printf '%s\\n' "$*" >> "${0%/*}/told"
    for word; do case "$word" in --print-to-pdf=*) printf '%%PDF' > "${word#*=}";; esac; done
    """

  @Test("Every report is printed once, by a browser that has no network")
  func printing() async throws {
    let folder = try Self.folder(browser: Self.willing)
    let first = try await Self.analyze(folder, searchPath: "\(folder.path)/bin")
    #expect(first.exitCode == 0, "\(first.messages)")
    let files = Self.printed(folder)
    #expect(files.count == 2)
    #expect(files.contains("index.pdf") && files.contains { $0.hasSuffix("/report.pdf") })
    let told = try folder.read("bin/told").split(separator: "\n")
    #expect(told.count == 2)
    #expect(told.allSatisfy { $0.contains("--host-resolver-rules=MAP * ~NOTFOUND") })
    #expect(told.allSatisfy { $0.contains("--headless") && $0.contains("file://") })

    #expect(try await Self.analyze(folder, searchPath: "\(folder.path)/bin").exitCode == 0)
    #expect(try folder.read("bin/told").split(separator: "\n").count == 2)

    let again = try await Program.run(["report", "\(folder.path)/out"])
    #expect(again.exitCode == 0)
    #expect(Self.printed(folder).isEmpty, "a report that is written anew takes its old PDF away")
  }

  @Test("What is printed leads nowhere but within itself and to the web, and its draft goes away")
  func links() async throws {
    let folder = try Self.folder(
      browser: """
        for word; do case "$word" in file://*report*) /bin/cp "${word#file://}" "${0%/*}/printed.html";; esac; done
        \(Self.willing)
        """)
    #expect(try await Self.analyze(folder, searchPath: "\(folder.path)/bin").exitCode == 0)
    let printed = try folder.read("bin/printed.html")
    let targets = printed.matches(of: /href="([^"]*)"/).map { String($0.1) }
    #expect(!targets.isEmpty)
    #expect(targets.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("http") }, "\(targets)")
    #expect(printed.contains("Gap report"))
    let files = FileManager.default.enumerator(atPath: "\(folder.path)/out")?.allObjects ?? []
    #expect(!files.contains { "\($0)".contains("draft") })
  }

  @Test("Without a browser nothing is started, and one sentence says what to do")
  func noBrowser() async throws {
    let folder = try Self.folder(browser: Self.willing)
    let result = try await Self.analyze(folder, searchPath: "\(folder.path)/none")
    #expect(result.exitCode == 1)
    #expect(result.messages.contains("no browser that can print was found"))
    #expect(result.messages.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out/index.html"))
  }

  @Test("A page that cannot be printed is named, and the rest of the results stay")
  func failing() async throws {
    let folder = try Self.folder(browser: "exit 3")
    let result = try await Self.analyze(folder, searchPath: "\(folder.path)/bin")
    #expect(result.exitCode == 2)
    #expect(result.messages.contains("index.html could not be printed"))
    #expect(Self.printed(folder).isEmpty)
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/out/index.html"))
  }
}
