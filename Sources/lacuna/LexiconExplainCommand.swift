internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Loading
internal import Pipeline

/// Says why a text matches.
struct LexiconExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why a text matches, and what stops what does not count.",
    discussion: """
      The text is taken as standing in a plan against trafficking in persons; with --subject none only what names
      trafficking itself counts.

      EXAMPLES
        lacuna lexicon explain "Victims shall not be prosecuted for illegal entry."
        lacuna lexicon explain "legal aid;" --section "Services for victims of trafficking"
      """)

  @Argument(help: "The text, or - for standard input.")
  var text: String

  @Option(
    help: ArgumentHelp("The text's language, or auto to tell it.", valueName: "code"),
    transform: LanguageChoice.init)
  var language = LanguageChoice.auto

  @Option(help: ArgumentHelp("The role of the section it stands in.", valueName: "role"))
  var role = "body"

  @Option(
    name: .customLong("section"),
    help: ArgumentHelp(
      "A heading that it stands under (repeatable), the outermost first.", valueName: "heading"))
  var section: [String] = []

  @Option(help: ArgumentHelp("A framework (repeatable); all without it.", valueName: "id"))
  var framework: [String] = []

  @OptionGroup var subject: SubjectOptions

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    guard let role = SectionRole(rawValue: role) else {
      throw ValidationError(
        "--role is one of \(SectionRole.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let words =
      text == "-"
      ? String(decoding: try FileHandle.standardInput.readToEnd() ?? Data(), as: UTF8.self)
      : text
    let library = try lexicons.library(framework, subject: subject.choice)
    let tag = try language.tag(lexicons)
    if let tag, !library.languages.contains(tag.primary) {
      throw unknown(
        "lexicon in the language", "\(tag)", known: library.languages.map(\.rawValue))
    }
    let analyzer = Analyzer(library: library, subject: subject.choice)
    let passage = PassageInput(
      text: words, language: tag?.rawValue, role: role, section: section.isEmpty ? nil : section)
    let match = try analyzer.match(passage, number: 1, explaining: true)
    if analyzer.language(of: passage) == nil {
      Messages.say(
        "the text is too short to tell its language, and is taken for \(match.lang); --language names another"
      )
    }
    print(match.explanation)
  }
}
