package import AnalysisModel
internal import Foundation

/// Renders comparisons for people and programs.
package struct ComparisonRenderer: Sendable {
  private let frameworks: [Framework]
  private let provenance: Provenance
  private let lexiconDigest: String
  private let words: ReportWords
  private let templates: Templates

  /// Reads the templates.
  ///
  /// - Parameters:
  ///   - frameworks: The frameworks to compare in, in the words of the reports' language.
  ///   - provenance: What produced the readings; those of the second run where two are compared.
  ///   - lexiconDigest: A digest of all its lexicons.
  ///   - language: What the comparison is written in.
  /// - Throws: Where a template is missing or broken.
  package init(
    frameworks: [Framework], provenance: Provenance, lexiconDigest: String,
    language: ReportLanguage = .english
  ) throws {
    self.frameworks = frameworks
    self.provenance = provenance
    self.lexiconDigest = lexiconDigest
    words = try ReportWords(language)
    templates = try Templates(words)
  }

  /// The comparison for a terminal.
  package func text(_ comparison: Comparison, isColoured: Bool = false) -> String {
    var text = ComparisonText(frameworks: frameworks, words: words, isColoured: isColoured)
    text.append(comparison)
    text.append(
      words(
        "{tool} {version}, lexicons {digest}",
        ["tool": provenance.tool, "version": provenance.version, "digest": lexiconDigest]))
    return text.text
  }

  /// A page that refers to nothing outside itself but, where `method` says how it is reached, the method page.
  package func html(_ comparison: Comparison, method: String? = nil) -> String {
    templates.render(
      ComparisonView(
        comparison, frameworks: frameworks,
        provenance: ProvenanceView(provenance: provenance, method: method?.addressOfFile),
        style: templates.style, words: words),
      with: .comparison)
  }

  /// A table of what was compared.
  package func csv(_ comparison: Comparison) -> String {
    ComparisonTable(lexiconDigest: lexiconDigest).text(comparison)
  }

  /// Everything that is known of the comparison.
  package func json(_ comparison: Comparison) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(ComparisonFile(comparison, provenance: provenance))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// A comparison as JSON has it: one of the four kinds, and what produced it.
private struct ComparisonFile: Encodable {
  let provenance: Provenance
  var plans: [PlanComparison]?
  var matrix: PlanMatrix?
  var groups: GroupComparison?
  var runs: RunComparison?

  init(_ comparison: Comparison, provenance: Provenance) {
    self.provenance = provenance
    switch comparison {
    case .plans(let pairs): plans = pairs
    case .matrix(let matrix): self.matrix = matrix
    case .groups(let groups): self.groups = groups
    case .runs(let runs): self.runs = runs
    }
  }
}
