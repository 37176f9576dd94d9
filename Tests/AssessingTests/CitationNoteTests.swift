import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Notes that are references")
struct CitationNoteTests {
  static let references = [
    "16. Ada Moss, “Cases and Victims,” Journal of the Isles 262 (2009): 4, https://example.org/moss.",
    "“Local Offices,” Bureau of Order, accessed September 1, 2015, https://example.org/offices.",
    "7. A Fact Sheet (Kasten: National Centre for Lost Children, 2010), www.example.org/sheet.pdf.",
    "12 Ministry of Order, Annual Report (Kasten: State Press, 2014), pp. 4–9.",
    "3 Norden, D. (1990). Institutions and change. Kasten: Press. doi:10.1000/1",
  ]
  static let statements = [
    "The Ministry of Order opens a shelter by 2027, see www.example.org/plan.",
    "“Safe house” means a house whose address is kept secret.",
    "14. Train 200 officers a year, with the Police Academy (2027).",
    "The State shall open a shelter (2027), as the Commission asked, “without delay”.",
    "Victims are told of their rights: residence, legal aid, compensation.",
  ]

  @Test("A reference is told by its name and two signs of a work", arguments: references)
  func isReference(_ line: String) { #expect(CitationNote.isOne(line[...])) }

  @Test("What states something is no reference", arguments: statements)
  func isStatement(_ line: String) { #expect(!CitationNote.isOne(line[...])) }

  @Test("A reference in a list of activities is no evidence, whatever its title says")
  func evidence() {
    let reading = Sample.assess([
      .heading("Activities"),
      .item("16. Ada Moss, “A shelter,” Journal of the Isles (2009): 4, https://example.org."),
      .item("A shelter with twenty beds"),
    ])
    #expect(
      reading.evidence.filter { $0.level > .absent }.map(\.quote) == [
        "A shelter with twenty beds"
      ])
  }
}

@Suite("Entries that only name bodies")
struct BareNameTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let level: Level
    init(_ entry: String, _ level: Level) {
      testDescription = entry
      self.level = level
    }
  }

  static let cases = [
    Case("Ministry of Welfare Shelter", .mentioned),
    Case("A shelter with twenty beds", .elaborated),
    Case("Ministry of Welfare: open a shelter", .elaborated),
    Case("Ministry of Welfare shelter by 2027", .elaborated),
    Case("Shelter for Women", .elaborated),
  ]

  @Test("A bare name under activities states no measure", arguments: cases)
  func level(_ example: Case) {
    let reading = Sample.assess([.heading("Activities"), .item(example.testDescription)])
    #expect(reading.evidence.map(\.level) == [example.level])
  }
}
