/// All tables of the results, in an order in which every foreign key points backwards.
package struct ResearchTables: Sendable {
  package let frameworks: [Framework]
  package let provenance: Provenance
  package let all: [ResearchTable]

  /// Describes the tables of a run.
  ///
  /// - Parameters:
  ///   - frameworks: What the plans were held against, in the order of the reports.
  ///   - provenance: What produced the results.
  ///   - manifestColumns: The manifest's columns that Lacuna only carries through.
  ///   - strays: Decisions of people on plans that are not among the documents.
  package init(
    frameworks: [Framework], provenance: Provenance, manifestColumns: [String] = [],
    strays: [PlacedDecision] = []
  ) {
    self.frameworks = frameworks
    self.provenance = provenance
    let results: [ResearchTable] = [
      .plans(manifestColumns: manifestColumns), .pages, .sections, .items(of: frameworks),
      .elements(of: frameworks), .evidence, .decisions(strays: strays), .activities, .audit,
      .passages, .provenance(provenance),
    ]
    all = results + [.codebook(of: results, frameworks: frameworks)]
  }

  /// The tables of the data package.
  package var packaged: [ResearchTable] { all.filter { $0.scope == .everywhere } }
}
