internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// Shows hits and items, passage by passage.
struct MatchCommand: SupervisedCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Show what each passage is evidence for, as JSON Lines.",
    discussion: """
      Each line has "lexicon": a digest of the lexicon files that were searched with, and their versions. Ends with 2 where the \
      file, some of its pages or some lines could not be read. The limits of time and memory are for files.

      A passage of --passages stands in no document, so it is taken as standing in a plan against trafficking in persons: every \
      sentence counts as in such a plan, though it names no trafficking. With --subject none only what names \
      trafficking itself counts, and wordings that can mean nothing else (terms of weight defining).

      EXAMPLES
        lacuna match plan.pdf
        lacuna match --passages passages.jsonl
        lacuna match --explain plan.pdf
      """)

  @Argument(help: "A PDF or HTML file.")
  var file: String?

  @Option(
    help: ArgumentHelp(
      "JSON Lines with a \"text\" each, or - for standard input.", valueName: "file"))
  var passages: String?

  @ArgumentParser.Flag(
    help: "Say for each hit which term fired, and what stopped each that does not count.")
  var explain = false

  @Option(help: ArgumentHelp("A framework (repeatable); all without it.", valueName: "id"))
  var framework: [String] = []

  @Option(help: "What opens an encrypted file.")
  var password: String?

  @OptionGroup var subject: SubjectOptions

  @OptionGroup var recognition: RecognitionOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    if (file == nil) == (passages == nil) {
      throw ValidationError("name a file, or passages with --passages")
    }
  }

  func run() async throws {
    if let file {
      let settings = AnalysisSettings(
        lexiconDirectory: lexicons.directory,
        frameworks: framework.map(Framework.ID.init(rawValue:)), subject: subject.choice,
        recognition: recognition.recognition, password: password, limits: limits.limits())
      try await show(file, settings: settings, job: .matches(isExplained: explain))
      return
    }
    try readPassages(
      Analyzer(
        library: try lexicons.library(framework, subject: subject.choice),
        recognition: recognition.recognition, subject: subject.choice))
  }

  private func readPassages(_ analyzer: Analyzer) throws {
    let name = passages ?? "-"
    let handle =
      name == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: name)
    guard let data = try handle?.readToEnd() else {
      throw ValidationError("\(name): there is nothing to read; check the path")
    }
    var hasBadLines = false
    let lines = String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let passage: PassageInput
      do throws(PassageInput.Problem) {
        passage = try PassageInput(line: String(line))
      } catch {
        Messages.say("\(name):\(index + 1): \(error); skipped")
        hasBadLines = true
        continue
      }
      let match = try analyzer.match(passage, number: index + 1, explaining: explain)
      print(explain ? match.explanation : try match.line)
    }
    if hasBadLines { throw ExitCode(2) }
  }
}
