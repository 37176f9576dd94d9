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

extension MissRate {
  /// Counts a sample; passages that nobody looked at are left out.
  package init(_ sample: [AuditedPassage], silent: Int, found: Int) {
    let answers = sample.compactMap(\.items)
    var items: [String: Int] = [:]
    for item in answers.joined() { items[item, default: 0] += 1 }
    self.init(
      looked: answers.count, missed: answers.count { !$0.isEmpty }, silent: silent, found: found,
      items: items)
  }
}
