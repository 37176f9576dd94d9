extension ResearchTable {
  /// Whether the database numbers the rows, so that the numbers mean nothing elsewhere.
  package var isNumberedByDatabase: Bool {
    guard primaryKey.count == 1 else { return false }
    return fields.contains { $0.name == primaryKey[0] && $0.kind == .integer }
  }

  /// The columns that tell rows apart in every database that the results are loaded into.
  package var stableKey: [String] { isNumberedByDatabase ? ["plan_id", "position"] : primaryKey }

  /// Whether the rows belong to plans, so that a plan's rows are replaced together.
  package var belongsToPlans: Bool { fields.contains { $0.name == "plan_id" } }
}
