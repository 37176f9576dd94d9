internal import AnalysisModel

/// A plan drawn as a strip from its first page to its last, with marks where each framework's evidence stands.
///
/// Places are shares of the width, so that the drawing fits a telephone and a printed page alike without its letters being drawn
/// smaller.
struct StripView: TemplateView {
  /// How many columns a lane has at most: as many as can be told apart and touched on a narrow screen.
  private static let mostColumns = 48
  /// A plan of few pages has several columns a page.
  private static let fewestColumns = 24
  /// The narrowest parts, as shares of the width, in which "part 12" has room on a wide screen and on a telephone.
  private static let narrowestNamed = 0.07
  private static let narrowestOnTelephone = 0.16

  private let parts: [StripPartView]
  private let numbers: [StripMark]
  private let stretches: [StripMark]
  private let lanes: [StripLaneView]
  private let unread: [StripMark]
  private let unreadWords: String
  private let ends: (first: String, last: String)
  private let column: String
  private let words: ReportWords

  init?(
    _ reading: PlanReading?, frameworks: [Framework], sharing: SharedPassages, _ words: ReportWords
  ) {
    guard let reading, !reading.passages.isEmpty else { return nil }
    self.words = words
    let structure = PlanStructure(reading)
    let grid = StripGrid(
      pages: structure.pageCount, fewest: Self.fewestColumns, most: Self.mostColumns)
    let counting = reading.evidence.filter { $0.level > .absent }
    let placed = counting.map { (evidence: $0, position: structure.position(of: $0)) }
    lanes = frameworks.enumerated().map { place, framework in
      StripLaneView(
        framework, place: place,
        evidence: placed.filter { $0.evidence.framework == framework.id }, grid: grid,
        sharing: sharing, names: { reading.pages.names(of: $0, format: reading.format, words) },
        words)
    }
    stretches = structure.stretches.map { stretch in
      StripMark(
        start: stretch.start, width: stretch.end - stretch.start, style: stretch.group.rawValue,
        title: stretch.group.words(words))
    }
    parts = structure.parts.enumerated().map { place, part in
      StripPartView(
        part, number: place + 1, frameworks: frameworks,
        evidence: placed.filter {
          (part.start..<max(part.end, part.start.nextUp)).contains($0.position)
        }
        .map(\.evidence), reading: reading, sharing: sharing, words)
    }
    numbers = zip(structure.parts, 1...).map { part, number in
      StripMark(
        start: part.start, width: 0,
        style: part.width > Self.narrowestOnTelephone
          ? "wide" : part.width > Self.narrowestNamed ? "medium" : "narrow",
        title: words("part {number}", ["number": "\(number)"]))
    }
    let unreadable = reading.pages.filter { $0.state == .unreadable }.map(\.number)
    unread = unreadable.map { page in
      StripMark(
        start: Double(page - 1) / Double(structure.pageCount),
        width: 1 / Double(structure.pageCount), style: "unread",
        title: words(
          "{page} could not be read",
          ["page": reading.pages.name(of: page, format: reading.format, words)]))
    }
    unreadWords =
      unreadable.isEmpty
      ? ""
      : words(
        "Hatched, since they could not be read: {pages}.",
        ["pages": reading.pages.names(of: unreadable, format: reading.format, words)])
    let isPaged = structure.pageCount > 1
    ends =
      isPaged
      ? (
        reading.pages.name(of: 1, format: reading.format, words),
        reading.pages.name(of: structure.pageCount, format: reading.format, words)
      )
      : (words("beginning"), words("end"))
    column = grid.columnWords(words)
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "stripHeight": StripLaneView.top + lanes.count * StripLaneView.height
    case "stretches": stretches
    case "partNumbers": numbers
    case "lanes": lanes
    case "unreadMarks": unread
    case "hasUnreadMarks": !unread.isEmpty
    case "unreadWords": unreadWords
    case "stripStart": ends.first
    case "stripEnd": ends.last
    case "columnWords": column
    case "roleGroups":
      RoleGroup.allCases.map { FactView($0.rawValue, $0.words(words)) }
    case "stripParts": parts
    case "laneNames": lanes.map(\.name)
    default: nil
    }
  }
}

/// How a strip is cut into columns of one width.
struct StripGrid {
  private let pages: Int
  /// One of the two is 1.
  private let pagesPerColumn: Int
  private let columnsPerPage: Int

  init(pages: Int, fewest: Int, most: Int) {
    self.pages = pages
    pagesPerColumn = (pages + most - 1) / most
    columnsPerPage = max(1, fewest / pages)
  }

  /// A column's share of the whole width; the last may end beyond it.
  var width: Double { Double(pagesPerColumn) / Double(columnsPerPage * pages) }

  func column(at position: Double) -> Int { max(Int(position / width), 0) }

  func start(of column: Int) -> Double { Double(column) * width }

  func columnWords(_ words: ReportWords) -> String {
    if pages == 1 { return words("Each column is a stretch of the text.") }
    if columnsPerPage > 1 {
      return words("{count} columns are a page.", ["count": "\(columnsPerPage)"])
    }
    return pagesPerColumn == 1
      ? words("Each column is a page.")
      : words("Each column is {count} pages.", ["count": "\(pagesPerColumn)"])
  }
}

/// A rectangle of a strip, by shares of its width.
struct StripMark: TemplateView {
  let start: Double
  let width: Double
  let style: String
  let title: String

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "markStart": BarStretch.percent(start)
    case "markWidth": BarStretch.percent(width)
    case "markStyle": style
    case "isWideMark": style != "narrow"
    case "markTitle": title
    default: nil
    }
  }
}
