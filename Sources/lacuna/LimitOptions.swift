internal import ArgumentParser

/// What the reading of one document may take.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The time that one document may take, counted anew for every page that is recognised.",
      valueName: "seconds"))
  var timeout = 120

  @Option(help: ArgumentHelp("The memory that one document may take.", valueName: "MB"))
  var memory = 1024

  /// A week, as for a worker's requests.
  private static let longestTimeout = 604_800
  /// 64 TB: more than a machine has.
  private static let mostMemory = 1 << 26

  func validate() throws {
    guard (1...Self.longestTimeout).contains(timeout) else {
      throw ValidationError("--timeout must be from 1 to \(Self.longestTimeout) seconds")
    }
    guard (16...Self.mostMemory).contains(memory) else {
      throw ValidationError("--memory must be from 16 to \(Self.mostMemory) MB")
    }
  }
}
