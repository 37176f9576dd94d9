/// How a later passage grants less than an earlier one that says the same: to fewer people, on a condition, for money, or watched
/// over by someone less independent.
package enum Narrowing: String, Hashable, Sendable, Codable, CaseIterable {
  /// "All victims" are only victims now.
  case notForAll = "not_for_all"
  case forSome = "for_some"
  case conditionAdded = "condition_added"
  /// Of men, women and children only some are named.
  case groupLeftOut = "group_left_out"
  case notFree = "not_free"
  case notIndependent = "not_independent"
  /// A ministry or the police does what a body outside them did.
  case underExecutive = "under_executive"

  /// Whether it is about who watches, not about who is served.
  package var isOfOversight: Bool { self == .notIndependent || self == .underExecutive }
}
