/// The cells that a connected set of borders divides an area into.
struct RuledGrid: Sendable {
  /// A cell, which may span several of the grid's columns and rows.
  struct Field: Sendable {
    var columns: Range<Int>
    var rows: Range<Int>
  }

  /// The borders' places, ascending; columns and rows lie between them.
  private(set) var verticals: [Float] = []
  private(set) var horizontals: [Float] = []
  private(set) var fields: [Field] = []
  /// The field at each place of the grid, row by row.
  private var fieldIndex: [Int] = []
  /// The area at each place, before areas with arms were divided.
  private var areas: [Int] = []

  var columnCount: Int { verticals.count - 1 }
  var rowCount: Int { horizontals.count - 1 }
  var box: Rectangle {
    Rectangle(
      left: verticals[0], top: horizontals[0], right: verticals[columnCount],
      bottom: horizontals[rowCount])
  }

  /// Borders that end this close to another one touch it, in points.
  static let touch: Float = 3

  /// More columns or rows than this occur only in drawings.
  static let mostColumns = 80
  private static let mostRows = 250

  /// Makes the grid of borders that touch each other, or nil where they enclose fewer than two columns or two rows.
  ///
  /// - Parameters:
  ///   - rulings: The borders.
  ///   - size: The type size of the page; borders closer together than a line of text are one.
  ///   - isRectangular: Whether areas with arms are divided into cells.
  init?(_ rulings: Rulings, size: Float, isRectangular: Bool = true) {
    let reach = max(Self.touch, 0.5 * size)
    verticals = Self.places(of: rulings.down, within: reach)
    horizontals = Self.places(of: rulings.across, within: reach)
    // A table's sides may be left open, and so may its end at the foot of a page.
    let open = 1.5 * size
    let left = rulings.across.map(\.span.lower).min() ?? 0
    let right = rulings.across.map(\.span.upper).max() ?? 0
    let top = rulings.down.map(\.span.lower).min() ?? 0
    let bottom = rulings.down.map(\.span.upper).max() ?? 0
    if let first = verticals.first, first - left > open { verticals.insert(left, at: 0) }
    if let last = verticals.last, right - last > open { verticals.append(right) }
    if let first = horizontals.first, first - top > open { horizontals.insert(top, at: 0) }
    if let last = horizontals.last, bottom - last > open { horizontals.append(bottom) }
    guard verticals.count > 2, horizontals.count > 2, columnCount <= Self.mostColumns,
      rowCount <= Self.mostRows
    else { return nil }
    join(rulings, reach: reach, isRectangular: isRectangular)
  }

  /// The field at a point, or nil outside the grid.
  func field(atX x: Float, y: Float) -> Int? {
    guard let column = Self.position(of: x, in: verticals),
      let row = Self.position(of: y, in: horizontals)
    else { return nil }
    return fieldIndex[row * columnCount + column]
  }

  func field(column: Int, row: Int) -> Int { fieldIndex[row * columnCount + column] }

