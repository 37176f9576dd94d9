internal import ArgumentParser
internal import Pipeline

/// How long a process that reads one document after the other lives.
struct RenewalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many documents a process reads before a new one takes its place.", valueName: "n"))
  var documentsPerWorker = ReadingLimits().documentsPerWorker

  private static let most = 1_000_000

  func validate() throws {
    guard (1...Self.most).contains(documentsPerWorker) else {
      throw ValidationError("--documents-per-worker must be from 1 to \(Self.most)")
    }
  }
}
