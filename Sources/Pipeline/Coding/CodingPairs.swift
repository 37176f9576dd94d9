internal import AnalysisModel
internal import Exporting

/// Which codings of a project that came back are which of those that it held.
struct CodingPairs {
  /// For each coding of the project, the place of what it was.
  private(set) var formers: [Int?]
  /// The places of those that are in the project no more.
  private(set) var missing: [Int]

  init(_ found: [FoundCoding], _ held: [ExportedPlan.Coding]) {
    formers = Array(repeating: nil, count: found.count)
    var isFree = Array(repeating: true, count: held.count)
    let ofCoding = Self.places(held) { $0.codingGUID }
    let ofSelection = Self.places(held) { $0.selectionGUID }
    let ofEvidence = Self.places(held) { $0.evidence?.rawValue }
    let ofElement = Self.places(held) { $0.element.rawValue }
    // The surest first. Programs that make guids anew keep the remark, which names the row of evidence; where that is gone too,
    // the place and the coder are left.
    let rounds: [(FoundCoding) -> Int?] = [
      { coding in ofCoding[coding.codingGUID]?.first { isFree[$0] } },
      { coding in
        (ofSelection[coding.selectionGUID, default: []]
          + (coding.evidence.flatMap { ofEvidence[$0] } ?? []))
          .first { isFree[$0] && held[$0].element == coding.element }
      },
      { coding in
        ofElement[coding.element.rawValue]?.first {
          isFree[$0] && held[$0].coder == coding.coder && coding.range == held[$0].range
        }
      },
      { coding in
        coding.range == nil
          ? nil
          : ofElement[coding.element.rawValue]?.first {
            isFree[$0] && held[$0].coder == coding.coder && coding.isAt(held[$0].range)
          }
      },
      { coding in
        (ofSelection[coding.selectionGUID, default: []]
          + (coding.evidence.flatMap { ofEvidence[$0] } ?? [])).first { isFree[$0] }
      },
    ]
    for round in rounds {
      for index in found.indices where formers[index] == nil {
        guard let former = round(found[index]), found[index].isAt(held[former].range) else {
          continue
        }
        formers[index] = former
        isFree[former] = false
      }
    }
    missing = held.indices.filter { isFree[$0] }
  }

  private static func places(
    _ held: [ExportedPlan.Coding], by key: (ExportedPlan.Coding) -> String?
  ) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (index, coding) in held.enumerated() {
      if let key = key(coding) { places[key, default: []].append(index) }
    }
    return places
  }
}
