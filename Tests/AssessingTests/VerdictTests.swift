import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Verdicts on items")
struct VerdictTests {
  private static func verdicts(_ levels: [Level]) -> [ElementVerdict] {
    zip(Sample.framework.items[0].elements, levels).map { element, level in
      ElementVerdict(
        framework: "sample", item: "S-1", element: element.id, level: level,
        status: Status(level), evidence: [], markers: Markers(), flags: [])
    }
  }

  /// The levels of two core elements and one other, and the item's.
  static let formula: [([Level], Level)] = [
    ([.absent, .absent, .absent], .absent),
    ([.absent, .absent, .operationalised], .mentioned),
    ([.mentioned, .absent, .absent], .mentioned),
    ([.elaborated, .absent, .absent], .elaborated),
    ([.operationalised, .absent, .absent], .elaborated),
    ([.operationalised, .mentioned, .absent], .operationalised),
    ([.elaborated, .elaborated, .elaborated], .elaborated),
  ]

  @Test("An item's level follows from its core elements", arguments: formula)
  func level(_ levels: [Level], _ expected: Level) {
    let level = Verdicts.level(
      of: Sample.framework.items[0], elements: Self.verdicts(levels), coreShare: 0.5)
    #expect(level == expected)
  }

  @Test("More evidence never lowers an item")
  func monotonic() {
    for first in Level.allCases {
      for second in Level.allCases {
        for third in Level.allCases {
          let levels = [first, second, third]
          let before = Verdicts.level(
            of: Sample.framework.items[0], elements: Self.verdicts(levels), coreShare: 0.5)
          for index in levels.indices {
            guard let higher = Level(rawValue: levels[index].rawValue + 1) else { continue }
            var raised = levels
            raised[index] = higher
            let after = Verdicts.level(
              of: Sample.framework.items[0], elements: Self.verdicts(raised), coreShare: 0.5)
            #expect(after >= before, "\(levels) to \(raised)")
          }
        }
      }
    }
  }

  private static func page(_ number: Int, _ state: Page.State) -> Page {
    Page(number: number, label: nil, width: 595, height: 842, quality: 1, state: state)
  }

  @Test("Absent is only said of a text that could be read")
  func unreadable() throws {
    let pages = [Self.page(1, .readable), Self.page(2, .unreadable), Self.page(3, .readable)]
    let reading = Sample.assess([.paragraph("The State shall open a shelter.")], pages: pages)
    #expect(reading.elements.map(\.status) == [.elaborated, .notAssessable, .notAssessable])
    #expect(reading.status == .partial)
    #expect(reading.items.first?.gaps.contains { $0.kind == .notVerifiable } == true)
    #expect(reading.items.first?.gaps.contains { $0.kind == .absent } == false)
  }

  @Test("A picture as cover or back cover leaves a plan assessable")
  func covers() {
    let pages = [
      Self.page(1, .unreadable), Self.page(2, .readable), Self.page(3, .readable),
      Self.page(4, .unreadable),
    ]
    let reading = Sample.assess([.paragraph("Nothing.", page: 2)], pages: pages)
    #expect(reading.items.first?.status == .absent)
  }

  @Test("A leaf of up to three pages has no covers", arguments: [2, 3])
  func leaf(pageCount: Int) {
    let pages = (1...pageCount).map { Self.page($0, $0 == 1 ? .unreadable : .readable) }
    let reading = Sample.assess([.paragraph("Nothing.", page: 2)], pages: pages)
    #expect(reading.items.first?.status == .notAssessable)
  }

  @Test("Without a lexicon for the language nothing is said to be absent")
  func noLexicon() {
    let reading = Sample.assess([.paragraph("Rien.")], hasLexicon: false)
    #expect(reading.items.map(\.status) == [.notAssessable])
    #expect(reading.status == .notAssessable)
  }

  @Test("Gaps are graded: core element absent, mention only, missing markers")
  func gaps() throws {
    let reading = Sample.assess([
      .paragraph("The State shall open a shelter by 2027."), .paragraph("The situation analysis."),
    ])
    let gaps = try #require(reading.items.first?.gaps)
    #expect(gaps.contains(Gap(kind: .noOwner, element: "S-1.1", urgency: .invite)))
    #expect(!gaps.contains { $0.kind == .noDeadline })
    #expect(gaps.contains(Gap(kind: .absent, element: "S-1.2", urgency: .urge)))
    #expect(gaps.contains(Gap(kind: .declaratoryOnly, element: "S-1.3", urgency: .consider)))
  }

  @Test(
    "What a text denies is a gap of its own, as urgent as silence; an admitted lack is one as silence is",
    arguments: [
      ([Flag.negated], Gap.Kind.refused, Gap.Urgency.consider),
      ([.gapAdmitted, .negated], .refused, .consider), ([.gapAdmitted], .absent, .consider),
      ([], .absent, .consider),
    ])
  func refused(flags: [Flag], kind: Gap.Kind, urgency: Gap.Urgency) throws {
    let item = Sample.framework.items[0]
    let other = try #require(item.elements.first { !$0.isCore })
    let verdict = ElementVerdict(
      framework: "sample", item: item.id, element: other.id, level: .absent, status: .absent,
      evidence: [], markers: Markers(), flags: flags)
    let gaps = Verdicts([], isAssessable: true, rubric: .standard)
      .verdict(on: item, elements: [verdict], framework: Sample.framework).gaps
    #expect(gaps == [Gap(kind: kind, element: other.id, urgency: urgency)])
  }

  @Test(
    "What a text denies is refused, though it tells of what was; a wish beside the denial is a mention",
    arguments: [
      ("A shelter was opened.", Gap.Kind.refused), ("Courts recommended a shelter.", .refused),
      ("The State should open a shelter.", .declaratoryOnly),
    ])
  func refusedBesideAccount(account: String, kind: Gap.Kind) throws {
    let reading = Sample.assess([
      .paragraph("The State shall not open a shelter."), .paragraph(account),
    ])
    #expect(reading.elements.first?.level == .mentioned)
    let gaps = try #require(reading.items.first?.gaps)
    #expect(gaps.filter { $0.element == "S-1.1" }.map(\.kind) == [kind])
  }

  @Test("Places count Unicode scalars, and quotes are verbatim")
  func places() throws {
    let reading = Sample.assess([.paragraph("Bébé é: the State shall open a shelter.")])
    let evidence = try #require(reading.evidence.first)
    #expect(evidence.quote == "Bébé é: the State shall open a shelter.")
    #expect(evidence.end - evidence.start == evidence.quote.unicodeScalars.count)
    #expect(evidence.marked.map { String(evidence.quote[$0]) } == ["shelter"])
  }

  @Test("What is given up gets no evidence and no verdict")
  func deprecated() {
    func element(_ id: Element.ID, isDeprecated: Bool) -> Element {
      Element(
        id: id, name: "", definition: "", isCore: true, source: "", anchors: [], starter: "",
        isDeprecated: isDeprecated)
    }
    let framework = Sample.framework([
      element("S-1.1", isDeprecated: true), element("S-1.2", isDeprecated: false),
    ])
    let reading = Sample.assess(
      [.paragraph("The State shall open a shelter and give legal aid.")], framework: framework)
    #expect(reading.elements.map(\.element) == ["S-1.2"])
    #expect(reading.evidence.map(\.element) == ["S-1.2"])
    #expect(reading.items.map(\.level) == [.elaborated])
  }
}
