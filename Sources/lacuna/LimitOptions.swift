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

  func validate() throws {
    if timeout < 1 { throw ValidationError("--timeout must be at least 1 second") }
    if memory < 16 { throw ValidationError("--memory must be at least 16 MB") }
  }
}
