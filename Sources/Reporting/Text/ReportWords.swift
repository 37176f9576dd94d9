internal import Foundation

/// What reports say, in one language.
///
/// Sentences stand in the code and in the templates in English and are looked up in the language's table, so that
/// whoever reads either reads what it says. Braces hold what is put in: `words("{count} read", ["count": "3"])`.
package struct ReportWords: Sendable {
  package let language: ReportLanguage
  private let translations: [String: String]

  /// - Throws: Where the language's table is no JSON object of texts.
  package init(_ language: ReportLanguage) throws {
    self.language = language
    translations = try Self.table(of: language)
  }

  /// English, which needs no table.
  static let english = ReportWords(language: .english, translations: [:])

  private init(language: ReportLanguage, translations: [String: String]) {
    self.language = language
    self.translations = translations
  }

  /// The translations of a language by their English texts.
  package static func table(of language: ReportLanguage) throws -> [String: String] {
    // Comparisons, worksheets, and the parts of a plan's report that stand over its items have files of their own.
    let files: [[UInt8]] =
      switch language {
      case .english: []
      case .french:
        [
          PackageResources.fr_json, PackageResources.comparison_fr_json,
          PackageResources.worksheets_fr_json, PackageResources.plan_fr_json,
          PackageResources.items_fr_json,
        ]
      case .spanish:
        [
          PackageResources.es_json, PackageResources.comparison_es_json,
          PackageResources.worksheets_es_json, PackageResources.plan_es_json,
          PackageResources.items_es_json,
        ]
      }
    return try files.reduce(into: [:]) { table, bytes in
      let texts = try JSONDecoder().decode([String: String].self, from: Data(bytes))
      table.merge(texts) { first, _ in first }
    }
  }

  /// A text of the reports, with what its braces name put in.
  package func callAsFunction(_ english: String, _ values: [String: String] = [:]) -> String {
    let text = translations[english] ?? Self.told(english)
    guard !values.isEmpty else { return text }
    var filled = ""
    var rest = text[...]
    // By bytes: characters would be put together and taken apart again for every sentence.
    while let opening = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let closing = rest.utf8[opening...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = String(rest[rest.utf8.index(after: opening)..<closing])
      filled += rest[..<opening]
      filled += values[name] ?? "{\(name)}"
      rest = rest[rest.utf8.index(after: closing)...]
    }
    return filled + rest
  }

  /// What ends a text that English says the same of one and of several, or of things whose names have another gender elsewhere.
  private static let marks: Set<Substring> = [
    "|plural", "|measure", "|measures", "|verdict", "|verdicts",
  ]

  private static func told(_ english: String) -> String {
    guard let bar = english.utf8.lastIndex(of: UInt8(ascii: "|")), marks.contains(english[bar...])
    else { return english }
    return String(english[..<bar])
  }

  /// A number with the word for what is counted, as in "3 pages".
  package func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(grouped(number)) \(self(language.isSingular(number) ? singular : plural))"
  }

  /// A number with its digits in groups of three.
  package func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) {
        text += language.groupSeparator
      }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// A number with a fixed count of digits after its decimal mark.
  package func decimal(_ number: Double, digits: Int) -> String {
    String(format: "%.\(digits)f", number).replacing(".", with: language.decimalMark)
  }

  /// A whole number of per cent, which no line parts from its sign.
  func percent(_ number: Int) -> String {
    let words = self
    return words("{number} %", ["number": "\(number)"]).replacing(" ", with: "\u{A0}")
  }

  /// A share of 1 in whole per cent.
  func percent(of share: Double) -> String { percent(Int((share * 100).rounded())) }

  /// A template's source with the texts between double brackets translated.
  func translated(_ source: String) -> String {
    var text = ""
    var rest = source[...]
    while let opening = rest.firstRange(of: "[["),
      let closing = rest[opening.upperBound...].firstRange(of: "]]")
    {
      text += rest[..<opening.lowerBound]
      text += self(String(rest[opening.upperBound..<closing.lowerBound]))
      rest = rest[closing.upperBound...]
    }
    return text + rest
  }

  /// A language's name, or its code where it has none.
  func name(of code: String) -> String {
    Locale(identifier: language.rawValue).localizedString(forLanguageCode: code) ?? code
  }

  /// Words in a row, as in "a, b, c".
  func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
