internal import AnalysisModel

/// Where a framework's evidence stands in a plan: a column where there is any, as high as the highest level in it.
struct StripLaneView: TemplateView {
  /// In pixels: where the first lane begins, what each takes with its name, and how high its highest column is.
  static let top = 46
  static let height = 46
  private static let highest = 24
  private static let nameHeight = 18

  let name: String
  private let place: Int
  private let marks: [StripEvidenceView]
  private let count: String

  init(
    _ framework: Framework, place: Int, evidence: [(evidence: Evidence, position: Double)],
    grid: StripGrid, sharing: SharedPassages, names: ([Int]) -> String, _ words: ReportWords
  ) {
    self.name = framework.shortTitle
    self.place = place
    count = words.count(evidence.map(\.evidence).countedPassages, "passage", "passages")
    let columns = Dictionary(grouping: evidence) { grid.column(at: $0.position) }
    let floor = Self.top + place * Self.height + Self.nameHeight + Self.highest
    marks = columns.sorted { $0.key < $1.key }.compactMap { column, evidence in
      let all = evidence.map(\.evidence)
      guard let strongest = all.strongest else { return nil }
      let height = Self.highest * strongest.level.rawValue / 3
      return StripEvidenceView(
        start: grid.start(of: column), width: grid.width, top: floor - height, height: height,
        level: strongest.level, anchor: sharing.anchor(of: strongest),
        title: [
          names(Set(all.compactMap(\.page)).sorted()),
          words.count(all.countedPassages, "passage", "passages"),
          words("highest level {level}", ["level": "\(strongest.level.rawValue)"]),
          "\(strongest.element)",
        ].joined(separator: ", "))
    }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "laneName": self.name
    case "laneCount": count
    case "laneTextTop": Self.top + place * Self.height + Self.nameHeight - 5
    case "laneFloor": Self.top + place * Self.height + Self.nameHeight + Self.highest
    case "laneMarks": marks
    default: nil
    }
  }
}

/// A column of a lane, which leads to its strongest passage.
struct StripEvidenceView: TemplateView {
  let start: Double
  let width: Double
  let top: Int
  let height: Int
  let level: Level
  let anchor: String
  let title: String

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "markStart": BarStretch.percent(start)
    // A hair of white between columns.
    case "markWidth": BarStretch.percent(width * 0.88)
    case "markTop": top
    case "markHeight": height
    case "markStyle": "l\(level.rawValue)"
    case "markAnchor": anchor
    case "markTitle": title
    default: nil
    }
  }
}

extension [Evidence] {
  /// The first of the highest level and, among those, of the highest score.
  var strongest: Evidence? {
    self.max { ($0.level.rawValue, $0.score) < ($1.level.rawValue, $1.score) }
  }
}

/// A part of the plan in words: what a strip draws, for those who cannot see it.
struct StripPartView: TemplateView {
  private let number: String
  private let title: String
  private let role: String
  private let pages: String
  private let cells: [StripCellView]

  init(
    _ part: PlanStructure.Part, number: Int, frameworks: [Framework], evidence: [Evidence],
    reading: PlanReading, sharing: SharedPassages, _ words: ReportWords
  ) {
    self.number = words("part {number}", ["number": "\(number)"])
    title = part.isByRole ? words(part.role.rawValue) : part.title
    role = words(part.role.rawValue)
    pages = reading.pages.names(of: Array(part.pages), format: reading.format, words)
    cells = frameworks.map { framework in
      StripCellView(evidence.filter { $0.framework == framework.id }, sharing: sharing)
    }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "partNumber": number
    case "hasPartTitle": !title.isEmpty
    case "stripPartTitle": title
    case "partRole": role
    case "partPages": pages
    case "partCells": cells
    default: nil
    }
  }
}

/// How many passages of a part are a framework's evidence, and the highest level among them.
struct StripCellView: TemplateView {
  private let count: Int
  private let strongest: Evidence?
  private let anchor: String

  init(_ evidence: [Evidence], sharing: SharedPassages) {
    count = evidence.countedPassages
    strongest = evidence.strongest
    anchor = strongest.map(sharing.anchor(of:)) ?? ""
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "isCellAny": strongest != nil
    case "cellCount": count
    case "cellLevel": strongest.map { "\($0.level.rawValue)" } ?? ""
    case "cellAnchor": anchor
    default: nil
    }
  }
}
