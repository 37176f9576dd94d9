import AnalysisModel
import Foundation
import Reporting
import Testing

@Suite("The words of reports")
struct ReportWordsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Reporting").standardizedFileURL

  /// What code looks up by a value and not by a text that stands there.
  private static var looked: Set<String> {
    Set(Level.allCases.flatMap { ["\($0)", $0.definition] })
      .union(Gap.Urgency.allCases.map(\.rawValue)).union(SectionRole.allCases.map(\.rawValue))
      .union(subjects).union(ProgramSentence.patterns)
  }

  /// The names of subjects and of plans about them, as the shipped files give them.
  private static var subjects: Set<String> {
    let file = folder.appending(path: "../../Lexicons/common/subjects.yaml")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return Set(text.matches(of: /(?:name|plan): ([^,}]+)/).map { String($0.output.1) })
  }

  private static func sources(_ ending: String) throws -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path())
    return try (paths?.compactMap { $0 as? String } ?? []).sorted()
      .filter { $0.hasSuffix(ending) && !$0.hasPrefix("Drawing") && !$0.contains("drawing") }
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }

  /// The texts between double brackets in the templates.
  private static func templateTexts() throws -> Set<String> {
    Set(
      try sources(".mustache").flatMap { source in
        source.matches(of: /\[\[(.+?)\]\](?!\])/).map { String($0.1) }
      })
  }

  /// The texts that the code hands to the words, up to the values that are put in.
  private static func codeTexts() throws -> Set<String> {
    var texts: Set<String> = []
    for source in try sources(".swift") {
      for call in source.matches(of: /(?:\bwords|\breportWords|words\.count|english\.count)\(/) {
        var depth = 1
        var inText = false
        var text = ""
        var previous: Character = " "
        scan: for character in source[call.range.upperBound...] {
          if inText {
            if character == "\"", previous != "\\" {
              inText = false
              if !text.isEmpty { texts.insert(text.replacing("\\\"", with: "\"")) }
            } else {
              text.append(character)
            }
          } else {
            switch character {
            case "\"":
              inText = true
              text = ""
            case "(": depth += 1
            case ")": depth -= 1
            case "[": break scan
            default: break
            }
            if depth == 0 { break scan }
          }
          previous = character
        }
      }
    }
    return texts.filter { !$0.contains("\\(") }
  }

  @Test("Every text of the reports is translated", arguments: [ReportLanguage.french, .spanish])
  func complete(language: ReportLanguage) throws {
    let texts = try Self.templateTexts().union(Self.codeTexts()).union(Self.looked)
    let table = try ReportWords.table(of: language)
    let missing = texts.subtracting(table.keys).sorted()
    #expect(missing.isEmpty, "not in \(language.rawValue).json: \(missing)")
    let unused = Set(table.keys).subtracting(texts).sorted()
    #expect(unused.isEmpty, "in \(language.rawValue).json, but nowhere said: \(unused)")
  }

  @Test(
    "A translation puts in what the English does, and keeps its markup",
    arguments: [ReportLanguage.french, .spanish])
  func placeholders(language: ReportLanguage) throws {
    for (english, translation) in try ReportWords.table(of: language) {
      func parts(_ text: String) -> [String] {
        text.matches(of: /\{\{.+?\}\}|\{\w+\}|<[^>]+>/).map { String($0.0) }.sorted()
      }
      #expect(parts(english) == parts(translation), "\(english) → \(translation)")
    }
  }

  @Test(
    "Nothing in a page is said in English alone",
    arguments: [
      "plan-report", "index", "item", "terms-page", "evidence", "method", "strip", "crosswalk",
      "crosswalk-pair",
      "provenance", "comparison", "comparison-pair", "comparison-passage",
      "comparison-side", "comparison-matrix", "comparison-groups", "comparison-runs",
    ])
  func marked(name: String) throws {
    let source = try String(
      contentsOf: Self.folder.appending(path: "Templates/\(name).mustache"), encoding: .utf8)
    let body = source.replacing(/(?s)<style>.*?<\/style>/, with: "")
      .replacing(/\[\[.+?\]\](?!\])/, with: "").replacing(/\{\{.*?\}\}/, with: "")
      .replacing(/<[^>]*>/, with: "")
    let words = body.matches(of: /[A-Za-z]{2,}/).map { String($0.0) }
    #expect(words.isEmpty, "\(words)")
  }

  @Test("Numbers are written as the language does")
  func numbers() throws {
    let cases: [(ReportLanguage, String, String, String)] = [
      (.english, "1,234,567", "0.75", "0 pages"),
      (.spanish, "1\u{A0}234\u{A0}567", "0,75", "0 pages"),
      (.french, "1\u{202F}234\u{202F}567", "0,75", "0 page"),
    ]
    for (language, grouped, decimal, none) in cases {
      let words = try ReportWords(language)
      #expect(words.grouped(1_234_567) == grouped)
      #expect(words.decimal(0.75, digits: 2) == decimal)
      let expected = words(String(none.dropFirst(2)))
      #expect(words.count(0, "page", "pages") == "0 \(expected)")
    }
  }
}