  private static func position(of place: Float, in borders: [Float]) -> Int? {
    guard let first = borders.first, let last = borders.last, place >= first, place < last else {
      return nil
    }
    var low = 0
    var high = borders.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if borders[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// Divides a field at some of the borders that run through it in other rows.
  ///
  /// - Parameters:
  ///   - index: The field.
  ///   - columns: Where the parts begin, ascending, the field's first column not among them.
  /// - Returns: The parts, the first of which keeps the field's index.
  mutating func divide(_ index: Int, at columns: [Int]) -> [Int] {
    let field = fields[index]
    var starts = [field.columns.lowerBound] + columns
    starts.append(field.columns.upperBound)
    var parts: [Int] = []
    for (start, end) in zip(starts, starts.dropFirst()) where start < end {
      let part = parts.isEmpty ? index : fields.count
      let divided = Field(columns: start..<end, rows: field.rows)
      if parts.isEmpty { fields[index] = divided } else { fields.append(divided) }
      parts.append(part)
      for row in field.rows {
        for column in start..<end where fieldIndex[row * columnCount + column] == index {
          fieldIndex[row * columnCount + column] = part
        }
      }
    }
    return parts
  }

  /// The column at a distance from the left edge, or nil outside the grid.
  func column(atX x: Float) -> Int? { Self.position(of: x, in: verticals) }

  /// Where borders lie, those within reach of each other as one.
  private static func places(of rulings: [Ruling], within reach: Float) -> [Float] {
    var result: [Float] = []
    var weighted: Float = 0
    var weight: Float = 0
    var first: Float = 0
    for ruling in rulings.sorted(by: { $0.place < $1.place }) {
      if weight > 0, ruling.place - first > reach {
        result.append(weighted / weight)
        weight = 0
        weighted = 0
      }
      if weight == 0 { first = ruling.place }
      weighted += ruling.place * ruling.span.length
      weight += ruling.span.length
    }
    if weight > 0 { result.append(weighted / weight) }
    return result
  }

  /// Joins places of the grid that no border divides.
  private mutating func join(_ rulings: Rulings, reach: Float, isRectangular: Bool) {
    let columns = columnCount
    let rows = rowCount
    var downs = Self.covered(rulings.down, at: verticals, between: horizontals, reach: reach)
    var acrosses = Self.covered(rulings.across, at: horizontals, between: verticals, reach: reach)
    var roots = Self.roots(columns, rows, downs, acrosses)
    let uncut = roots
    // A cell is a rectangle: where one would have an arm, its colour hides a border.
    for isDown in isRectangular ? [true, false] : [] {
      let places = Self.irregular(&roots, columns, rows)
      guard !places.isEmpty else { break }
      for place in places {
        let (row, column) = place.quotientAndRemainder(dividingBy: columns)
        if isDown {
          downs[column * rows + row] = true
          downs[(column + 1) * rows + row] = true
        } else {
          acrosses[row * columns + column] = true
          acrosses[(row + 1) * columns + column] = true
        }
      }
      roots = Self.roots(columns, rows, downs, acrosses)
    }
    note(uncut: uncut)
    var positions = [Int](repeating: -1, count: columns * rows)
    fieldIndex = []
    for row in 0..<rows {
      for column in 0..<columns {
        let root = roots.root(of: row * columns + column)
        if positions[root] < 0 {
          positions[root] = fields.count
          fields.append(Field(columns: column..<column + 1, rows: row..<row + 1))
        }
        let index = positions[root]
        let field = fields[index]
        fields[index] = Field(
          columns: min(
            field.columns.lowerBound, column)..<max(field.columns.upperBound, column + 1),
          rows: field.rows.lowerBound..<max(field.rows.upperBound, row + 1))
        fieldIndex.append(index)
      }
    }
  }

  /// Keeps which places no border divides.
  private mutating func note(uncut: DisjointSets) {
    var uncut = uncut
    areas = (0..<columnCount * rowCount).map { uncut.root(of: $0) }
  }

  /// The area at a point that borders enclose, which may be several cells where a colour hides a border.
  func area(atX x: Float, y: Float) -> Int? {
    guard let column = Self.position(of: x, in: verticals),
      let row = Self.position(of: y, in: horizontals)
    else { return nil }
    return areas[row * columnCount + column]
  }

  /// The places of a grid, those joined that no border divides.
  private static func roots(
    _ columns: Int, _ rows: Int, _ downs: [Bool], _ acrosses: [Bool]
  ) -> DisjointSets {
    var roots = DisjointSets(count: columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        let place = row * columns + column
        if column + 1 < columns, !downs[(column + 1) * rows + row] { roots.join(place, place + 1) }
        if row + 1 < rows, !acrosses[(row + 1) * columns + column] {
          roots.join(place, place + columns)
        }
      }
    }
    return roots
  }

  /// The places of areas that are no rectangles.
  private static func irregular(_ roots: inout DisjointSets, _ columns: Int, _ rows: Int) -> [Int] {
    var areas: [Int: (count: Int, field: Field)] = [:]
    var owners = [Int](repeating: 0, count: columns * rows)
    for place in owners.indices {
      let root = roots.root(of: place)
      owners[place] = root
      let (row, column) = place.quotientAndRemainder(dividingBy: columns)
      var area = areas[root] ?? (0, Field(columns: column..<column + 1, rows: row..<row + 1))
      area.count += 1
      let old = area.field.columns
      area.field.columns = min(old.lowerBound, column)..<max(old.upperBound, column + 1)
      area.field.rows = area.field.rows.lowerBound..<max(area.field.rows.upperBound, row + 1)
      areas[root] = area
    }
    return owners.indices.filter { place in
      // The ground about the cells is no cell.
      guard let area = areas[owners[place]],
        area.field.columns.count < columns || area.field.rows.count < rows
      else { return false }
      return area.count < area.field.columns.count * area.field.rows.count
    }
  }

  /// For each place where borders lie and each stretch of it, whether borders cover most of the stretch.
  private static func covered(
    _ rulings: [Ruling], at places: [Float], between ends: [Float], reach: Float
  ) -> [Bool] {
    let stretches = ends.count - 1
    var lengths = [Float](repeating: 0, count: places.count * stretches)
    // A line has two edges; where both are there, the stretch counts as covered twice over and is so once.
    var reached = [Float](repeating: -.infinity, count: places.count)
    for ruling in rulings.sorted(by: { $0.span.lower < $1.span.lower }) {
      let nearest = places.indices.min { left, right in
        abs(places[left] - ruling.place) < abs(places[right] - ruling.place)
      }
      guard let nearest, abs(places[nearest] - ruling.place) <= reach else { continue }
      let lower = max(ruling.span.lower, reached[nearest])
      guard ruling.span.upper > lower else { continue }
      reached[nearest] = ruling.span.upper
      for stretch in 0..<stretches {
        let part = Interval(lower: lower, upper: ruling.span.upper).intersection(
          Interval(lower: ends[stretch], upper: ends[stretch + 1]))
        if part.length > 0 { lengths[nearest * stretches + stretch] += part.length }
      }
    }
    return lengths.indices.map { index in
      let stretch = index % stretches
      return lengths[index] >= 0.6 * (ends[stretch + 1] - ends[stretch])
    }
  }
}
