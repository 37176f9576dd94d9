internal import AnalysisModel
internal import Exporting

/// What people changed among the codings of one plan.
struct PlanChanges {
  private(set) var rows: [CodedRow] = []
  /// How many changes nobody can be named for.
  private(set) var nameless = 0
  /// Codings that are not in the project, while nothing tells whether they were when it was written.
  private(set) var uncertain = 0
  /// Notes beside codings that stayed as they were.
  private(set) var loneNotes = 0

  private let plan: PlanRecord.ID
  private let reading: PlanReading
  private let scalars: [Unicode.Scalar]
  private let places: [Range<Int>]
  /// Who changed what the project does not say it of.
  private let someone: String?
  /// What each coder stands by.
  private var upheld: Set<Voice> = []
  private var rejections: [(row: CodedRow, former: ExportedPlan.Coding)] = []

  private struct Voice: Hashable {
    let passage: PassageAnchor?
    let element: Element.ID
    /// Nil for the machine.
    let coder: String?
  }

  /// Compares.
  ///
  /// - Parameters:
  ///   - found: What the project holds now.
  ///   - exported: What it held when it was written.
  ///   - isComplete: Whether it held all of this, so that what is not there was removed.
  ///   - plan: The plan's id.
  ///   - reading: What was read of it.
  ///   - someone: Who changed what the project does not say it of.
  init(
    _ found: [FoundCoding], exported: ExportedPlan, isComplete: Bool, of plan: PlanRecord.ID,
    _ reading: PlanReading, someone: String?
  ) {
    self.plan = plan
    self.reading = reading
    self.someone = someone
    scalars = Array(reading.text.unicodeScalars)
    places = reading.passagePlaces
    let pairs = CodingPairs(found, exported.codings)
    for (coding, former) in zip(found, pairs.formers) {
      if let former {
        compare(coding, with: exported.codings[former])
      } else {
        add(coding)
      }
    }
    for index in pairs.missing {
      if isComplete { remove(exported.codings[index]) } else { uncertain += 1 }
    }
    // Who codes again what the machine had coded, or keeps a coding of their own there, rejects nothing, nor does one who leaves
    // another of the same there.
    rows += rejections.filter { row, former in
      upheld.isDisjoint(
        with: [row.coder, former.coder].map {
          Voice(passage: row.passage, element: former.element, coder: $0)
        })
    }.map(\.row)
  }

  private mutating func compare(_ coding: FoundCoding, with former: ExportedPlan.Coding) {
    let anchor = passages(in: former.range).first?.anchor
    // Most codings come back as they went.
    if coding.element == former.element, coding.remark == former.remark, coding.notes.isEmpty {
      upheld.insert(Voice(passage: anchor, element: former.element, coder: former.coder))
      return
    }
    let reason = coding.reason(beside: former.remark)
    let level = coding.level ?? former.level
    if coding.element == former.element, level == former.level {
      if reason != nil { loneNotes += 1 }
      upheld.insert(Voice(passage: anchor, element: former.element, coder: former.coder))
      return
    }
    guard let coder = coding.modifier ?? coding.coder ?? someone else {
      nameless += 1
      return
    }
    var levels = [coding.element: coding.level ?? .mentioned]
    if coding.element != former.element { levels[former.element] = .absent }
    upheld.insert(Voice(passage: anchor, element: coding.element, coder: coder))
    rows.append(
      CodedRow(
        plan: plan, passage: anchor, levels: levels, covered: [], coder: coder, reason: reason))
  }

  private mutating func add(_ coding: FoundCoding) {
    guard let coder = coding.coder ?? coding.modifier ?? someone else {
      nameless += 1
      return
    }
    let reason = coding.reason(beside: nil)
    let levels = [coding.element: coding.level ?? .mentioned]
    let found = coding.range.map(passages) ?? []
    guard !found.isEmpty else {
      // Kept with the words that were marked, and listed as lost unless a passage is alike.
      rows.append(
        CodedRow(
          plan: plan, passage: PassageAnchor(quote: coding.quote, page: nil), levels: levels,
          covered: [], coder: coder, reason: reason))
      return
    }
    for passage in found {
      upheld.insert(Voice(passage: passage.anchor, element: coding.element, coder: coder))
      rows.append(
        CodedRow(
          plan: plan, passage: passage.anchor,
          marked: coding.range == passage.range ? nil : coding.quote, levels: levels,
          covered: [], coder: coder, reason: reason))
    }
  }

  private mutating func remove(_ former: ExportedPlan.Coding) {
    guard let coder = someone ?? former.coder else {
      nameless += 1
      return
    }
    rejections.append(
      (
        CodedRow(
          plan: plan, passage: passages(in: former.range).first?.anchor,
          levels: [former.element: .absent], covered: [], coder: coder, reason: nil),
        former
      ))
  }

  /// The passages of which at least half was marked, or else the one that most of the marked words are of.
  private func passages(in range: Range<Int>) -> [(anchor: PassageAnchor, range: Range<Int>)] {
    let shared = places.indices.compactMap { index -> (index: Int, count: Int)? in
      let count = places[index].clamped(to: range).count
      return count > 0 ? (index, count) : nil
    }
    let most = shared.filter { $0.count * 2 >= places[$0.index].count }
    let chosen = most.isEmpty ? Array(shared.max { $0.count < $1.count }.map { [$0] } ?? []) : most
    return chosen.map { entry in
      let passage = reading.passages[entry.index]
      return (PassageAnchor(quote: passage.text, page: passage.page), places[entry.index])
    }
  }
}
