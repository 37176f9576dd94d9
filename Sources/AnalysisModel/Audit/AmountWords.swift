/// How a language writes amounts of money, and who answers for what, in cells of tables.
///
/// All words are in lower case.
package struct AmountWords: Hashable, Sendable, Codable {
  /// Words that multiply a number, with the power of ten.
  package let magnitudes: [String: Int]
  /// Names and signs of currencies, with the code, or the name where several currencies share it.
  package let currencies: [String: String]
  /// Wordings by what they say of the amount beside them.
  package let wordings: [String: Wording]
  /// The mark before decimals, or nil where the language's countries differ; asked for only where a number alone does
  /// not tell, as in "1.234 million".
  package let decimalMark: String?
  /// Columns that say where the money comes from when they stand in an action table.
  package let sourceColumns: Set<String>
  /// Words that mark the one of several bodies that leads.
  package let leads: Set<String>
  /// Words that mark bodies that take part only.
  package let partners: Set<String>
  /// Words for parts of a body, as "department", in the names that follow the body's own behind a comma.
  package let departments: Set<String>
  /// Words by which a wording names no source, as "not" and "needed" in "funding not secured".
  package let noSource: Set<String>
  /// Words of `source` that tell of money and not of who gives it, as "grant" and "funding".
  package let flows: Set<String>
  /// Words behind which stands what money is spent on, as "for" and "to".
  package let purposes: Set<String>
  /// Words by which a legend says which body of a cell is the first or set off, as "after" and "bold".
  package let order: Set<String>
  /// Words with which a row begins that sums up others, as "total".
  package let totals: Set<String>
  /// Words that stand before or in place of a body and name none, as "by", "the", "led" and "entrusted".
  package let frames: Set<String>
  /// Words that join the parts of a body's name, as "of" and "the"; those of `conjunctions` too.
  package let links: Set<String>
  /// Words for "and", which join parts of a name or two names.
  package let conjunctions: Set<String>

  /// What a wording makes of the amount beside it.
  package enum Wording: String, Hashable, Sendable, Codable, CaseIterable {
    /// As in "up to 5,000": the amount is a bound.
    case range
    /// As in "within existing resources".
    case existing
    /// As in "a year" or "per course": what it makes in all is not said.
    case rate
    /// As in "about".
    case about
    /// As in "from 2028" or "every year": a time that holds more years than it names.
    case lasting
    /// As in "per cent": the number is a share.
    case percent
    /// What may stand between an amount and its currency, as in "3 millions of crowns".
    case filler
    /// As in "budget", "grant" or "donors": the words around it say where the money comes from.
    case source
  }

  package init(
    magnitudes: [String: Int] = [:], currencies: [String: String] = [:],
    wordings: [String: Wording] = [:], decimalMark: String? = nil, sourceColumns: Set<String> = [],
    leads: Set<String> = [],
    partners: Set<String> = [], departments: Set<String> = [],
    noSource: Set<String> = [], flows: Set<String> = [], purposes: Set<String> = [],
    order: Set<String> = [], totals: Set<String> = [], frames: Set<String> = [],
    links: Set<String> = [], conjunctions: Set<String> = []
  ) {
    self.magnitudes = magnitudes
    self.currencies = currencies
    self.wordings = wordings
    self.decimalMark = decimalMark
    self.sourceColumns = sourceColumns
    self.leads = leads
    self.partners = partners
    self.departments = departments
    self.noSource = noSource
    self.flows = flows
    self.purposes = purposes
    self.order = order
    self.totals = totals
    self.frames = frames
    self.links = links.union(conjunctions)
    self.conjunctions = conjunctions
  }

  package var isEmpty: Bool { self == AmountWords() }
}
