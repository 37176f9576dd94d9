internal import AnalysisModel

/// Where the passages of a plan stand, from its beginning at 0 to its end at 1, and the parts that they make.
///
/// Every page takes the same space; within it passages take space by their words. A web page in one file thus is divided too.
struct PlanStructure {
  /// A stretch of the plan under one of its outermost headings.
  struct Part {
    let title: String
    /// Whether the title is the name of a role, since the plan has too many headings for an outline.
    var isByRole = false
    /// What most of its words stand in.
    let role: SectionRole
    let start: Double
    let end: Double
    let pages: ClosedRange<Int>

    var width: Double { end - start }
  }

  /// A stretch of text in sections of like roles.
  struct Stretch {
    let group: RoleGroup
    let start: Double
    var end: Double
  }

  let pageCount: Int
  let parts: [Part]
  let stretches: [Stretch]
  private let places: [String: [(page: Int, middle: Double)]]
  private let pages: [Page]

  /// More parts than this make no outline; then the roles of sections make the parts, joined until there are no more.
  private static let mostParts = 30
  /// A stretch narrower than this cannot be seen.
  private static let narrowest = 0.002

  init(_ reading: PlanReading) {
    pages = reading.pages
    pageCount = max(reading.pages.count, 1)
    let placed = Self.placed(reading.passages, pageCount: pageCount)
    places = Dictionary(grouping: placed, by: \.record.text).mapValues { passages in
      passages.map { ($0.page, ($0.start + $0.end) / 2) }
    }
    stretches = Self.stretches(placed)
    let byTitle = Self.parts(placed) { reading.sectionPath($0.section).first ?? "" }
    parts =
      byTitle.count <= Self.mostParts
      ? byTitle
      : Self.joined(
        Self.parts(placed) { $0.role.rawValue }.map { part in
          var part = part
          part.isByRole = true
          return part
        })
  }

  /// Where evidence stands: at its passage, or else by its place on the page.
  func position(of evidence: Evidence) -> Double {
    let page = min(max(evidence.page ?? 1, 1), pageCount)
    if let places = places[evidence.quote] {
      return (places.first { $0.page == page } ?? places[0]).middle
    }
    let height = pages.indices.contains(page - 1) ? pages[page - 1].height : 0
    let share = evidence.box.map { height > 0 ? ($0.top + $0.bottom) / 2 / height : 0.5 } ?? 0.5
    return (Double(page - 1) + min(max(share, 0), 0.999)) / Double(pageCount)
  }

  private struct Placed {
    let record: PassageRecord
    let page: Int
    let start: Double
    let end: Double
  }

  private static func placed(_ passages: [PassageRecord], pageCount: Int) -> [Placed] {
    var words: [Int: Int] = [:]
    var page = 1
    let paged = passages.map { passage in
      page = min(max(passage.page ?? page, 1), pageCount)
      words[page, default: 0] += max(passage.wordCount, 1)
      return (record: passage, page: page)
    }
    var before: [Int: Int] = [:]
    return paged.map { passage in
      let whole = Double(words[passage.page] ?? 1)
      let start = before[passage.page, default: 0]
      let end = start + max(passage.record.wordCount, 1)
      before[passage.page] = end
      func position(_ words: Int) -> Double {
        (Double(passage.page - 1) + Double(words) / whole) / Double(pageCount)
      }
      return Placed(
        record: passage.record, page: passage.page, start: position(start), end: position(end))
    }
  }

  private static func stretches(_ placed: [Placed]) -> [Stretch] {
    var stretches: [Stretch] = []
    for passage in placed {
      let group = RoleGroup(passage.record.role)
      if let last = stretches.last,
        last.group == group || passage.end - last.end < narrowest
      {
        stretches[stretches.count - 1].end = max(last.end, passage.end)
      } else {
        stretches.append(Stretch(group: group, start: passage.start, end: passage.end))
      }
    }
    return stretches
  }

  /// So many parts as can be told apart: the narrowest goes to the one before it, until there are no more.
  private static func joined(_ parts: [Part]) -> [Part] {
    var parts = parts
    while parts.count > mostParts,
      let place = parts.indices.dropFirst().min(by: { parts[$0].width < parts[$1].width })
    {
      let (first, second) = (parts[place - 1], parts[place])
      let wider = first.width < second.width ? second : first
      parts[place - 1] = Part(
        title: wider.title, isByRole: wider.isByRole, role: wider.role, start: first.start,
        end: second.end,
        pages: min(
          first.pages.lowerBound, second.pages.lowerBound)...max(
            first.pages.upperBound, second.pages.upperBound))
      parts.remove(at: place)
    }
    return parts
  }

  /// The runs of passages for which `key` is the same.
  private static func parts(_ placed: [Placed], by key: (PassageRecord) -> String) -> [Part] {
    var parts: [Part] = []
    var run: [Placed] = []
    var name = ""
    func close() {
      guard let first = run.first, let last = run.last else { return }
      var words: [SectionRole: Int] = [:]
      for passage in run { words[passage.record.role, default: 0] += passage.record.wordCount }
      let role = SectionRole.allCases.max { words[$0, default: 0] < words[$1, default: 0] }
      parts.append(
        Part(
          title: name, role: role ?? .body, start: first.start, end: last.end,
          pages: min(first.page, last.page)...max(first.page, last.page)))
    }
    for passage in placed {
      let own = key(passage.record)
      if own != name {
        close()
        (run, name) = ([], own)
      }
      run.append(passage)
    }
    close()
    return parts
  }
}

/// Roles of sections that commit a plan alike.
enum RoleGroup: String, CaseIterable {
  case matter, background, aims, action, other

  init(_ role: SectionRole) {
    self =
      switch role {
      case .title, .foreword, .contents, .acronyms, .bibliography: .matter
      case .definitions, .context, .legal, .evaluation: .background
      case .principles, .objectives: .aims
      case .activities, .monitoring, .budget: .action
      case .annex, .body: .other
      }
  }

  /// The group as a reader sees it.
  func words(_ words: ReportWords) -> String {
    switch self {
    case .matter: words("title, contents, lists")
    case .background: words("background")
    case .aims: words("principles and objectives")
    case .action: words("activities, monitoring, budget")
    case .other: words("annexes and other text")
    }
  }
}
