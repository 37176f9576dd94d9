internal import AnalysisModel
internal import Foundation
internal import Loading

/// Guesses country and period of a plan from its title, or else from its file name.
struct PlanGuessing {
  /// A plan for longer is no plan, but two other years beside each other.
  private static let longestPeriod = 15
  /// The years in which plans against trafficking can have been made.
  private static let years = 1990...2060

  // Finding the names of all countries in all languages takes longer than a short plan does.
  private static let names = CountryNames()

  func guess(title: String?, path: String) -> PlanGuess {
    let fileName = (path as NSString).lastPathComponent
    let stem = (fileName as NSString).deletingPathExtension
    let fromTitle = title.flatMap { Self.names.country(in: $0) }
    let fromFile = Self.names.country(beginning: fileName) ?? Self.names.country(in: stem)
    return PlanGuess(
      country: fromTitle.map { PlanGuess.Country(code: $0, source: .title) }
        ?? fromFile.map { PlanGuess.Country(code: $0, source: .fileName) },
      period: title.flatMap { Self.period(in: $0, source: .title) }
        ?? Self.period(in: stem, source: .fileName))
  }

  /// Two years with nothing but a dash, slash or word like "to" between, as in 2024–2028 and 2024/28; else the one year
  /// that the text names.
  static func period(in text: String, source: PlanGuess.Source) -> PlanGuess.Period? {
    // Digits of any script are digits.
    let text = String(
      text.map { character in
        character.wholeNumberValue.flatMap { (0...9).contains($0) ? Character("\($0)") : nil }
          ?? character
      })
    let pair =
      /(?:^|\D)(\d{4})(?:\s*[-–—‑\/]\s*|_| to | au? | al? | ate | à | по )(\d{4}|\d{2})(?!\d|-\d{2}(?!\d))/
    for match in text.matches(of: pair) {
      guard let first = Int(match.1), let second = Int(match.2) else { continue }
      let other = match.2.count == 2 ? first / 100 * 100 + second : second
      // Where letters run to the left the later year may stand first.
      let (start, end) =
        match.2.count == 4 ? (min(first, other), max(first, other)) : (first, other)
      guard years.contains(start), years.contains(end), (1...longestPeriod).contains(end - start)
      else { continue }
      return PlanGuess.Period(start: start, end: end, source: source)
    }
    let single = Set(
      text.matches(of: /(?:^|\D)(\d{4})(?!\d)/).compactMap { Int($0.1) }.filter(years.contains))
    guard single.count == 1, let year = single.first else { return nil }
    return PlanGuess.Period(start: year, end: nil, source: source)
  }
}
