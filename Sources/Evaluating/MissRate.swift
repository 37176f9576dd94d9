package import AnalysisModel

/// A passage in which nothing was found, as a person looked at it.
package struct AuditedPassage: Hashable, Sendable {
  package let number: Int
  package let language: LanguageTag
  /// The items that it is evidence for all the same; nil where nobody has looked.
  package let items: [String]?

  package init(number: Int, language: LanguageTag, items: [String]?) {
    self.number = number
    self.language = language
    self.items = items
  }
}

/// How much the lexicons miss, from a random sample of the passages in which they found nothing.
package struct MissRate: Hashable, Sendable {
  /// The passages of the sample that somebody looked at, and those of them that hold something.
  package let looked: Int
  package let missed: Int
  /// All passages in which nothing was found, and all in which something was.
  package let silent: Int
  package let found: Int
  /// By item, how many of the sample hold it.
  package let items: [String: Int]

  /// Counts a sample; passages that nobody looked at are left out.
  package init(_ sample: [AuditedPassage], silent: Int, found: Int) {
    let answers = sample.compactMap(\.items)
    looked = answers.count
    missed = answers.count { !$0.isEmpty }
    self.silent = silent
    self.found = found
    var items: [String: Int] = [:]
    for item in answers.joined() { items[item, default: 0] += 1 }
    self.items = items
  }

  /// The share of silent passages that hold something; nil where nobody has looked.
  package var rate: Double? { looked == 0 ? nil : Double(missed) / Double(looked) }

  package var interval: Interval? { Interval.share(missed, of: looked) }

  /// Of the passages that hold something, the share that was found, taking every found one as right; with the interval that
  /// follows from the miss rate's.
  package var recall: (value: Double, interval: Interval)? {
    guard let rate, let interval, found > 0 else { return nil }
    func share(_ rate: Double) -> Double {
      Double(found) / (Double(found) + rate * Double(silent))
    }
    return (share(rate), Interval(low: share(interval.high), high: share(interval.low)))
  }
}
