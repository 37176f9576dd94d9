internal import AnalysisModel
internal import SharedLibraries

/// What a row of a sheet for coders asks about.
package enum CodingUnit: String, Hashable, Sendable, CaseIterable {
  /// A passage: which elements does it speak of?
  case passages
  /// An element in a plan as a whole: how far does the plan go?
  case elements
}

extension CodingUnit {
  /// A short name of a passage, the same as long as its words are.
  static func name(ofPassage text: String, page: Int?, in plan: PlanRecord.ID) -> String {
    "P" + name(["\(plan)", page.map(String.init) ?? "", text])
  }

  /// A short name of an element in a plan.
  static func name(of element: Element.ID, in plan: PlanRecord.ID) -> String {
    "E" + name(["\(plan)", "\(element)"])
  }

  /// Twelve digits: among a million names two are alike once in five hundred times.
  private static func name(_ parts: [String]) -> String {
    String(digest(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(12))
  }
}
