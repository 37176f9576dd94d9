internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// Shows hits and items, passage by passage.
struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Show what each passage is evidence for, as JSON Lines.",
    discussion: """
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

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    if (file == nil) == (passages == nil) {
      throw ValidationError("name a file, or passages with --passages")
    }
  }

  func run() throws {
    let analyzer = Analyzer(
      library: try lexicons.library(framework, subject: subject.choice),
      recognition: recognition.recognition, subject: subject.choice)
    if let file {
      let found = try analyzer.matches(path: file, language: nil, password: password)
      for match in found.matches { try write(match) }
      if let problem = found.problem {
        Messages.say("\(file): \(problem)")
        throw ExitCode(2)
      }
      return
    }
    try readPassages(analyzer)
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
      try write(try analyzer.match(passage, number: index + 1, explaining: explain))
    }
    if hasBadLines { throw ExitCode(2) }
  }

  private func write(_ match: PassageMatch) throws {
    guard !explain else {
      print(match.explanation)
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(match), as: UTF8.self))
  }
}
