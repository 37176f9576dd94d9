internal import AnalysisModel

/// Reads elements that ask something of each activity from the cells of the plan's own activities.
///
/// Who leads, by when, at what cost: a plan with an action table says so in its cells, in whatever words. The cells that say it
/// are hits like those of a wording, and how many rows say it caps what any one of them gives.
struct FilledCells {
  /// A document whose activities are not looked at.
  static let none = FilledCells()

  /// The hits by passage, as an index into the document's passages.
  private(set) var hits: [Int: [Hit]] = [:]
  /// The activities that have what each element asks of them.
  private(set) var shares: [ActivityShare] = []
  /// The activities, in reading order.
  private var rows: [TextRange] = []
  /// The highest level that a row may give an element.
  private var rowCaps: [Element.ID: Level] = [:]

  /// Fewer activities than these show nothing about each.
  private static let fewestRows = 3
  /// The shares of rows from which on each activity, or many of them, have what the element asks for.
  private static let levels = (most: 2.0 / 3, many: 1.0 / 3)
  /// More rows tell a reader nothing that the first ones do not; the audit lists all.
  private static let shownRows = 3

  private init() {}

  /// - Parameters:
  ///   - auditing: The document's activities taken together.
  ///   - scanned: The document, with the meanings of the activities' columns.
  ///   - frameworks: Whose elements may be asked of each activity.
  ///   - isAccount: Whether the document tells of what is: its tables are no evidence.
  init(
    _ auditing: ActivityAuditing, in scanned: ScannedDocument, frameworks: [Framework],
    isAccount: Bool
  ) {
    let activities = auditing.rows
    guard activities.count >= Self.fewestRows, !isAccount else { return }
    rows = activities.map(\.block.range)
    let reading = ActivityCells(activities, owners: auditing.owners, in: scanned)
    for framework in frameworks {
      for element in framework.items.flatMap(\.currentElements) where !element.filled.isEmpty {
        let filled = activities.filter { reading.fills(element.filled, $0) }
        let places = Set(filled.map(\.place))
        let having = activities.filter { row in
          places.contains(row.place) || reading.words(element, row)
        }.map(\.place)
        shares.append(ActivityShare(element: element.id, activities: having))
        let share = Double(having.count) / Double(activities.count)
        // No form asks it of sentences: that they say it shows no rule.
        rowCaps[element.id] =
          share >= Self.levels.most && !activities.contains(where: \.isProse)
          ? .operationalised : share >= Self.levels.many ? .elaborated : .mentioned
        let fullest = filled.enumerated().map { place, row in
          (row: row, aspects: reading.aspects(row), place: place)
        }.sorted { ($1.aspects, $0.place) < ($0.aspects, $1.place) }
          .prefix(Self.shownRows).map(\.row)
        for row in fullest {
          guard let (passage, parts) = reading.quotable(element.filled, row),
            let first = parts.first, let last = parts.last
          else { continue }
          hits[passage, default: []].append(
            Hit(
              term: Term.ID(framework: framework.id, element: element.id, rule: "filled"),
              target: .element(element.id), weight: .supporting,
              range: first.lowerBound..<last.upperBound, parts: parts))
        }
      }
    }
  }

  /// The highest level that a passage may give an element: a sentence says of one measure what the element asks of each.
  func cap(of element: Element, in passage: Passage) -> Level {
    guard !element.filled.isEmpty else { return .operationalised }
    guard let cap = rowCaps[element.id], rows.contains(where: { $0.overlaps(passage.range) })
    else { return .elaborated }
    return cap
  }
}
