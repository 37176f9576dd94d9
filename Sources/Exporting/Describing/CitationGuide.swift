package import AnalysisModel

/// Says how to cite results, as Markdown: the program, the frameworks, the lexicons by digest, and the plans.
package struct CitationGuide: Sendable {
  private let tables: ResearchTables

  package init(_ tables: ResearchTables) { self.tables = tables }

  /// The whole page; what only the author of a work knows stands in capitals in square brackets.
  package func markdown() -> String {
    let provenance = tables.provenance
    var page = """
      # How to cite these results

      Results depend on the plans, the program and the lexicons: name all three. What stands in square brackets is yours to fill in.

      ## In a text

      > Plans were read with Lacuna \(provenance.version) on [DATE OF ANALYSIS], against \(frameworkNames), with the lexicons of digest \
      \(digests). Levels are automatic; [HOW MANY] of them were checked by [WHO].

      ## In a list of references

      > The Lacuna maintainers (2026). *Lacuna: national anti-trafficking plans held against published guiding principles* \
      (version \(provenance.version)) [Computer software].

      > [AUTHOR] ([YEAR]). *[TITLE OF YOUR DATA SET]* [Data set]. Made with Lacuna \(provenance.version). [PUBLISHER OR ARCHIVE]. [DOI]

      ```bibtex
      @software{lacuna,
        author  = {{The Lacuna maintainers}},
        title   = {Lacuna: national anti-trafficking plans held against published guiding principles},
        version = {\(provenance.version)},
        year    = {2026}
      }
      ```

      ## The frameworks

      The principles are their authors' work; cite the publications, too.


      """
    for framework in tables.frameworks {
      page +=
        "- `\(Self.line(framework.id.rawValue))` \(Self.line(framework.version)): \(Self.line(framework.source))\n"
    }
    page += """

      ## The lexicons

      The same digests give the same results from the same plans (SHA-256).

      | file | language | version | digest |
      |---|---|---|---|

      """
    for use in provenance.lexicons {
      page +=
        "| `\(Self.line(use.id))` | \(use.language?.rawValue ?? "all") | \(Self.line(use.version)) | `\(use.digest)` |\n"
    }
    page += """

      ## The plans

      Cite each plan that you quote, by its title, authority and date, with the page that the quote names. `data/plans.csv` has what is
      known of each, and the digest of the file that was read. Quotes are the plans' words, under the plans' copyright.

      """
    return page
  }

  private var frameworkNames: String {
    tables.frameworks.map { Self.line($0.shortTitle) }.formatted
  }

  /// Enough of each digest to tell it by.
  private var digests: String {
    let digests = tables.provenance.lexicons.map { String($0.digest.prefix(8)) }
    guard let first = digests.first else { return "none" }
    return digests.count == 1
      ? first : "as listed below (\(digests.count) files, the first \(first))"
  }

  private static func line(_ text: String) -> String {
    text.scrubbed.replacing("|", with: "\\|").split(whereSeparator: \.isNewline)
      .joined(separator: " ")
  }
}

extension [String] {
  /// As in "A, B and C".
  fileprivate var formatted: String {
    guard let last, count > 1 else { return first ?? "no framework" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
