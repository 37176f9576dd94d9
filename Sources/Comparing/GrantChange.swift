internal import AnalysisModel

/// Less or more of what is granted at one level, with the passages that say so.
struct GrantChange {
  /// A passage that decided, and what the later plan has for it.
  struct Place {
    let earlier: Evidence
    let later: Evidence
  }

  let isLess: Bool
  let basis: VerdictChange.Basis
  /// In what the later plan grants less, but for amounts and frequencies.
  let narrowings: [Narrowing]
  let places: [Place]

  /// The same with what another passage says of it; the basis stays that of the first.
  func joined(with other: GrantChange) -> GrantChange {
    GrantChange(
      isLess: isLess, basis: basis,
      narrowings: narrowings + other.narrowings.filter { !narrowings.contains($0) },
      places: places
        + other.places.filter { place in
          !places.contains { $0.earlier.id == place.earlier.id && $0.later.id == place.later.id }
        })
  }

  /// Which pairs of passages say so; of two that are no counterparts the earlier plan's first.
  func indices(in pairs: [PassagePair]) -> [Int] {
    places.flatMap { place in
      let earlier = pairs.firstIndex { $0.earlier?.evidence == place.earlier.id }
      let later = pairs.firstIndex { $0.later?.evidence == place.later.id }
      return [earlier, later == earlier ? nil : later].compactMap(\.self)
    }
  }
}
