internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// Shows what was read of a file.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Show the text of a file as it was read: blocks in reading order.",
    discussion: """
      The text leaves out running headers; JSON has them, with every block's page, box, kind, \
      section and role.

      EXAMPLE
        lacuna extract plan.pdf --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "A PDF or HTML file, or a folder of web pages that make one plan.")
  var file: String

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: ArgumentHelp("The language, or auto to tell it.", valueName: "code"))
  var language = "auto"

  @Option(help: "What opens an encrypted file.")
  var password: String?

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    let analyzer = Analyzer(library: try lexicons.library())
    var isDirectory: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory)
    let document = try analyzer.extract(
      path: file, isSite: isDirectory.boolValue,
      language: language == "auto" ? nil : LanguageTag(rawValue: language), password: password)
    for warning in document.warnings { Messages.say("\(file): \(warning)") }
    let result =
      switch format {
      case .text: document.text
      case .json: try document.json()
      }
    try FileHandle.standardOutput.write(contentsOf: Data(result.utf8))
  }
}
