internal import AnalysisModel
internal import Exporting
internal import Foundation
internal import SharedLibraries

/// What tells people and programs what an output folder holds: a data dictionary, how to cite it, and an RO-Crate around it.
struct OutputDescription {
  /// What stands in every output whatever its inputs.
  static let files = ["data/README.md", "HOW-TO-CITE.md", "ro-crate-metadata.json"]

  let tables: ResearchTables
  let documents: [RunDocument]
  /// On how many the files are read for their digests.
  let threads: Int

  /// Writes it, after everything else has been written.
  func write(in folder: OutputFolder) throws {
    try folder.write(DataDictionary(tables).markdown(), to: "data/README.md")
    try folder.write(CitationGuide(tables).markdown(), to: "HOW-TO-CITE.md")
    let crate = RunCrate(
      provenance: tables.provenance, documents: documents, parts: parts(of: folder))
    try folder.write(crate.json(), to: "ro-crate-metadata.json")
  }

  private func parts(of folder: OutputFolder) -> [RunCrate.Part] {
    var parts = [
      RunCrate.Part(path: "index.html", name: "Index of all plans", format: "text/html"),
      RunCrate.Part(path: "method.html", name: "How the results were made", format: "text/html"),
      RunCrate.Part(path: "items/", name: "A page for each item", format: nil),
      RunCrate.Part(path: "terms/", name: "The wordings that were looked for", format: nil),
      RunCrate.Part(path: "plans/", name: "Reports of each plan", format: nil),
      RunCrate.Part(
        path: "HOW-TO-CITE.md", name: "How to cite the results", format: "text/markdown"),
      // Has times, so nothing here may depend on its bytes.
      RunCrate.Part(
        path: "run.json", name: "What became of each document", format: "application/json"),
    ]
    var digested = [
      // The largest by far, so its digest is begun first.
      (path: "lacuna.sqlite", name: "All tables as a database", format: "application/vnd.sqlite3")
    ]
    digested += tables.packaged.map { ("data/\($0.name).csv", $0.title, "text/csv") }
    digested += [
      ("data/datapackage.json", "Description of the tables for programs", "application/json"),
      ("data/README.md", "Description of the tables", "text/markdown"),
    ]
    let described = digested.concurrentMap(threads: threads) { file in
      part(file.path, file.name, file.format, in: folder)
    }
    parts += described.dropFirst() + described.prefix(1)
    return parts.filter { folder.exists($0.path) }
  }

  /// A file of which nothing else is written once it is there, so that its digest can be named.
  private func part(
    _ path: String, _ name: String, _ format: String, in folder: OutputFolder
  ) -> RunCrate.Part {
    let location = folder.location(path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: location)
    return RunCrate.Part(
      path: path, name: name, format: format, size: attributes?[.size] as? Int,
      sha256: digest(ofFileAt: location))
  }
}
