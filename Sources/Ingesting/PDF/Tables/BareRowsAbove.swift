/// Finds the rows that stand above the first border of a table in its columns.
///
/// Where bands of colour or rules begin beneath the headings, these have no border above them, and where every second row has a
/// band, neither has the first row of data.
struct BareRowsAbove {
  let group: RuleGroup
  /// The borders between its columns.
  let places: [Float]
  let size: Float
  /// How far apart the lines of one cell are; nil where no cell has two.
  let pitch: Float?

  /// Texts that stand beside each other in part.
  private struct Strip {
    var segments: [Segment]
    var top: Float
    var bottom: Float

    var typefaces: Set<UInt16> { Set(segments.map(\.typeface)) }
  }

  /// Between a row and the border, or the row beneath, there is less room than this, relative to the type size.
  private static let widestSpace: Float = 1.5
  /// Headings and one row of data.
  private static let mostRows = 2
  private static let mostStrips = 8
  /// Lines of one cell are no further apart than this where none tells, relative to the type size; between two rows there is padding.
  private static let usualPitch: Float = 1.2

  /// The borders about these rows, from top to bottom; none where nothing there is a row of the table.
  ///
  /// - Parameters:
  ///   - segments: The page's text.
  ///   - end: The height beneath which they stand.
  /// - Returns: The borders above each row.
  func levels(among segments: [Segment], beneath end: Float) -> [Ruling] {
    guard places.count > 1, let first = group.levels.first?.place else { return [] }
    let above = segments.filter {
      $0.middle < first && $0.middle > end && $0.box.right > group.span.lower
        && $0.box.left < group.span.upper
    }.sorted { $0.middle > $1.middle }
    var result: [Ruling] = []
    var below = first
    var rest = strips(of: above, above: first)[...]
    while result.count < Self.mostRows, var row = rest.popFirst() {
      while let next = rest.first, isOneRow(next, with: row) {
        row.segments += next.segments
        row.top = next.top
        rest.removeFirst()
      }
      guard isRow(row.segments) else { break }
      if let last = result.indices.last { result[last].place = (row.bottom + below) / 2 }
      let nearest = above.first { $0.coreBottom <= row.top }?.coreBottom ?? -.infinity
      let place = max(row.top - Self.headRoom * size, (row.top + nearest) / 2)
      result.append(Ruling(place: place, span: group.span))
      below = row.top
    }
    return result.reversed()
  }

  /// A border above a row is laid this far above its text, relative to the type size.
  private static let headRoom: Float = 0.4

  /// The texts from the first border upwards, as far as each is close to the next.
  private func strips(of segments: [Segment], above border: Float) -> [Strip] {
    var strips: [Strip] = []
    for segment in segments {
      let isInside =
        segment.box.left > group.span.lower - size && segment.box.right < group.span.upper + size
      let top = strips.last?.top ?? border
      guard isInside, top - segment.coreBottom < Self.widestSpace * size else { break }
      if let last = strips.indices.last, segment.coreBottom > strips[last].top {
        strips[last].segments.append(segment)
        strips[last].top = min(strips[last].top, segment.coreTop)
      } else if strips.count < Self.mostStrips {
        strips.append(
          Strip(segments: [segment], top: segment.coreTop, bottom: segment.coreBottom))
      }
    }
    return strips
  }

  /// Whether texts go on in those beneath as lines of the same cells.
  private func isOneRow(_ strip: Strip, with row: Strip) -> Bool {
    let distance = row.top - strip.bottom
    // The middles of two lines are as far apart as their cores, which are nine tenths of the size high.
    let most = 1.1 * min(pitch ?? .infinity, Self.usualPitch * size) - 0.9 * size
    return distance <= most && !strip.typefaces.isDisjoint(with: row.typefaces)
  }

  /// Whether texts stand in most columns, and none over half of them.
  private func isRow(_ segments: [Segment]) -> Bool {
    var columns: Set<Int> = []
    for segment in segments {
      let first = places.count { $0 < segment.box.left }
      let last = places.count { $0 < segment.box.right }
      guard (last - first) * 2 < places.count else { return false }
      columns.formUnion(first...last)
    }
    return segments.count > 2 && columns.count * 10 >= (places.count + 1) * 6
  }
}
