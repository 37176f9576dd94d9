internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// Shows what was read of a file.
struct ExtractCommand: SupervisedCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Show the text of a file as it was read: blocks in reading order.",
    discussion: """
      The text leaves out running headers; JSON has them, with every block's page, box, kind, \
      section and role. HTML draws the blocks over pictures of the pages, to see why a text reads \
      as it does. Ends with 2 where the file or some of its pages could not be read.

      EXAMPLES
        lacuna extract plan.pdf --format json
        lacuna extract plan.pdf --format html --pages 3-5 > pages.html
      """)

  @Argument(help: "A PDF or HTML file, or a folder of web pages that make one plan.")
  var file: String

  @Option(help: "text, json or html.")
  var format = ExtractionFormat.text

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

  @OptionGroup var limits: LimitOptions

  @OptionGroup var lexicons: LexiconOptions

  func run() async throws {
    var isDirectory: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory)
    let settings = AnalysisSettings(
      lexiconDirectory: lexicons.directory, language: try language.tag(lexicons),
      recognition: recognition.recognition, password: password, limits: limits.limits())
    try await show(
      file, isSite: isDirectory.boolValue, settings: settings,
      job: .extraction(format, pages: pages))
  }
}

extension ExtractionFormat: ExpressibleByArgument {}
