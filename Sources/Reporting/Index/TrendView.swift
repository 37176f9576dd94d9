internal import AnalysisModel

/// How far the plans of a country go from year to year, as lines and as words.
///
/// A line rises where a larger share of a framework's items is elaborated; items of which nothing can be said do not
/// count, and neither do plans about something else.
struct TrendView: TemplateView {
  private let country: String
  private let years: ClosedRange<Int>
  private let lines: [TrendLineView]

  /// The countries with plans of at least two years, by their codes.
  static func all(
    _ plans: [PlanSummary], frameworks: [Framework], _ words: ReportWords
  ) -> [TrendView] {
    let dated = plans.filter { $0.isSubject && $0.country != nil && Int($0.year ?? "") != nil }
    let byCountry = Dictionary(grouping: dated) { $0.country ?? "" }
      .filter { Set($0.value.compactMap(\.year)).count > 1 }
    let years = byCountry.values.flatMap(\.self).compactMap { Int($0.year ?? "") }
    guard let first = years.min(), let last = years.max() else { return [] }
    return byCountry.sorted { $0.key < $1.key }.compactMap { country, plans in
      let lines = frameworks.enumerated().compactMap { place, framework in
        TrendLineView(framework, place: place, plans: plans, years: first...last, words)
      }
      return lines.isEmpty
        ? nil : TrendView(country: country, years: first...last, lines: lines)
    }
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "trendCountry": country
    case "trendLines": lines
    case "firstYear": String(years.lowerBound)
    case "lastYear": String(years.upperBound)
    default: nil
    }
  }
}

/// One framework in a country's picture.
struct TrendLineView: TemplateView {
  private struct Point {
    let year: Int
    /// The mean share of items that are elaborated or operationalised, of the plans of the year.
    let share: Double
    let plans: Int
  }

  private let framework: Framework
  private let place: Int
  private let points: [Point]
  private let years: ClosedRange<Int>
  private let words: ReportWords

  /// - Parameters:
  ///   - framework: The framework.
  ///   - place: Its place among all, which decides how its line looks.
  ///   - plans: The plans of one country.
  ///   - years: What the width of the picture stands for.
  ///   - words: The words of the report's language.
  init?(
    _ framework: Framework, place: Int, plans: [PlanSummary], years: ClosedRange<Int>,
    _ words: ReportWords
  ) {
    self.framework = framework
    self.place = place
    self.years = years
    self.words = words
    let items = Set(framework.currentItems.map(\.id))
    var shares: [Int: [Double]] = [:]
    for plan in plans where plan.isAbout(framework) {
      let cells = plan.cells.filter { items.contains($0.item) && $0.status != .notAssessable }
      guard let year = Int(plan.year ?? ""), !cells.isEmpty else { continue }
      let elaborated = cells.count { $0.level >= .elaborated }
      shares[year, default: []].append(Double(elaborated) / Double(cells.count))
    }
    points = shares.sorted { $0.key < $1.key }.map { year, shares in
      Point(
        year: year, share: shares.reduce(0, +) / Double(shares.count), plans: shares.count)
    }
    guard points.count > 1 else { return nil }
  }

  private func x(_ point: Point) -> String {
    let width = Double(max(years.upperBound - years.lowerBound, 1))
    return ReportWords.english.decimal(
      30 + Double(point.year - years.lowerBound) / width * 204, digits: 1)
  }

  private func y(_ point: Point) -> String {
    ReportWords.english.decimal(66 - point.share * 60, digits: 1)
  }

  /// As in "2019: 40 %, 2024: 70 % (2 plans)".
  private var course: String {
    words.list(
      points.map { point in
        let plans =
          point.plans == 1 ? "" : " (\(words.count(point.plans, "plan", "plans")))"
        return "\(point.year): \(words.percent(of: point.share))\(plans)"
      })
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "trendName": framework.shortTitle
    case "trendStyle": "t\(place % 4)"
    case "trendPoints": points.map { "\(x($0)),\(y($0))" }.joined(separator: " ")
    case "trendDots": points.map { TrendDotView(x: x($0), y: y($0)) }
    case "trendCourse": course
    default: nil
    }
  }
}

/// A year on a line.
struct TrendDotView: TemplateView {
  let x: String
  let y: String

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "dotX": x
    case "dotY": y
    default: nil
    }
  }
}
