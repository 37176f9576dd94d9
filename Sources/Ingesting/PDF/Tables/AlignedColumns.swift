/// Columns told by the gaps that lines with text side by side have in common.
struct AlignedColumns {
  let size: Float
  /// The borders between columns, from left to right.
  let places: [Float]

  var count: Int { places.count + 1 }

  /// Of the lines with text side by side, this many may run over a gap between columns.
  private static let mostCrossed: Float = 0.12
  /// A heading of several columns may leave a border no more than this to pass by, relative to the type size.
  private static let narrowestPart: Float = 0.15

  /// The columns between borders that are known, from left to right.
  init(places: [Float], size: Float) {
    self.places = places
    self.size = size
  }

  /// Finds the columns of a table's body, whose borders pass its headings by where they can; nil where there is but one.
  init?(of body: [TextRow], under head: [TextRow], size: Float) {
    self.size = size
    let telling = body.filter { $0.segments.count > 1 }
    guard telling.count > 1 else { return nil }
    let others = body.filter { $0.segments.count == 1 } + head
    let found = ColumnGaps.allPlaces(
      in: telling.map(\.segments), besides: others.map(\.segments),
      mostCrossed: Self.mostCrossed, narrowestPart: Self.narrowestPart, size: size)
    guard !found.isEmpty, found.count < RuledGrid.mostColumns else { return nil }
    let unmarked = Set(ColumnGaps.withoutMarkerColumns(found, in: body.map(\.segments)))
    let names = head.flatMap(\.segments).map(\.box.middleX)
    // Numbers that a heading names are a column; others mark the texts beside them.
    places = zip([-.infinity] + found, found).filter { lower, place in
      unmarked.contains(place) || names.contains { $0 > lower && $0 < place }
    }.map(\.1)
    guard !places.isEmpty else { return nil }
  }

  func column(of segment: Segment) -> Int { places.count { $0 < segment.box.middleX } }

  func columns(of line: TextRow) -> Set<Int> { Set(line.segments.map(column)) }

  /// Those of some texts that stand in a column.
  func texts(in column: Int, of segments: [Segment]) -> [Segment] {
    segments.filter { self.column(of: $0) == column }
  }

  func crosses(_ segment: Segment, _ place: Float) -> Bool {
    segment.box.left < place - 0.3 * size && segment.box.right > place + 0.3 * size
  }

  /// Whether a line is one text over several columns.
  func isAcross(_ line: TextRow) -> Bool {
    line.segments.count == 1 && places.contains { crosses(line.segments[0], $0) }
  }
}
