internal import AnalysisModel

extension Markers {
  /// Whether an actor is named with a deadline, money or an indicator.
  var isConcrete: Bool { actor != nil && (time ?? budget ?? indicator) != nil }

  /// The same without who and when.
  var withoutDoer: Markers {
    var markers = self
    markers.actor = nil
    markers.time = nil
    return markers
  }

  /// Takes what `other` states and this does not.
  mutating func fill(from other: Markers) {
    actor = actor ?? other.actor
    time = time ?? other.time
    if !isBudgetUnspecified { budget = budget ?? other.budget }
    indicator = indicator ?? other.indicator
    isBudgetUnspecified = isBudgetUnspecified || (budget == nil && other.isBudgetUnspecified)
  }

  mutating func set(_ field: ActivityField, _ text: String) {
    switch field {
    case .responsible: actor = actor ?? text
    case .time, .start, .end: time = time ?? text
    case .budget, .source: budget = budget ?? text
    case .indicator, .output: indicator = indicator ?? text
    case .number, .objective, .activity, .partners, .status, .remarks: break
    }
  }

  /// Money "within existing resources" is no budget: it is reported, but does not count.
  mutating func dropUnspecifiedBudget(_ isUnspecified: Bool) {
    guard isUnspecified else { return }
    budget = nil
    isBudgetUnspecified = true
  }
}
