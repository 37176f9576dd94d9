/// How far a plan takes an element or item.
package enum Level: Int, Hashable, Comparable, Sendable, Codable, CaseIterable {
  case absent, mentioned, elaborated, operationalised

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Level: CustomStringConvertible {
  package var description: String {
    switch self {
    case .absent: "absent"
    case .mentioned: "mentioned"
    case .elaborated: "elaborated"
    case .operationalised: "operationalised"
    }
  }
}

/// The verdict on an item or element in a plan.
package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
  case operationalised, elaborated, mentioned, absent
  /// Pages that could hold the evidence could not be read, so nothing can be said to be missing.
  case notAssessable = "not_assessable"

  package init(_ level: Level) {
    self =
      switch level {
      case .absent: .absent
      case .mentioned: .mentioned
      case .elaborated: .elaborated
      case .operationalised: .operationalised
      }
  }
}

/// A reservation about a passage, independent of its level.
package enum Flag: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case past, declaratory, conditional, external, question, negated, contra
  case gapAdmitted = "gap_admitted"
  case lowText = "lowtext"
  case review

  package static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
