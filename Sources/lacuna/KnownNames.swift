internal import AnalysisModel
internal import ArgumentParser
internal import Pipeline

extension StoredRun {
  /// The plans that a user names.
  ///
  /// - Throws: Where the run has none of a name, with those that it has.
  func plans(named names: [String]) throws(ValidationError) -> [PlanRecord.ID] {
    let known = documents.map(\.plan.id.rawValue)
    if let name = names.first(where: { !known.contains($0) }) {
      throw unknown("plan", name, known: known)
    }
    return names.map(PlanRecord.ID.init(rawValue:))
  }

  /// The frameworks that a user names.
  ///
  /// - Throws: Where the run has none of a name, with those that it has.
  func frameworks(named names: [String]) throws(ValidationError) -> [Framework.ID] {
    let known = frameworks.map(\.id.rawValue)
    if let name = names.first(where: { !known.contains($0) }) {
      throw unknown("framework", name, known: known)
    }
    return names.map(Framework.ID.init(rawValue:))
  }
}
