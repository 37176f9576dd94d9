internal import AnalysisModel
internal import SharedLibraries

/// What a project held of a plan when it was written, so that what is not in it any more is told from what came later.
package struct ProjectState: Hashable, Sendable, CustomStringConvertible {
  /// The number of the last decision on the plan that it knew.
  package let lastDecision: Int
  /// Of the ids of its automatic codings: twelve digits, as states of one plan alone are compared.
  package let codings: String

  init(lastDecision: Int, evidence: [Evidence]) {
    self.lastDecision = lastDecision
    let ids = evidence.filter { $0.level > .absent }.map(\.id.rawValue).sorted()
    codings = String(digest(of: Array(ids.joined(separator: " ").utf8)).prefix(12))
  }

  /// Finds the words in a remark to which people may have added theirs.
  package init?(in remark: String) {
    guard let match = remark.firstMatch(of: /Lacuna state: decision (\d+), codings ([0-9a-f]{12})/),
      let number = Int(match.1)
    else { return nil }
    lastDecision = number
    codings = String(match.2)
  }

  package var description: String { "Lacuna state: decision \(lastDecision), codings \(codings)" }
}
