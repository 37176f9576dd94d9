internal import AnalysisModel

/// What the cells of a document's activities hold.
struct ActivityCells {
  private let scanned: ScannedDocument
  /// The activities whose times are drawn as bars or shades.
  private let drawn: Set<Int>
  /// The activities whose cell for bodies tells partners from the lead, as "Ministry of Labour; partner: Tax Office".
  private let withPartners: Set<Int>

  init(_ rows: [AuditedRow], owners: OwnerRanking, in scanned: ScannedDocument) {
    self.scanned = scanned
    drawn = Timelines(rows).drawn
    withPartners = Set(owners.owners.flatMap(\.partner))
  }

  /// Whether a row says everything that the fields name; of a period, a start and an end any is enough.
  func fills(_ fields: Set<ActivityField>, _ row: AuditedRow) -> Bool {
    let others = fields.subtracting(Self.times)
    return others.allSatisfy { fills($0, row) }
      && (others.count == fields.count || Self.times.contains { fills($0, row) }
        || drawn.contains(row.place) || says(\.time, Self.times, row))
  }

  /// Whether a row words what the element asks for in cells that are its own.
  func words(_ element: Element, _ row: AuditedRow) -> Bool {
    let own = row.values.filter { element.cells.contains($0.field) }.map(\.range)
    return passages(of: row.block.range).contains { passage in
      passage.hits.contains { hit in
        hit.target == .element(element.id) && hit.suppression == nil
          && hit.parts.contains { part in own.contains { $0.overlaps(part) } }
      }
    }
  }

  /// How many of the four things that make a measure operational a row states.
  func aspects(_ row: AuditedRow) -> Int {
    ActivityLack.Aspect.allCases.count { aspect in
      aspect.fields.contains { $0.contains { fills($0, row) } } || row.states(aspect)
    }
  }

  /// The words to show: the filled cells of a table's row, or what is done where the fields stand on lines beneath or are drawn.
  ///
  /// They all lie in the passage, ascending; none where no passage holds them.
  func quotable(
    _ fields: Set<ActivityField>, _ row: AuditedRow
  ) -> (passage: Int, parts: [TextRange])? {
    let isRow = passages(of: row.block.range).allSatisfy {
      scanned.document.blocks[$0.block].kind == .tableRow
    }
    let cells = row.values.filter { !$0.range.isEmpty }
    let own = cells.filter { isRow && fields.contains($0.field) && fills($0.field, row) }
    let deed = [ActivityField.activity, .objective].lazy.compactMap { field in
      cells.first { $0.field == field }
    }.first
    let ranges = (own.isEmpty ? [deed].compactMap(\.self) : own).map(\.range)
    guard let first = ranges.map(\.lowerBound).min(), let place = passage(at: first) else {
      return nil
    }
    let passage = scanned.passages[place].range
    let parts = ranges.filter(passage.overlaps).map { $0.clamped(to: passage) }
    return (place, parts.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// The passage that holds a place, as an index into the document's.
  private func passage(at place: TextOffset) -> Int? {
    let next = scanned.passages.partitionIndex { $0.range.upperBound > place }
    guard scanned.passages.indices.contains(next),
      scanned.passages[next].range.contains(place)
    else { return nil }
    return next
  }

  private static let times: Set<ActivityField> = [.time, .start, .end]

  private func fills(_ field: ActivityField, _ row: AuditedRow) -> Bool {
    let texts = row.texts(field)
    return switch field {
    // What something costs is a figure, which may stand with its source.
    case .budget:
      (row.columns.contains(.budget) ? texts : row.texts(.source)).contains {
        $0.contains(where: \.isNumber) && isFilled($0)
      } || says(\.budget, [.budget, .source], row)
    case .responsible: texts.contains(where: isFilled) || says(\.actor, [.responsible], row)
    case .partners: texts.contains(where: isFilled) || withPartners.contains(row.place)
    default:
      texts.contains { scanned.isFilled($0, isTime: Self.times.contains(field)) }
    }
  }

  /// Whether a measure in the text says in its sentences what no line of it has a label for.
  private func says(
    _ marker: KeyPath<Markers, String?>, _ fields: Set<ActivityField>, _ row: AuditedRow
  ) -> Bool {
    row.columns.isDisjoint(with: fields) && row.stated[keyPath: marker] != nil
  }

  private func isFilled(_ text: String) -> Bool { scanned.isFilled(text, isTime: false) }

  private func passages(of range: TextRange) -> ArraySlice<Passage> {
    let first = scanned.passages.partitionIndex { $0.range.upperBound > range.lowerBound }
    let end = scanned.passages.partitionIndex { $0.range.lowerBound >= range.upperBound }
    return scanned.passages[first..<max(first, end)]
  }
}
