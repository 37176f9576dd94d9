/// What is known about a plan apart from its text.
package struct PlanRecord: Identifiable, Hashable, Sendable, Codable {
  package typealias ID = Identifier<PlanRecord>

  /// The manifest's id, or a slug of the file name with a short digest.
  package let id: ID
  /// The path as given, with `/` between folders.
  package let path: String
  package let country: String?
  package let title: String?
  package let authority: String?
  package let adopted: String?
  package let periodStart: String?
  package let periodEnd: String?
  package let editionOf: String?
  package let language: LanguageTag?
  package let sourceURL: String?
  /// The manifest's other columns, in its order.
  package let extra: [ExtraField]
  /// What can be guessed; nil where nobody has tried.
  package let guess: PlanGuess?

  /// A manifest column that Lacuna carries through without reading it.
  package struct ExtraField: Hashable, Sendable, Codable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The year of adoption, or else of the period's start.
  package var year: String? { (adopted ?? periodStart).map { String($0.prefix(4)) } }

  package init(
    id: ID, path: String, country: String? = nil, title: String? = nil, authority: String? = nil,
    adopted: String? = nil, periodStart: String? = nil, periodEnd: String? = nil,
    editionOf: String? = nil, language: LanguageTag? = nil, sourceURL: String? = nil,
    extra: [ExtraField] = [], guess: PlanGuess? = nil
  ) {
    self.id = id
    self.path = path
    self.country = country
    self.title = title
    self.authority = authority
    self.adopted = adopted
    self.periodStart = periodStart
    self.periodEnd = periodEnd
    self.editionOf = editionOf
    self.language = language
    self.sourceURL = sourceURL
    self.extra = extra
    self.guess = guess
  }
}
