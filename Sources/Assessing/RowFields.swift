internal import AnalysisModel

/// What the cells of a table row say, by the meaning of their columns.
struct RowFields {
  /// A cell whose column has a meaning.
  struct Value {
    let field: ActivityField
    let text: String
    /// Whether it is an amount or a word under a year, which alone makes no measure.
    let isYearly: Bool
    let column: String
    /// The cell's text in the document.
    let range: TextRange
  }

  /// In column order.
  private(set) var values: [Value]
  /// The title that stands in the place of a column's name, as "Objective 1: …" above the activities.
  let title: String?

  init(_ block: Block, in scanned: ScannedDocument) {
    let title = Self.titledColumn(block, in: scanned)
    let roles = Self.outputAsActivity(
      block.cells.map { cell in
        cell.column == title ? .activity : scanned.columns[cell.column]
      })
    let activity = roles.firstIndex(of: .activity)
    let times = Set(zip(block.cells, roles).filter { $1 == .time }.map(\.0.column)).count
    let governing = Self.governingOutput(roles, before: activity)
    values = block.cells.indices.compactMap { index in
      let cell = block.cells[index]
      guard var field = roles[index] else { return nil }
      let text = String(scanned.document[cell.range])
      let isYear = field == .time && Self.isYear(cell.column)
      if Self.isMark(text) {
        // A mark means its column's name, which says something where it is a time of several.
        guard field == .time, isYear || times > 1 else { return nil }
        return Value(
          field: .time, text: Self.lastName(of: cell.column), isYearly: false, column: cell.column,
          range: cell.range)
      }
      if isYear, Self.isAmount(text) { field = .budget }
      // What stands after the activity is what it leads to, not what it serves.
      if field == .objective, let activity, index > activity { field = .output }
      if index == governing { field = .objective }
      return Value(
        field: field, text: text, isYearly: isYear, column: cell.column, range: cell.range)
    }
    self.title = title
  }

  /// The row with what rows behind it say that only end it, each cell's text on lines of its own.
  init(_ block: Block, endedBy rest: [Block], in scanned: ScannedDocument) {
    self.init(block, in: scanned)
    for block in rest {
      for more in RowFields(block, in: scanned).values
      where !more.text.isEmpty && block.range.contains(more.range.lowerBound) {
        guard let place = values.firstIndex(where: { $0.column == more.column }) else { continue }
        let value = values[place]
        values[place] = Value(
          field: value.field, text: value.text.isEmpty ? more.text : "\(value.text)\n\(more.text)",
          isYearly: value.isYearly, column: value.column,
          range: value.range.isEmpty ? more.range : value.range)
      }
    }
  }

  /// The texts by field, those of several columns of one meaning, as "Lead" and "Unit", joined.
  var texts: [ActivityField: String] {
    values.reduce(into: [:]) { texts, value in
      let before = texts[value.field] ?? ""
      if before.isEmpty {
        texts[value.field] = value.text
      } else if !value.text.isEmpty {
        texts[value.field] = "\(before); \(value.text)"
      }
    }
  }

  /// Whether a cell is marked rather than filled, with a cross or a tick.
  static func isMark(_ text: String) -> Bool {
    var count = 0
    for sign in text where !sign.isWhitespace {
      count += 1
      guard count <= 3, marks.contains(sign) else { return false }
    }
    return count > 0
  }

  private static let marks = Set<Character>("xX×хХ√✓✔☑☒●•■▪█*+")

  /// The only column whose name is a numbered title, in a row without a column for activities.
  private static func titledColumn(_ block: Block, in scanned: ScannedDocument) -> String? {
    var names: [String] = []
    for cell in block.cells where !cell.column.isEmpty && names.last != cell.column {
      names.append(cell.column)
    }
    let titled = names.filter(scanned.titledColumns.contains)
    guard titled.count == 1, let title = titled.first,
      !names.contains(where: { $0 != title && scanned.columns[$0] == .activity }),
      names.contains(where: { $0 != title && scanned.columns[$0] != nil })
    else { return nil }
    return title
  }

  /// The first of several columns of results before the activity, where none is for objectives.
  private static func governingOutput(_ roles: [ActivityField?], before activity: Int?) -> Int? {
    guard let activity, !roles.contains(.objective) else { return nil }
    let outputs = roles[..<activity].indices.filter { roles[$0] == .output }
    return outputs.count > 1 ? outputs.first : nil
  }

  /// The meanings of columns, where outputs are what is to be done if they have an owner with a time or money and nothing else
  /// says so.
  private static func outputAsActivity(_ roles: [ActivityField?]) -> [ActivityField?] {
    let meant = Set(roles.compactMap(\.self))
    guard meant.isDisjoint(with: [.activity, .objective]), meant.contains(.responsible),
      !meant.isDisjoint(with: [.time, .start, .end, .budget]),
      let output = roles.firstIndex(of: .output)
    else { return roles }
    var roles = roles
    roles[output] = .activity
    return roles
  }

  /// Whether a column is named after a year or a budget year, as "2026" and "2026/27".
  static func isYear(_ column: String) -> Bool {
    let name = lastName(of: column)
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
      && !name.contains(where: \.isLetter)
  }

  /// The lowest of headings that stand over one another.
  static func lastName(of column: String) -> String {
    guard let slash = column.ranges(of: " / ").last else { return column }
    return String(column[slash.upperBound...])
  }

  private static func isAmount(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
  }
}
