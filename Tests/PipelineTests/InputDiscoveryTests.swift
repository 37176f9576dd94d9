import AnalysisModel
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite("Finding inputs")
struct InputDiscoveryTests {
  @Test("Folders are searched recursively, in order, for files by their names' ends")
  func folders() throws {
    let folder = try TemporaryFolder()
    for name in ["b/two.PDF", "b/c/three.html", "a.htm", "notes.txt", ".hidden.pdf", "x.xhtml"] {
      try folder.write("x", to: name)
    }
    let discovery = InputDiscovery(paths: [folder.path])
    #expect(
      discovery.inputs.map { $0.path.dropFirst(folder.path.count + 1) }
        == ["a.htm", "b/c/three.html", "b/two.PDF", "x.xhtml"])
  }

  @Test("A file is read whatever its name, and only once")
  func files() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "plan.php")
    let discovery = InputDiscovery(paths: [path, path, "\(folder.path)/./plan.php"])
    #expect(discovery.inputs.map(\.path) == [path])
  }

  @Test("A loop of links ends")
  func loop() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/loop", withDestinationPath: folder.path)
    #expect(InputDiscovery(paths: [folder.path]).inputs.count == 1)
  }

  @Test("The results of a run are no plans")
  func results() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.pdf")
    try folder.write("x", to: "Output/index.html")
    try folder.write("x", to: "Output/.lacuna/state.json")
    // What a run keeps for the next one may be deleted.
    for name in ["plans/a/report.html", "run.json", "lacuna.sqlite"] {
      try folder.write("x", to: "Second/\(name)")
    }
    let discovery = InputDiscovery(paths: [folder.path])
    #expect(discovery.inputs.map(\.path) == ["\(folder.path)/a.pdf"])
    for (warning, name) in zip(discovery.warnings, ["Output", "Second"]) {
      #expect(warning.contains("/\(name) holds the results of a run"))
    }
    #expect(discovery.warnings.count == 2)
  }

  @Test("Pipes and names that are no UTF-8 are inputs with their reasons")
  func oddities() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo("\(folder.path)/pipe.pdf", 0o600) == 0)
    // "z", a byte that no UTF-8 has, ".pdf"
    let name: [CChar] =
      Array("\(folder.path)/z".utf8CString.dropLast()) + [-1] + Array(".pdf".utf8CString)
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    let discovery = InputDiscovery(paths: [folder.path])
    #expect(discovery.inputs.map(\.problem) == [.special, .unnameable])
  }

  @Test("What is not there is an input with its reason")
  func missing() {
    let discovery = InputDiscovery(paths: ["/nonexistent/plan.pdf"])
    #expect(discovery.inputs.map(\.problem) == [.notFound])
  }

  @Test("A manifest's row for a folder makes it one plan, and a row without input is named")
  func manifest() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "plans/site/index.html")
    try folder.write("x", to: "plans/a.pdf")
    try folder.write("x", to: "other.pdf")
    let records = ["plans/site", "plans/a.pdf", "other.pdf", "gone.pdf"].map {
      PlanRecord(id: PlanRecord.ID(rawValue: $0), path: "\(folder.path)/\($0)")
    }
    let discovery = InputDiscovery(paths: ["\(folder.path)/plans"], records: records)
    #expect(discovery.inputs.map(\.isSite) == [false, true, false])
    #expect(discovery.inputs.last?.problem == .notFound)
    #expect(discovery.warnings.count == 1)
    #expect(discovery.warnings.first?.contains("other.pdf") == true)
  }

  @Test("PDF files among the pages of a site are plans of their own")
  func documentsOfSite() throws {
    let folder = try TemporaryFolder()
    for name in [
      "index.html", "files/annex.pdf", "more.html", "plan.PDF", "out/.lacuna/x", "out/a.pdf",
    ] {
      try folder.write("x", to: name)
    }
    let discovery = InputDiscovery(paths: [folder.path], foldersAreSites: true)
    #expect(
      discovery.inputs.map { $0.path.dropFirst(folder.path.count) }
        == ["", "/files/annex.pdf", "/plan.PDF"])
    #expect(discovery.inputs.map(\.isSite) == [true, false, false])
  }

  @Test("With folders as sites each folder is one plan, and a file is told to be none")
  func sites() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "site/index.html")
    try folder.write("x", to: "site/b.html")
    let file = try folder.write("x", to: "a.html")
    let discovery = InputDiscovery(
      paths: ["\(folder.path)/site/", file], foldersAreSites: true)
    #expect(discovery.inputs.map(\.path) == ["\(folder.path)/site", file])
    #expect(discovery.inputs.map(\.isSite) == [true, false])
    #expect(discovery.warnings == ["\(file) is a file; --site concerns folders alone"])
  }
}
