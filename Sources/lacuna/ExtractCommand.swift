internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Ingesting
internal import Pipeline

/// Shows what was read of a file.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Show the text of a file as it was read: blocks in reading order.",
    discussion: """
      The text leaves out running headers; JSON has them, with every block's page, box, kind, \
      section and role. HTML draws the blocks over pictures of the pages, to see why a text reads \
      as it does.

      EXAMPLES
        lacuna extract plan.pdf --format json
        lacuna extract plan.pdf --format html --pages 3-5 > pages.html
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  @Argument(help: "A PDF or HTML file, or a folder of web pages that make one plan.")
  var file: String

  @Option(help: "text, json or html.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Show only these pages, as in 3-5 or 1,7-9.", valueName: "pages"),
    transform: { text in
      guard let pages = PageSelection(text) else {
        throw ValidationError("name pages as in 3-5 or 1,7-9")
      }
      return pages
    })
  var pages: PageSelection?

  @Option(
    help: ArgumentHelp("The language, or auto to tell it.", valueName: "code"),
    transform: LanguageChoice.init)
  var language = LanguageChoice.auto

  @Option(help: "What opens an encrypted file.")
  var password: String?

  @OptionGroup var recognition: RecognitionOptions

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    var isDirectory: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory)
    let options = IngestOptions(
      password: password, language: try language.tag(lexicons),
      recognition: recognition.recognition)
    let document = try ExtractedDocument(
      path: file, isSite: isDirectory.boolValue, options: options, pages: pages)
    for warning in document.warnings { Messages.say("\(file): \(warning)") }
    if document.pageCounts.shown == 0, document.pageCounts.all > 0 {
      throw ValidationError("\(file) has \(document.pageCounts.all) pages, and none of these")
    }
    let result =
      switch format {
      case .text: document.text
      case .json: try document.json(lexiconDirectory: lexicons.directory)
      case .html:
        try document.html(lexiconDirectory: lexicons.directory, password: password)
      }
    try FileHandle.standardOutput.write(contentsOf: result)
  }
}
