/// Finds columns by the gaps that run through nearly all rows of a table.
enum ColumnGaps {
  /// Gaps between columns, relative to the type size; words keep less.
  private static let narrowest: Float = 0.7
  /// A border of columns runs through all rows but this share, in which a title or a spanning cell stands.
  private static let mostCrossed: Float = 0.3
  /// A border does not squeeze through less than this, relative to the type size.
  private static let narrowestPart: Float = 0.3

  /// The middles of the gaps between columns.
  ///
  /// - Parameters:
  ///   - rows: The segments of each row that has some.
  ///   - size: The type size.
  /// - Returns: The places, from left to right.
  static func places(in rows: [[Segment]], size: Float) -> [Float] {
    let all = allPlaces(
      in: rows, mostCrossed: mostCrossed, narrowestPart: narrowestPart, size: size)
    return withoutMarkerColumns(all, in: rows)
  }

  /// The middles of all gaps, those after list markers too.
  ///
  /// - Parameters:
  ///   - rows: The segments of each row that tells columns.
  ///   - others: Those of rows that tell none, by which a border passes where it can.
  ///   - mostCrossed: The share of the rows that may run over a gap.
  ///   - narrowestPart: The least part of a gap that a border may run through, relative to the type size.
  ///   - size: The type size.
  /// - Returns: The places, from left to right.
  static func allPlaces(
    in rows: [[Segment]], besides others: [[Segment]] = [], mostCrossed: Float,
    narrowestPart: Float, size: Float
  ) -> [Float] {
    let changes = (changes(in: rows, areTelling: true) + changes(in: others, areTelling: false))
      .sorted { $0.place != $1.place ? $0.place < $1.place : $0.change > $1.change }
    let most = Int(Float(rows.count) * mostCrossed)
    var places: [Float] = []
    var depth = 0
    var otherDepth = 0
    var gap: Gap?
    var hasText = false
    for (place, change, isTelling) in changes {
      gap?.extend(to: place, crossed: depth + otherDepth)
      guard isTelling else {
        otherDepth += change
        continue
      }
      if let open = gap, change > 0, depth + change > most {
        if hasText, place - open.start >= narrowest * size {
          places.append(open.middle)
        }
        gap = nil
      }
      depth += change
      if depth > most {
        hasText = true
      } else if gap == nil {
        gap = Gap(start: place, narrowestPart: narrowestPart * size)
      }
    }
    return places
  }

  /// Where rows begin and end to have text.
  private static func changes(
    in rows: [[Segment]], areTelling: Bool
  ) -> [(place: Float, change: Int, isTelling: Bool)] {
    var changes: [(place: Float, change: Int, isTelling: Bool)] = []
    for row in rows {
      var reached = -Float.infinity
      // Where two texts of a row stand over one another, the row covers the place once.
      for segment in row.sorted(by: { $0.box.left < $1.box.left }) where segment.box.right > reached
      {
        changes.append((max(segment.box.left, reached), 1, areTelling))
        changes.append((segment.box.right, -1, areTelling))
        reached = segment.box.right
      }
    }
    return changes
  }

  /// A stretch that few rows have text in.
  private struct Gap {
    let start: Float
    private var end: Float
    /// Its widest part with the fewest texts.
    private var best = Interval(lower: 0, upper: 0)
    private var fewest = Int.max

    private let narrowestPart: Float

    init(start: Float, narrowestPart: Float) {
      self.start = start
      self.narrowestPart = narrowestPart
      end = start
    }

    mutating func extend(to place: Float, crossed count: Int) {
      let part = Interval(lower: end, upper: place)
      end = place
      guard part.length > narrowestPart else { return }
      if count < fewest || count == fewest && part.length > best.length {
        best = part
        fewest = count
      }
    }

    var middle: Float {
      best.length > 0 ? (best.lower + best.upper) / 2 : (start + end) / 2
    }
  }

  /// The borders without those after columns of nothing but list markers.
  static func withoutMarkerColumns(_ places: [Float], in rows: [[Segment]]) -> [Float] {
    var previous = -Float.infinity
    return places.filter { place in
      var count = 0
      var isMarked = true
      for row in rows {
        for segment in row where segment.box.middleX > previous && segment.box.middleX < place {
          count += 1
          if segment.length > longestMarker || segment.words.count > 1 { isMarked = false }
        }
      }
      if isMarked, count > 0, isWordy(rows, after: place) { return false }
      previous = place
      return true
    }
  }

  /// A bullet, "A." and "(iv" have no more characters.
  private static let longestMarker: Int32 = 3

  /// Whether the nearest texts after a place are words, beside which short texts are markers.
  private static func isWordy(_ rows: [[Segment]], after place: Float) -> Bool {
    var length = 0
    var count = 0
    for row in rows {
      let nearest = row.lazy.filter { $0.box.left > place }.min { $0.box.left < $1.box.left }
      guard let nearest else { continue }
      length += Int(nearest.length)
      count += 1
    }
    return count > 0 && length >= 8 * count
  }
}

extension RuledGrid {
  /// Borders that are missing in columns of the grid in which the texts of nearly all rows leave a gap.
  ///
  /// - Parameters:
  ///   - segments: The page's text.
  ///   - size: The type size.
  /// - Returns: The borders, one for each cell that they run through.
  func missingBorders(among segments: [Segment], size: Float) -> [Ruling] {
    var texts = [[Segment]](repeating: [], count: fields.count)
    for segment in segments {
      let box = segment.box
      if let field = field(atX: box.middleX, y: segment.middle) { texts[field].append(segment) }
    }
    return (0..<columnCount).flatMap { column -> [Ruling] in
      let own = fields.indices.filter {
        fields[$0].columns == column..<column + 1 && !texts[$0].isEmpty
      }
      guard own.count >= 2 else { return [] }
      let rows = own.map { texts[$0] }
      let found = ColumnGaps.places(in: rows, size: size).filter {
        isColumnBorder($0, of: rows, size)
      }
      return found.flatMap { place in
        own.compactMap { index in
          let isCrossed = texts[index].contains { $0.box.left < place && $0.box.right > place }
          guard !isCrossed else { return nil }
          let field = fields[index]
          return Ruling(
            place: place,
            span: Interval(
              lower: horizontals[field.rows.lowerBound], upper: horizontals[field.rows.upperBound]))
        }
      }
    }
  }

  private func isColumnBorder(_ place: Float, of rows: [[Segment]], _ size: Float) -> Bool {
    var both = 0
    for row in rows {
      let left = row.count { $0.box.middleX < place }
      // Columns of prose stand in frames; cells hold less.
      if min(left, row.count - left) >= Self.fewestProseLines { return false }
      if left > 0, left < row.count { both += 1 }
    }
    return rows.count < 4 ? both == rows.count : both * 10 >= rows.count * 6
  }

  private static let fewestProseLines = 8
}
