internal import AnalysisModel
internal import Exporting
internal import Foundation
internal import Reporting
internal import SharedLibraries

/// Exports for programs for qualitative coding.
extension StoredRun {
  /// Writes the project `lacuna.qdpx`.
  func writeProject(in folder: OutputFolder, lineEnd: LineEnd) throws -> [String] {
    let scratch = ".project.draft"
    let draft = "lacuna.qdpx.draft"
    folder.remove(scratch)
    defer {
      folder.remove(scratch)
      folder.remove(draft)
    }
    try folder.makeFolder(scratch)
    var project = try CodingProject(
      creatingAt: folder.location(draft), scratch: folder.location(scratch), tables: tables,
      documents: documents, coders: Set(record.decisions.map(\.coder)).sorted(),
      lineEnd: lineEnd)
    for document in documents {
      let plan = try plan(document.plan.id)
      try project.append(plan, decisions: plan.coderDecisions, pdf: unchangedPDF(of: document))
    }
    try project.finish()
    try folder.move(folder.location(draft), to: "lacuna.qdpx")
    return [folder.location("lacuna.qdpx")]
  }

  /// Where a plan's PDF still lies as it was read; nil for other plans.
  private func unchangedPDF(of document: RunDocument) -> String? {
    guard let path = source(of: document.plan.id), path.lowercased().hasSuffix(".pdf"),
      let known = document.sha256, digest(ofFileAt: path) == known
    else { return nil }
    return path
  }

  /// Writes the codebook `lacuna.qdc`.
  func writeCodebook(in folder: OutputFolder) throws -> [String] {
    let draft = "lacuna.qdc.draft"
    defer { folder.remove(draft) }
    try Exporting.writeCodebook(frameworks, to: folder.location(draft))
    try folder.move(folder.location(draft), to: "lacuna.qdc")
    return [folder.location("lacuna.qdc")]
  }

  /// Writes the codebook `codebook.csv` for Taguette.
  func writeTaguetteCodebook(in folder: OutputFolder) throws -> [String] {
    try folder.write(CSVWriter().lines(taguetteCodebook(frameworks)), to: "codebook.csv")
    return [folder.location("codebook.csv")]
  }
}
