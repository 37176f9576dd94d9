internal import ArgumentParser
internal import Pipeline

/// What a worker process of `analyze`, `extract` and `match` runs; not for people.
struct ReadDocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-documents", abstract: "Serve as a worker of analyze, extract and match.",
    shouldDisplay: false)

  func run() throws { try WorkerLoop().run() }
}
