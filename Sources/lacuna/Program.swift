internal import ArgumentParser
internal import Dispatch
internal import Foundation
internal import Pipeline

/// Where the program begins: as a worker, or as what a person asked for.
@main
enum Program {
  static func main() {
    let name = CommandLine.arguments.dropFirst().first
    if name == WorkerLoop.argument { work() }
    // The copy is made while there is one thread.
    let worker = name.map(supervised.contains) ?? false ? ForkedWorker.make(work) : nil
    StandardOutput.checkAtExit()
    Task {
      await ForkedWorker.$waiting.withValue(worker) { await LacunaCommand.main() }
      exit(EXIT_SUCCESS)
    }
    dispatchMain()
  }

  /// The commands that show one document, which a worker reads.
  private static let supervised: Set = ["extract", "match", "annotate"]

  /// Serves as a worker of the commands that read documents; on the main thread, which has the largest stack.
  private static func work() -> Never {
    do {
      try WorkerLoop().run()
      exit(EXIT_SUCCESS)
    } catch {
      Messages.say("\(error)")
      exit(EXIT_FAILURE)
    }
  }
}
