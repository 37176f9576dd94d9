internal import AnalysisModel

/// How often or by when a measure is done, where two passages that say the same tell it in other words: "every six months" and
/// "once a year".
enum FrequencyChange {
  /// The changed numbers of two passages, with a changed frequency in place of those within it.
  ///
  /// Dates are left out, as years are; so is what only a number tells apart, which is among the numbers.
  ///
  /// - Parameters:
  ///   - earlier: The frequency or deadline of the earlier passage, as it stands there.
  ///   - later: That of the later passage.
  ///   - figures: The numbers that stand in each other's place.
  ///   - frequency: How the passages' language says how often something is done.
  /// - Returns: What has changed, numbers and frequencies.
  static func adding(
    _ earlier: String?, _ later: String?, to figures: [FigureChange], _ frequency: Frequency
  ) -> [FigureChange] {
    guard let earlier, let later, !isDate(earlier), !isDate(later) else { return figures }
    let (before, after) = (words(earlier), words(later))
    let within = figures.filter {
      Set(words($0.earlier)).isSubset(of: before) && Set(words($0.later)).isSubset(of: after)
    }
    func rest(_ own: [Substring], _ side: KeyPath<FigureChange, String>) -> [Substring] {
      let numbers = Set(within.flatMap { words($0[keyPath: side]) })
      return own.filter { !numbers.contains($0) && !$0.allSatisfy(\.isNumber) }
    }
    // "Every 6 months" and "every 12 months" differ in a number, and what is told of them is not that it grew.
    let direction = frequency.direction(from: earlier, to: later)
    guard direction != nil || rest(before, \.earlier) != rest(after, \.later) else {
      return figures
    }
    return figures.filter { !within.contains($0) } + [
      FigureChange(earlier: earlier, later: later, direction: direction)
    ]
  }

  /// Whether a frequency that gave way to another is all that two passages differ in, but for a word on each side, as an
  /// article.
  ///
  /// - Parameters:
  ///   - earlier: The frequency of the earlier passage.
  ///   - later: That of the later passage.
  ///   - earlierOnly: What only the earlier passage says.
  ///   - laterOnly: What only the later one says.
  /// - Returns: Whether there is nothing else.
  static func isAll(
    _ earlier: String, _ later: String, of earlierOnly: [String], _ laterOnly: [String]
  ) -> Bool {
    guard !isDate(earlier), !isDate(later) else { return false }
    func rest(_ stretches: [String], _ frequency: String) -> Int {
      let own = Set(words(frequency))
      return stretches.flatMap(words).count { !own.contains($0) }
    }
    let (before, after) = (words(earlier), words(later))
    return before != after && !earlierOnly.isEmpty && rest(earlierOnly, earlier) <= 1
      && rest(laterOnly, later) <= 1
  }

  private static func words(_ text: String) -> [Substring] { TextWords(text).words }

  /// Whether a text names a year, which a later edition moves on as a matter of course.
  private static func isDate(_ text: String) -> Bool {
    words(text).contains { $0.count == 4 && $0.allSatisfy(\.isNumber) }
  }
}
