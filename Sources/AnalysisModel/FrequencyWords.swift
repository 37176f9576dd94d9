/// How a language says how often something is done, in small letters.
package struct FrequencyWords: Hashable, Sendable, Codable {
  /// What is counted, with its days: "months" in "every six months".
  package let units: [String: Int]
  /// What says all on its own, with the days between: "quarterly".
  package let periods: [String: Int]
  /// What says how many times: "twice".
  package let adverbs: [String: Int]
  /// What counts units without being a number: "second" in "every second year".
  package let ordinals: [String: Int]
  /// What stands behind a number of times: "times" in "three times a year".
  package let times: [String]
  /// What makes units a frequency, as "every".
  package let every: [String]
  /// What says nothing of it, as "a".
  package let fillers: [String]

  package init(
    units: [String: Int] = [:], periods: [String: Int] = [:], adverbs: [String: Int] = [:],
    ordinals: [String: Int] = [:], times: [String] = [], every: [String] = [],
    fillers: [String] = []
  ) {
    self.units = units
    self.periods = periods
    self.adverbs = adverbs
    self.ordinals = ordinals
    self.times = times
    self.every = every
    self.fillers = fillers
  }
}
