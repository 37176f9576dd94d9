internal import AnalysisModel

/// Holds the action tables of two plans against each other.
///
/// Measures are aligned by the words of what is to be done: first within an objective, where less similarity
/// is enough, then everywhere, then by a number that both tables have once.
func compareActivities(_ earlier: AnalyzedPlan, _ later: AnalyzedPlan) -> ActivityComparison {
  guard let left = earlier.reading, let right = later.reading,
    earlier.document.status != .notAssessable, later.document.status != .notAssessable
  else { return ActivityComparison(obstacle: .unread, changes: []) }
  guard left.language.primary == right.language.primary else {
    return ActivityComparison(obstacle: .language, changes: [])
  }
  let obstacle: ActivityComparison.Obstacle? =
    switch (left.activities.isEmpty, right.activities.isEmpty) {
    case (true, true): .noneInEither
    case (true, false): .noneInEarlier
    case (false, true): .noneInLater
    case (false, false): nil
    }
  guard obstacle == nil else { return ActivityComparison(obstacle: obstacle, changes: []) }
  return ActivityComparison(
    obstacle: nil,
    changes: ActivityComparing(left.activities, right.activities, in: left, right).changes)
}

private struct ActivityComparing {
  /// Under one objective two thirds of the words by weight may be others; elsewhere it takes more to be the same measure.
  private static let leastWithinObjective = 1.0 / 3
  private static let leastElsewhere = 0.6
  private static let leastObjective = 0.5

  /// What a reader compares; a number, and the objective that pairs are looked for under, are no change.
  private static let fields = ActivityField.allCases.filter { $0 != .number && $0 != .objective }

  private let left: [Activity]
  private let right: [Activity]
  private let standing: (left: StandingWords, right: StandingWords)

  init(
    _ left: [Activity], _ right: [Activity], in earlier: PlanReading, _ later: PlanReading
  ) {
    self.left = left
    self.right = right
    standing = (StandingWords(earlier), StandingWords(later))
  }

  var changes: [ActivityChange] {
    let deeds = (left.map { TextWords($0.deed) }, right.map { TextWords($0.deed) })
    let objectives = Objectives(left, right, least: Self.leastObjective)
    let within = TextAlignment(deeds.0, deeds.1, least: Self.leastWithinObjective) {
      objectives.isSame($0, $1)
    }
    let elsewhere = TextAlignment(deeds.0, deeds.1, least: Self.leastElsewhere) {
      within.pair(ofLeft: $0) == nil && within.pair(ofRight: $1) == nil
    }
    let aligned = NumberedAlignment(
      elsewhere, of: deeds.0, deeds.1,
      numbers: (
        left.indices.map { within.pair(ofLeft: $0) == nil ? left[$0].number : nil },
        right.indices.map { within.pair(ofRight: $0) == nil ? right[$0].number : nil }
      ))
    let added = right.indices.map { index -> ActivityChange in
      guard let pair = within.pair(ofRight: index) ?? aligned.pair(ofRight: index) else {
        return ActivityChange(
          kind: standing.left.contain(deeds.1[index]) ? .unchanged : .added, similarity: nil,
          earlier: nil, later: right[index], hasMoved: false, fields: [])
      }
      let hasMoved = within.pair(ofRight: index) == nil
      let fields = Self.changes(left[pair.left], right[index])
      return ActivityChange(
        kind: fields.isEmpty && !hasMoved ? .unchanged : .changed,
        similarity: (pair.similarity * 1000).rounded() / 1000, earlier: left[pair.left],
        later: right[index], hasMoved: hasMoved, fields: fields)
    }
    let dropped = left.indices.filter {
      within.pair(ofLeft: $0) == nil && aligned.pair(ofLeft: $0) == nil
    }.map {
      ActivityChange(
        kind: standing.right.contain(deeds.0[$0]) ? .unchanged : .dropped, similarity: nil,
        earlier: left[$0], later: nil, hasMoved: false, fields: [])
    }
    return added + dropped
  }

  private static func changes(_ earlier: Activity, _ later: Activity) -> [ActivityFieldChange] {
    fields.compactMap { field in
      let texts = (earlier.filled(field), later.filled(field))
      guard TextWords(texts.0 ?? "").words != TextWords(texts.1 ?? "").words else { return nil }
      return ActivityFieldChange(field: field, earlier: texts.0, later: texts.1)
    }
  }
}

/// Which objectives of two plans are the same, by their words.
private struct Objectives {
  private let left: [Int]
  private let right: [Int]
  private let alignment: TextAlignment

  init(_ left: [Activity], _ right: [Activity], least: Double) {
    var (lefts, rights): ([String], [String]) = ([], [])
    func index(_ activity: Activity, in names: inout [String]) -> Int {
      if let known = names.firstIndex(of: activity.objective) { return known }
      names.append(activity.objective)
      return names.count - 1
    }
    self.left = left.map { index($0, in: &lefts) }
    self.right = right.map { index($0, in: &rights) }
    alignment = TextAlignment(
      lefts.map(TextWords.init), rights.map(TextWords.init), least: least)
  }

  func isSame(_ left: Int, _ right: Int) -> Bool {
    alignment.pair(ofLeft: self.left[left])?.right == self.right[right]
  }
}

extension Activity {
  /// What is to be done.
  fileprivate var deed: String {
    let activity = fields[.activity] ?? ""
    return activity.isEmpty ? text : activity
  }

  /// Its number of several parts, as "2.1.3".
  fileprivate var number: String? {
    TextWords("\(fields[.number] ?? "") \(deed)").number
  }

  /// The objective that the measure stands under, or its section.
  fileprivate var objective: String {
    let objective = fields[.objective] ?? ""
    return objective.isEmpty ? section.last ?? "" : objective
  }

  /// A field's text, where it says something.
  fileprivate func filled(_ field: ActivityField) -> String? {
    guard !unfilled.contains(field), let text = fields[field], !text.isEmpty else { return nil }
    return text
  }
}
