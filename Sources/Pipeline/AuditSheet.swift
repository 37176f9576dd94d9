package import AnalysisModel
package import Evaluating
internal import Loading
internal import Reporting
package import Storing

/// The sheet of an audit: silent passages to look at, and what people wrote beside them.
package struct AuditSheet {
  /// What stands in the column "items" where somebody looked and found nothing.
  package static let nothing = "none"

  private static let columns = [
    "passage", "plan", "language", "page", "role", "section", "text", "items", "coder", "note",
    "lexicon_digest",
  ]
  /// Sections that can give no evidence are no place to miss any.
  private static let silentRoles: Set<SectionRole> = [.title, .contents, .acronyms, .bibliography]
  /// Shorter passages are labels and figures.
  private static let fewestWords = 5

  /// Why a sheet cannot be used, for a person.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Whether a passage could have held evidence: it is in a plan on the subject, and is a text.
  package static func isWorthAsking(_ passage: StoredPassage) -> Bool {
    passage.isAboutSubject && !silentRoles.contains(passage.role)
      && passage.text.split(whereSeparator: \.isWhitespace).count >= fewestWords
  }

  /// Draws silent passages at random, in the order of the plans.
  package static func sample(
    of passages: [StoredPassage], count: Int, seed: UInt64
  ) -> [StoredPassage] {
    var generator = SeededGenerator(seed: seed)
    let silent = passages.filter { isWorthAsking($0) && $0.elements.isEmpty }
    return silent.shuffled(using: &generator).prefix(count).sorted { $0.number < $1.number }
  }

  /// The sheet as CSV, with columns to fill and, last, the digest of the language's lexicons, which found nothing.
  package static func text(
    _ sample: [StoredPassage], lexiconDigest: (LanguageTag) -> String?
  ) -> String {
    let csv = CSVWriter()
    let rows = sample.map { passage -> [TableValue] in
      [
        .integer(passage.number), .text(passage.plan), .text(passage.language.rawValue),
        passage.page.map(TableValue.integer) ?? .null, .text(passage.role.rawValue),
        passage.section.map(TableValue.text) ?? .null, .text(passage.text), .null, .null, .null,
        TableValue(lexiconDigest(passage.language)),
      ]
    }
    return ([columns.map(TableValue.text)] + rows).map(csv.line).joined()
  }

  /// Reads a sheet that people have filled.
  ///
  /// - Parameters:
  ///   - path: The sheet's file.
  ///   - known: The items that may be named.
  ///   - lexiconDigest: The digest of the lexicons of a language that made the results.
  /// - Returns: The rows, those not looked at among them.
  /// - Throws: The first thing that is wrong with it, with its row.
  package static func read(
    _ path: String, items known: Set<String>, lexiconDigest: (LanguageTag) -> String?
  ) throws -> [AuditedPassage] {
    let rows: [(number: Int, fields: [String: String])]
    do throws(CSVRows.Failure) {
      rows = try CSVRows(contentsOf: path).rows
    } catch {
      throw Failure(description: "\(path): \(error)")
    }
    return try rows.map { line, row in
      let place = "\(path), row \(line)"
      guard let number = row["passage"].flatMap({ Int($0) }), let language = row["language"],
        let answer = row["items"]
      else {
        throw Failure(
          description:
            "\(place): the sheet needs the columns passage, language and items as audit wrote them")
      }
      if let drawn = row["lexicon_digest"], !drawn.isEmpty,
        let present = lexiconDigest(LanguageTag(rawValue: language)), drawn != present
      {
        throw Failure(
          description:
            "\(place): the sheet was drawn where lexicons \(drawn) had found nothing, and the results are of \(present); "
            + "draw a new sheet, or analyze with the former lexicons")
      }
      let names = answer.split { $0 == ";" || $0 == "," || $0 == " " }.map(String.init)
      if names.isEmpty {
        return AuditedPassage(
          number: number, language: LanguageTag(rawValue: language), items: nil)
      }
      let items = names == [nothing] ? [] : names
      if let unknown = items.first(where: { !known.contains($0) }) {
        throw Failure(
          description:
            "\(place): there is no item \(unknown); write items such as OSCE-01; CW-C, or \(nothing)"
        )
      }
      return AuditedPassage(
        number: number, language: LanguageTag(rawValue: language), items: items)
    }
  }
}
