internal import AnalysisModel
internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// Serves a program that has documents to read.
struct WorkerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Answer requests for documents, a line of JSON each, on standard input and output.",
    discussion: """
      For programs that spread documents over many machines; docs/scale-out.md has the protocol and ready drivers. The first \
      line of output says protocol, version and settings digest; then every request line gets one reply line, in order. A \
      request is {"id", "path"} or {"id", "content_base64", "name"}, with "language", "pages" and "timeout_seconds" where \
      they are wanted. The end of input ends the worker.

      EXAMPLE
        echo '{"id": "1", "path": "Corpus/ardania-2025.pdf"}' | lacuna worker
      """)

  @Option(
    help: ArgumentHelp(
      "A framework to hold plans against (repeatable); all without it.", valueName: "id"))
  var framework: [String] = []

  @OptionGroup var lexicons: LexiconOptions

  @Option(
    help: ArgumentHelp(
      "The language of documents whose request names none, or auto to tell each one's.",
      valueName: "code"),
    transform: LanguageChoice.init)
  var language = LanguageChoice.auto

  @OptionGroup var subject: SubjectOptions

  @OptionGroup var recognition: RecognitionOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var renewal: RenewalOptions

  @Option(help: "What opens encrypted files.")
  var password: String?

  @ArgumentParser.Flag(help: "Put into every reply what `lacuna merge` makes results of.")
  var readings = false

  func run() async throws {
    let settings = AnalysisSettings(
      lexiconDirectory: lexicons.directory,
      frameworks: framework.map(Framework.ID.init(rawValue:)),
      language: try language.tag(lexicons), subject: subject.choice,
      recognition: recognition.recognition, password: password, limits: limits.limits(renewal),
      jobs: 1)
    let serving = try namingWhatIsKnown {
      try DocumentServing(
        settings: settings, toolVersion: LacunaCommand.toolVersion, commit: LacunaCommand.commit,
        keepsReadings: readings)
    }
    // A reader of ours that is gone shows as an error where we write.
    signal(SIGPIPE, SIG_IGN)
    let work = Task {
      try await serving.run(input: FileHandle.standardInput.fileDescriptor) {
        try StandardOutput.write($0)
      }
    }
    let termination = InterruptSource(signal: SIGTERM) { work.cancel() }
    let interrupt = InterruptSource { work.cancel() }
    defer {
      termination.cancel()
      interrupt.cancel()
    }
    do {
      try await work.value
    } catch StandardOutput.Failure.closed {
      // Whoever asked does not want to know any more.
      return
    } catch {
      guard work.isCancelled else { throw error }
    }
    // As a shell names the end of a program by this signal.
    if work.isCancelled { throw ExitCode(128 + SIGTERM) }
  }
}
