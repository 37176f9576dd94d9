import AnalysisModel
import ArgumentParser
import Foundation
import Loading
import Matching

extension TermCopies.Words: ExpressibleByArgument {}

/// Times the search for all terms of a language in a text, on one core and with offsets; `Benchmarks/matching.py`
/// runs it beside other libraries.
@main
struct MatchingSpeed: ParsableCommand {
  @Argument(help: "A text with a paragraph a line.")
  var text: String

  @Option(help: "The folder of frameworks and lexicons.")
  var lexicons = "Lexicons"

  @Option(help: "The language whose terms are looked for.")
  var language = "en"

  @Option(help: "Words to search; the text is repeated or cut to as many.")
  var words = 10_000_000

  @Option(
    help: "How many times as many terms; the further ones have other words in the same shapes.")
  var multiply = 1

  @Option(help: "The words of further terms: strangers (in no text) or common (the text's own).")
  var further = TermCopies.Words.strangers

  @ArgumentParser.Flag(
    help: "Print the single wordings that the terms are made of, one a line, and search nothing.")
  var phrases = false

  func run() throws {
    let library = try LexiconLibrary(directory: lexicons) { "\($0.count)" }
    let tag = LanguageTag(rawValue: language)
    let paragraphs = try String(contentsOfFile: text, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    var terms = library.terms(in: tag)
    if phrases {
      for wording in Wordings(terms).all { print(wording) }
      return
    }
    let copies = TermCopies(of: terms, words: further, of: paragraphs)
    for number in 1..<max(multiply, 1) { terms += copies.copy(number) }

    let compileStart = Self.processorSeconds()
    let automaton = try TermAutomaton(
      terms: terms, language: tag,
      abbreviations: library.vocabularies.first { $0.language == tag }?.abbreviations ?? [])
    var scanner = PassageScanner(automaton: automaton)
    let compiled = Self.processorSeconds() - compileStart

    var found = 0
    var searched = 0
    let start = Self.processorSeconds()
    search: while !paragraphs.isEmpty {
      for paragraph in paragraphs {
        let passage = scanner.scan(text: paragraph)
        searched += passage.wordCount
        // Every hit has its place in the text; by index, since copying hits is no part of finding them.
        let hits = passage.hits
        found += hits.indices.count { !hits[$0].range.isEmpty }
        if searched >= words { break search }
      }
    }
    let seconds = Self.processorSeconds() - start
    print(
      """
      {"terms": \(terms.count), "words": \(searched), "hits": \(found), "compile_seconds": \(compiled), \
      "seconds": \(seconds)}
      """)
  }

  /// The processor time that the process has used, in seconds: other programs on the machine do not change it, as they
  /// would the wall clock.
  private static func processorSeconds() -> Double {
    Double(clock()) / Double(CLOCKS_PER_SEC)
  }
}
