internal import AnalysisModel

/// Activities of one kind: the first of them, and how many there are.
struct AuditRowsView: TemplateView {
  /// How many are shown; the tables hold all.
  static let limit = 12

  private let title: String
  private let rows: [AuditRowView]
  private let cut: String?

  /// Takes all of them, under what they have in common.
  init(_ title: String, _ rows: [AuditRowView], _ words: ReportWords) {
    self.title = title
    self.rows = Array(rows.prefix(Self.limit))
    cut =
      rows.count > Self.limit
      ? words(
        "{count} more are in data/audit.csv.", ["count": words.grouped(rows.count - Self.limit)])
      : nil
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "rowsTitle": title
    case "auditRows": rows
    case "hasMoreRows": cut != nil
    case "moreRows": cut
    default: nil
    }
  }
}

/// An activity or objective with its page.
struct AuditRowView: TemplateView {
  private let text: String
  private let note: String
  private let page: String?
  private let address: String?

  init(
    _ text: String, note: String = "", page: Int?, of reading: PlanReading, link: PlanLink?,
    _ words: ReportWords
  ) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.text = ShortText.cut(text, to: ShortText.longestLine, mark: "…")
    self.note = ShortText.cut(note, to: ShortText.longestLine, mark: "…")
    self.page = page.map { reading.pages.name(of: $0, format: reading.format, words) }
    address = page == nil ? nil : link?.address(page: page, anchor: nil, format: reading.format)
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "rowText": text
    case "hasRowNote": !note.isEmpty
    case "rowNote": note
    case "isRowLinked": address != nil
    case "isRowUnlinked": page != nil && address == nil
    case "rowPage": page
    case "rowAddress": address
    default: nil
    }
  }
}

/// A line of a small table: a name, what is counted of it in columns.
struct AuditLineView: TemplateView {
  private let name: String
  private let cells: [String]
  /// Whether the name stands in the plan, in its language.
  private let isQuoted: Bool

  init(_ name: String, _ cells: [String], isQuoted: Bool = false) {
    self.name = ShortText.cut(name, to: ShortText.longestLine, mark: "…")
    self.cells = cells
    self.isQuoted = isQuoted
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "lineName": self.name
    case "isLineQuoted": isQuoted
    case "lineCells": cells
    default: nil
    }
  }
}

/// A small table.
struct AuditTableView: TemplateView {
  private let title: String
  private let columns: [String]
  private let lines: [AuditLineView]
  private let note: String?

  init(_ title: String, _ columns: [String], _ lines: [AuditLineView], note: String? = nil) {
    self.title = title
    self.columns = columns
    self.lines = lines
    self.note = note
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "tableTitle": title
    case "tableHead": columns.first
    case "tableColumns": Array(columns.dropFirst())
    case "tableRules": String(repeating: "---:|", count: columns.count - 1)
    case "tableLines": lines
    case "hasTableNote": note != nil
    case "tableNote": note
    default: nil
    }
  }
}
