internal import AnalysisModel
internal import Foundation

/// Looks for what is wrong with a manifest's rows: mistakes that stop a run, and warnings that do not.
struct ManifestCheck {
  /// A sentence on a line.
  struct Finding {
    let line: Int
    let sentence: String
  }

  private(set) var mistakes: [Finding] = []
  private(set) var warnings: [Finding] = []

  /// Looks at one row's values by themselves.
  mutating func look(at fields: [String: String], line: Int) {
    func value(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let country = value("country") { look(atCountry: country, line: line) }
    var dates: [String: String] = [:]
    for name in ["adopted", "period_start", "period_end"] {
      guard let date = value(name) else { continue }
      if Self.isDate(date) {
        dates[name] = date
      } else {
        fail(line, "\(name) \"\(date)\" is no ISO 8601 date, as in 2025, 2025-03 or 2025-03-31")
      }
    }
    if let start = dates["period_start"], let end = dates["period_end"], Self.is(end, before: start)
    {
      fail(line, "the period ends (\(end)) before it starts (\(start))")
    }
    if let adopted = dates["adopted"], let end = dates["period_end"], Self.is(end, before: adopted)
    {
      warn(
        line, "the plan was adopted (\(adopted)) after its period ended (\(end)); check both dates")
    }
    if let id = value("plan_id") { look(atID: id, line: line) }
    if let language = value("language"),
      language.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*/) == nil
    {
      fail(line, "the language \"\(language)\" is no BCP 47 tag, as in en or pt-BR")
    }
  }

  /// The longest id in bytes: file systems take names of 255, and files are named for plans with words and endings behind.
  private static let longestID = 200

  private mutating func look(atID id: String, line: Int) {
    if id.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._-]*/) == nil {
      fail(
        line, "the plan_id \"\(id)\" may hold letters, digits, dots, hyphens and underscores only")
    } else if id.utf8.count > Self.longestID {
      fail(
        line,
        "the plan_id \"\(id.prefix(20))…\" has \(id.count) letters, and files are named for it; \(Self.longestID) are the most"
      )
    }
  }

  private mutating func look(atCountry country: String, line: Int) {
    guard country.wholeMatch(of: /[A-Z]{3}/) != nil else {
      let capitals = country.uppercased()
      let hint =
        CountryCodes.standing(of: capitals) == .assigned ? "\(capitals), in capitals" : "as in KEN"
      fail(line, "the country \"\(country)\" is no ISO 3166-1 alpha-3 code, \(hint)")
      return
    }
    if CountryCodes.standing(of: country) == .unknown {
      warn(
        line,
        "the country \"\(country)\" is no code of ISO 3166-1, nor one that it leaves to users, as XAA; it is kept as it is"
      )
    }
  }

  /// Looks at what rows say of each other: ids, paths and editions.
  mutating func look(across records: [(line: Int, record: PlanRecord)]) {
    for (line, id, first) in Self.repeats(records.map { ($0.line, $0.record.id.rawValue) }) {
      fail(
        line, "the plan_id \"\(id)\" stands in more than one row; it is that of line \(first) too")
    }
    for (line, path, first) in Self.repeats(records.map { ($0.line, $0.record.path) }) {
      warn(line, "the path \"\(path)\" stands in line \(first) too; what is said there holds")
    }
    let plans = Dictionary(
      records.filter { !$0.record.id.rawValue.isEmpty }.map { ($0.record.id.rawValue, $0) },
      uniquingKeysWith: { first, _ in first })
    var inCycles: Set<String> = []
    var outOfCycles: Set<String> = []
    for (line, record) in records {
      guard let former = record.editionOf else { continue }
      guard let other = plans[former] else {
        warn(
          line,
          "edition_of names \"\(former)\", which is the plan_id of no row; the edition before will not be found"
        )
        continue
      }
      guard !inCycles.contains(record.id.rawValue) else { continue }
      let cycle = Self.cycle(from: record.id.rawValue, in: plans, outOfCycles: &outOfCycles)
      if let cycle {
        if inCycles.isDisjoint(with: cycle) {
          fail(
            line,
            "edition_of goes in a circle: \((cycle + [cycle[0]]).joined(separator: " follows "))")
        }
        inCycles.formUnion(cycle)
        continue
      }
      if let country = record.country, let others = other.record.country, country != others {
        warn(
          line,
          "edition_of names \"\(former)\", a plan of another country (\(others), here \(country))")
      }
      if let start = record.periodStart, let before = other.record.periodStart,
        Self.is(start, before: before)
      {
        warn(line, "edition_of names \"\(former)\", which starts later (\(before), here \(start))")
      }
    }
  }

  /// The plans that lead back to the first one, which a plan that follows itself does at once.
  ///
  /// `outOfCycles` are plans of which it is known that none leads back to itself; those that are found here join them.
  private static func cycle(
    from id: String, in plans: [String: (line: Int, record: PlanRecord)],
    outOfCycles: inout Set<String>
  ) -> [String]? {
    var path = [id]
    var passed: Set = [id]
    while let next = path.last.flatMap({ plans[$0]?.record.editionOf }),
      !outOfCycles.contains(next)
    {
      if next == id { return path }
      guard passed.insert(next).inserted else {
        outOfCycles.formUnion(path.prefix { $0 != next })
        return nil
      }
      path.append(next)
    }
    outOfCycles.formUnion(path)
    return nil
  }

  /// The values that stood before, each with the line where they stood first.
  private static func repeats(
    _ values: [(line: Int, value: String)]
  ) -> [(line: Int, value: String, first: Int)] {
    var firsts: [String: Int] = [:]
    return values.compactMap { line, value in
      guard !value.isEmpty else { return nil }
      guard let first = firsts[value] else {
        firsts[value] = line
        return nil
      }
      return (line, value, first)
    }
  }

  /// Whether a year, month or day is one of the calendar.
  private static func isDate(_ text: String) -> Bool {
    guard let match = text.wholeMatch(of: /(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/),
      let year = Int(match.1)
    else { return false }
    guard let month = match.2.flatMap({ Int($0) }) else { return true }
    guard (1...12).contains(month) else { return false }
    guard let day = match.3.flatMap({ Int($0) }) else { return true }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// Whether a date is before another, as far as both are exact.
  private static func `is`(_ date: String, before other: String) -> Bool {
    let exactness = min(date.count, other.count)
    return date.prefix(exactness) < other.prefix(exactness)
  }

  private mutating func fail(_ line: Int, _ sentence: String) {
    mistakes.append(Finding(line: line, sentence: sentence))
  }

  private mutating func warn(_ line: Int, _ sentence: String) {
    warnings.append(Finding(line: line, sentence: sentence))
  }
}
