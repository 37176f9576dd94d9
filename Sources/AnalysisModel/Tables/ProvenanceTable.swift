/// One fact about how the results came to be.
private struct ProvenanceRow: Sendable {
  let kind: String
  let name: String
  var language: LanguageTag?
  var version: String?
  var value: String?
}

extension ResearchTable {
  /// What produced the results: the program, the lexicons, the settings.
  static func provenance(_ provenance: Provenance) -> ResearchTable {
    ResearchTable(
      name: "provenance", title: "Provenance",
      description: "The program, lexicons and settings that produced these tables.",
      primaryKey: ["kind", "name", "language"], scope: .database, columns: columns,
      fixedRows: { rows(of: provenance) })
  }

  private static func rows(of provenance: Provenance) -> [ProvenanceRow] {
    let tool = ProvenanceRow(
      kind: "tool", name: provenance.tool, version: provenance.version, value: provenance.commit)
    let lexicons = provenance.lexicons.map { use in
      ProvenanceRow(
        kind: "lexicon", name: use.id, language: use.language, version: use.version,
        value: use.digest)
    }
    let settings = provenance.settings.sorted { $0.key < $1.key }.map { name, value in
      ProvenanceRow(kind: "setting", name: name, value: value)
    }
    return [tool] + lexicons + settings
  }

  private static var columns: [TableColumn<ProvenanceRow>] {
    [
      .string(
        "kind", "What the row is about.", isRequired: true,
        allowed: ["tool", "lexicon", "setting"]
      ) { $0.kind },
      .string("name", "The program's, file's or setting's name.", isRequired: true) { $0.name },
      .string("language", "A lexicon's BCP 47 tag, or empty text.", isRequired: true) {
        $0.language?.rawValue ?? ""
      },
      .string("version", "The program's or file's version.") { $0.version },
      .string(
        "value",
        "A file's SHA-256 digest, a setting's value, or the commit that the program was built from."
      ) { $0.value },
    ]
  }
}
