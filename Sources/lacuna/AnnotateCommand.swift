internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// Writes a plan's evidence into a copy of the plan.
struct AnnotateCommand: SupervisedCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Write a copy of a PDF with its evidence highlighted.",
    discussion: """
      The words that were found are highlighted in one colour for each framework; the note on them says which item and \
      element they are evidence for, and how far. The bookmarks end with "Lacuna: evidence", an index of all items. Ends \
      with 2 where the file or some of its pages could not be read.

      EXAMPLE
        lacuna annotate plan.pdf -o plan-annotated.pdf --framework osce-2004
      """)

  @Argument(help: "A PDF file.")
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The copy to write; never the plan itself.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("A framework (repeatable); all without it.", valueName: "id"))
  var framework: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave passages of a lower level out: 0 all, 1 mentioned, 2 elaborated, 3 operationalised.",
      valueName: "n"))
  var minLevel = 0

  @Option(
    help: ArgumentHelp("The language, or auto to tell it.", valueName: "code"),
    transform: LanguageChoice.init)
  var language = LanguageChoice.auto

  @Option(help: "What opens an encrypted file.")
  var password: String?

  @OptionGroup var subject: SubjectOptions

  @OptionGroup var recognition: RecognitionOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    if Level(rawValue: minLevel) == nil {
      throw ValidationError("--min-level must be 0, 1, 2 or 3")
    }
    if Self.isSame(file, output) {
      throw ValidationError("\(output) is the plan itself; name another file with --output")
    }
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: output, isDirectory: &isDirectory),
      isDirectory.boolValue
    {
      throw ValidationError("\(output) is a folder; name a file with --output")
    }
  }

  func run() async throws {
    let copy = try TemporaryCopy(of: output)
    defer { copy.remove() }
    let settings = AnalysisSettings(
      lexiconDirectory: lexicons.directory,
      frameworks: framework.map(Framework.ID.init(rawValue:)),
      language: try language.tag(lexicons), subject: subject.choice,
      recognition: recognition.recognition, password: password, limits: limits.limits())
    let order = AnnotationOrder(copy: copy.path, minimumLevel: Level(rawValue: minLevel) ?? .absent)
    let shown = try await read(file, isSite: false, settings: settings, job: .annotation(order))
    for warning in shown.warnings { Messages.say(warning, of: file) }
    if !shown.output.isEmpty {
      try copy.rename(to: output)
      Messages.say(shown.output, of: file)
      print(output)
    }
    if let problem = shown.problem {
      Messages.say(problem, of: file)
      throw ExitCode(2)
    }
  }

  /// Whether two paths lead to the same file.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }
}

/// A file beside the one that is wanted, so that this one appears whole or not at all.
private struct TemporaryCopy {
  let path: String

  /// Tries that the file can be made.
  init(of output: String) throws {
    path = "\(output).lacuna-\(getpid())"
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o644)
    guard descriptor >= 0 else { throw Self.unwritable(output) }
    close(descriptor)
  }

  func rename(to output: String) throws {
    guard Foundation.rename(path, output) == 0 else { throw Self.unwritable(output) }
  }

  /// Removes what is left of it.
  func remove() { unlink(path) }

  private static func unwritable(_ output: String) -> RunError {
    .unwritable(path: output, cause: String(cString: strerror(errno)))
  }
}
