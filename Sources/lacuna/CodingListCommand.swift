internal import AnalysisModel
internal import ArgumentParser
internal import Pipeline

/// Lists decisions.
struct CodingListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what people decided, and where it stands in the text now.",
    discussion: """
      The same rows with all columns are in data/decisions.csv.

      EXAMPLES
        lacuna coding list Output
        lacuna coding list Output --lost
      """)

  @Argument(help: "A results folder.")
  var directory: String

  @ArgumentParser.Flag(help: "Only decisions that fit no passage any more.")
  var lost = false

  /// A quote longer than this is cut.
  private static let quoteLength = 100

  func run() throws {
    let placed = try StoredRun(output: directory).placedDecisions()
    for entry in placed where !lost || !entry.isPlaced {
      let decision = entry.decision
      let levels = decision.levels.sorted { $0.key < $1.key }.map { element, level in
        let machine = decision.machineLevels[element].map { " (machine \($0.rawValue))" } ?? ""
        return "\(element) \(level.rawValue)\(machine)"
      }
      let what = levels.isEmpty ? "nothing found" : levels.joined(separator: ", ")
      print(
        "D\(decision.number)  \(decision.plan)  \(decision.coder)\(decision.isFinal ? ", final" : "")  \(what)  \(Self.words(entry))"
      )
      if let passage = decision.passage {
        let page = passage.page.map { "p. \($0) " } ?? ""
        let line = passage.quote.split(whereSeparator: \.isNewline).joined(separator: " ")
        print(
          "    \(page)\"\(line.prefix(Self.quoteLength))\(line.count > Self.quoteLength ? "…" : "")\""
        )
      }
      if let reason = decision.reason { print("    \(reason)") }
    }
    let lostCount = placed.count { !$0.isPlaced }
    Messages.say("\(placed.count) decisions, \(lostCount) of them fit no passage any more")
  }

  private static func words(_ placed: PlacedDecision) -> String {
    switch placed.placement {
    case .plan: "on the plan as a whole"
    case .same: "stands"
    case .reworded: "went with its passage, which is worded anew"
    case .passageGone: "its passage is gone"
    case .planGone: "its plan is gone or could not be read"
    }
  }
}
