internal import AnalysisModel
internal import Exporting
internal import Foundation
internal import Loading

/// Exports as linked data.
extension StoredRun {
  /// Writes `annotations.jsonl`, and beside it the texts that its places are counted in.
  func writeAnnotations(in folder: OutputFolder) throws -> [String] {
    let writer = WebAnnotationWriter(tables)
    let name = "annotations.jsonl"
    let draft = folder.location(name + ".draft")
    defer { folder.remove(name + ".draft") }
    var files = [folder.location(name)]
    guard FileManager.default.createFile(atPath: draft, contents: nil),
      let file = FileHandle(forWritingAtPath: draft)
    else {
      throw RunError.unwritable(path: draft, cause: "it could not be opened")
    }
    for document in documents {
      let plan = try plan(document.plan.id)
      guard let reading = plan.reading else { continue }
      try file.write(contentsOf: Data(writer.lines(plan, decisions: plan.coderDecisions).utf8))
      let text = writer.textAddress(of: document.plan.id)
      try folder.write(writer.text(of: reading), to: text)
      files.append(folder.location(text))
    }
    try file.close()
    try folder.move(draft, to: name)
    return files
  }

  /// Writes `frameworks.ttl`.
  func writeConcepts(in folder: OutputFolder, library: LexiconLibrary?) throws -> [String] {
    let used = Set(provenance.lexicons.map(\.digest))
    // Terms that the run did not use would explain nothing of its results.
    let lexicons = (library?.lexicons ?? []).filter { used.contains($0.digest) }
    let writer = ConceptSchemeWriter(
      frameworks, translations: translations, labels: ConceptLabels(lexicons))
    try folder.write(writer.turtle(), to: "frameworks.ttl")
    return [folder.location("frameworks.ttl")]
  }
}
