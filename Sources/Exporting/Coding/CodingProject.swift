package import AnalysisModel
internal import Foundation

/// Writes results as a project of the REFI-QDA standard (.qdpx), which programs for qualitative analysis open: frameworks are
/// its codes, plans its cases and sources, and every row of evidence a coding of the plan's text.
///
/// Plans are added one by one; nothing of a plan is kept in memory.
package struct CodingProject: ~Copyable {
  /// A folder for what will be put into the archive.
  private let scratch: String
  private let lineEnd: LineEnd
  private let tree: CodeTree
  private let description: String
  private var project: XMLFileWriter
  private var archive: ZipArchive
  private var hasSources = false

  /// Begins a project.
  ///
  /// - Parameters:
  ///   - path: The archive to write.
  ///   - scratch: An empty folder, which must stay until the project is finished.
  ///   - tables: What produced the results.
  ///   - documents: Every input, in the order in which they will be added.
  ///   - coders: The people whose decisions will be added.
  ///   - lineEnd: How the lines of the sources' texts end.
  /// - Throws: Where a file cannot be written.
  package init(
    creatingAt path: String, scratch: String, tables: ResearchTables, documents: [RunDocument],
    coders: [String] = [], lineEnd: LineEnd = .lf
  ) throws(ExportError) {
    let tree = CodeTree(tables.frameworks)
    let archive = try ZipArchive(creatingAt: path)
    var project = try XMLFileWriter(creatingAt: "\(scratch)/project.qde")
    project.start(
      "Project",
      [
        "xmlns": "urn:QDA-XML:project:1.0", "name": "Lacuna results",
        "origin": "lacuna \(tables.provenance.version)", "creatingUserGUID": Coder.automatic.guid,
        "creationDateTime": Coder.unknownTime,
      ])
    project.start("Users")
    for coder in [Coder.automatic] + coders.map({ Coder(name: $0) }) {
      project.leaf("User", ["guid": coder.guid, "name": coder.name])
    }
    project.end()
    project.start("CodeBook")
    tree.write(to: &project)
    project.end()
    CaseList(documents).write(to: &project)
    self.scratch = scratch
    self.lineEnd = lineEnd
    self.tree = tree
    description = Self.description(tables.provenance)
    self.archive = archive
    self.project = project
  }

  /// Adds a plan's text and codings; a plan that could not be read has none.
  ///
  /// - Parameters:
  ///   - plan: The plan, next in the order of the documents.
  ///   - decisions: What people decided on it.
  ///   - pdf: The plan's file, if it is a PDF and still what was read.
  /// - Throws: Where a file cannot be written.
  package mutating func append(
    _ plan: AnalyzedPlan, decisions: [CoderDecision] = [], pdf: String? = nil
  ) throws(ExportError) {
    guard let reading = plan.reading else { return }
    if !hasSources {
      project.start("Sources")
      hasSources = true
    }
    let source = CodingSource(
      plan.document.plan.id, reading: reading, decisions: decisions,
      lastDecision: plan.coding.lastNumber)
    let text = "\(source.textID).txt"
    let file = "\(scratch)/\(text)"
    let bytes = Data(lineEnd.applied(to: source.text).utf8)
    guard FileManager.default.createFile(atPath: file, contents: bytes) else {
      throw .unwritable(path: file, cause: "the disk may be full")
    }
    try archive.add(file, as: "sources/\(text)")
    if let pdf { try archive.add(pdf, as: "sources/\(source.id).pdf", isCompressed: false) }
    source.write(to: &project, tree: tree, hasPDF: pdf != nil)
  }

  /// Writes the archive.
  package consuming func finish() throws(ExportError) {
    if hasSources { project.end() }
    project.leaf("Description", text: description)
    try project.finish()
    try archive.add("\(scratch)/project.qde", as: "project.qde")
    try archive.finish()
  }

  private static func description(_ provenance: Provenance) -> String {
    let lexicons = provenance.lexicons.map { use in
      "\(use.id) \(use.language.map { "\($0) " } ?? "")\(use.version) \(use.digest)"
    }
    let lines =
      [
        "Made by \(provenance.tool) \(provenance.version). Codings of \"\(Coder.automatic.name)\" are found by rules and have been "
          + "confirmed by nobody; each says its level, score and the terms that were found.",
        "Lexicons (id, language, version, SHA-256):",
      ] + lexicons
    return lines.joined(separator: "\n")
  }
}
