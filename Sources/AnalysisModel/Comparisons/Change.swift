/// How a verdict on one plan stands to the verdict on another.
package enum Change: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  case added, strengthened, weakened, dropped
  /// The earlier plan has it, and the later one refuses it or says the opposite.
  case contradicted
  case unchanged
  /// Nothing can be said, since one of the plans could not be read or assessed.
  case notComparable = "not_comparable"
}

/// A verdict as comparisons need it.
package struct Standing: Hashable, Sendable, Codable {
  package let level: Level
  package let status: Status
  /// The markers of the strongest evidence; none for an item.
  package let markers: Markers
  /// Whether the plan says the opposite, or refuses what it nowhere grants.
  package let isDenied: Bool

  package init(
    level: Level, status: Status, markers: Markers = Markers(), isDenied: Bool = false
  ) {
    self.level = level
    self.status = status
    self.markers = markers
    self.isDenied = isDenied
  }

  /// A verdict on an element, given its evidence.
  package init(_ verdict: ElementVerdict, evidence: [Evidence] = []) {
    self.init(
      level: verdict.level, status: verdict.status, markers: verdict.markers,
      isDenied: verdict.flags.contains(.contra)
        || verdict.level == .absent && verdict.flags.contains(.negated)
        || evidence.isDenied)
  }

  /// The same verdict on what the plan denies.
  package var denied: Standing {
    Standing(level: level, status: status, markers: markers, isDenied: true)
  }

  package init(_ verdict: ItemVerdict) {
    // An item of which a part is denied is not denied itself.
    self.init(
      level: verdict.level, status: verdict.status,
      isDenied: verdict.level == .absent && verdict.flags.contains(.contra))
  }
}

/// Two verdicts on the same thing, and what has changed between them.
package struct VerdictChange: Hashable, Sendable, Codable {
  /// What a change rests on.
  package enum Basis: String, Hashable, Sendable, Codable {
    case level
    /// The level is the same, but more or fewer of actor, deadline, budget and indicator are stated.
    case markers
    /// The passage still stands and only tells another frequency, be it that it no longer counts, or at the same level.
    case frequency
    /// The level is the same, and what is granted or done is less or more in number, length or sum.
    case amount
    /// The level is the same, and what was stated is only aimed at or allowed.
    case modality
    /// The level is the same, and it is granted to fewer people, on a condition or no longer for free.
    case beneficiaries
    /// The level is the same, and who watches is no longer independent.
    case independence

    /// Whether certain passages make the change, and not the strongest of each plan.
    package var isOfPassages: Bool {
      switch self {
      case .level, .markers: false
      case .frequency, .amount, .modality, .beneficiaries, .independence: true
      }
    }
  }

  /// Nil where the plan has no verdict at all.
  package let earlier: Standing?
  package let later: Standing?
  package let change: Change
  package let basis: Basis
  /// The letters of the markers that only the later verdict has, and only the earlier one.
  package let gained: [String]
  package let lost: [String]
  /// Whether the weaker side has pages that could not be read, so that it may be as strong as the other.
  package let isReserved: Bool

  /// Compares two verdicts.
  ///
  /// What the later plan alone denies is contradicted, whatever else it says. Markers decide where levels are equal, from
  /// level 2 on: a mention is no measure that could be operational.
  ///
  /// - Parameters:
  ///   - earlier: The verdict on the earlier plan.
  ///   - later: The verdict on the later plan.
  ///   - isEarlierWhole: Whether every page of the earlier plan was read.
  ///   - isLaterWhole: Whether every page of the later plan was read.
  package init(
    earlier: Standing?, later: Standing?, isEarlierWhole: Bool = true, isLaterWhole: Bool = true
  ) {
    self.earlier = earlier
    self.later = later
    guard let earlier, let later, earlier.status != .notAssessable, later.status != .notAssessable
    else {
      (change, basis, gained, lost, isReserved) = (.notComparable, .level, [], [], false)
      return
    }
    if earlier.level > .absent, later.isDenied, !earlier.isDenied {
      (change, basis, gained, lost, isReserved) = (.contradicted, .level, [], [], false)
      return
    }
    guard earlier.level == later.level else {
      basis = .level
      (gained, lost) = ([], [])
      isReserved = earlier.level < later.level ? !isEarlierWhole : !isLaterWhole
      change =
        switch (earlier.level, later.level) {
        case (.absent, _): .added
        case (_, .absent): .dropped
        case (let before, let after): before < after ? .strengthened : .weakened
        }
      return
    }
    let isMeasure = earlier.level >= .elaborated
    let missing = (Set(earlier.markers.missing), Set(later.markers.missing))
    gained = isMeasure ? earlier.markers.missing.filter { !missing.1.contains($0) } : []
    lost = isMeasure ? later.markers.missing.filter { !missing.0.contains($0) } : []
    // One marker for another is neither more nor less.
    if gained.isEmpty == lost.isEmpty {
      (change, basis, isReserved) = (.unchanged, .level, false)
    } else {
      basis = .markers
      change = lost.isEmpty ? .strengthened : .weakened
      isReserved = lost.isEmpty ? !isEarlierWhole : !isLaterWhole
    }
  }

  private init(_ verdict: VerdictChange, change: Change, basis: Basis) {
    earlier = verdict.earlier
    later = verdict.later
    self.change = change
    self.basis = basis
    gained = verdict.gained
    lost = verdict.lost
    isReserved = verdict.isReserved
  }

  /// The same of what is granted at the same level, but less or more of it.
  package func granting(less isLess: Bool, basis: Basis) -> VerdictChange {
    VerdictChange(self, change: isLess ? .weakened : .strengthened, basis: basis)
  }

  /// The same of what is no longer stated but aimed at or allowed.
  package var onlyAimedAt: VerdictChange {
    VerdictChange(self, change: .weakened, basis: .modality)
  }

  /// The same of what is only done at another frequency.
  package var atOtherFrequency: VerdictChange {
    VerdictChange(self, change: .weakened, basis: .frequency)
  }
}
