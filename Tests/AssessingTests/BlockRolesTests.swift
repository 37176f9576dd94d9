import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

@Suite("Roles of blocks")
struct BlockRolesTests {
  private static let words: [String: Term.Target] = [
    "Introduction": .heading(.context), "Situation": .heading(.context),
    "Objectives": .heading(.objectives), "Activities": .heading(.activities),
    "Principles": .heading(.principles), "Foreword": .heading(.foreword),
    "Index": .heading(.contents), "Annex": .heading(.annex), "Glossary": .heading(.definitions),
    "Monitoring": .heading(.monitoring), "Acronyms": .heading(.acronyms),
    "References": .heading(.bibliography),
  ]

  private static func pages(_ count: Int) -> [Page] {
    (1...count).map {
      Page(number: $0, label: nil, width: 595, height: 842, quality: 1, state: .readable)
    }
  }

  /// The roles of headings and blocks of a document of ten pages, in order.
  private static func roles(_ lines: [LiteralScan.Line], pageCount: Int = 10) -> [SectionRole] {
    let scan = LiteralScan(lines, finding: words, pages: pages(pageCount))
    return BlockRoles(
      ScannedDocument(
        document: scan.document, passages: scan.passages, columns: [:], emptyCells: [])
    ).roles
  }

  static let headings: [(String, SectionRole)] = [
    ("3. Objectives", .objectives),
    ("Chapter 3: Objectives", .objectives),
    ("The Minister's Foreword", .foreword),
    ("Human Development Index of the provinces by year", .body),
    ("Index", .contents),
    ("Annex 2. Activities", .activities),
    ("Annex 2. Situation and Activities", .annex),
    ("Strengthening research on the Situation in the border provinces", .body),
    ("IV. Monitoring", .monitoring),
  ]

  @Test("A wording names a role where it stands or how much it is", arguments: headings)
  func heading(text: String, role: SectionRole) {
    #expect(Self.roles([.heading(text, page: 2)]) == [role])
  }

  @Test("A number says that a heading is no part of the chapter before, whatever its size")
  func numbers() {
    let roles = Self.roles([
      .heading("Part 1 Introduction", level: 1, page: 2), .paragraph("Words.", page: 2),
      .heading("1.1 Roots", level: 2, page: 2), .paragraph("Words.", page: 2),
      .heading("Part 2 Wells", level: 2, page: 3), .paragraph("Words.", page: 3),
      .heading("2.1 Pumps", level: 3, page: 3), .paragraph("Words.", page: 3),
    ])
    #expect(roles == [.context, .context, .context, .context, .body, .body, .body, .body])
  }

  @Test("An introduction does not hold half a plan")
  func reach() {
    let roles = Self.roles([
      .heading("Introduction", level: 1, page: 2), .paragraph("Words.", page: 2),
      .heading("Why wells", level: 2, page: 3), .heading("Where wells are", level: 2, page: 9),
    ])
    #expect(roles == [.context, .context, .context, .body])
  }

  @Test("Inside a glossary and a description headings keep the section's role, annexes do not")
  func binding() {
    let roles = Self.roles([
      .heading("Glossary", level: 1, page: 4), .heading("Objectives", level: 2, page: 4),
      .heading("Annex", level: 2, page: 5), .heading("Situation", level: 1, page: 6),
      .heading("Activities", level: 2, page: 6), .heading("Principles", level: 2, page: 6),
    ])
    #expect(roles == [.definitions, .definitions, .annex, .context, .context, .principles])
  }

  @Test("A foreword stands in front")
  func position() {
    let roles = Self.roles([
      .heading("Foreword", page: 2), .heading("Foreword", page: 6),
    ])
    #expect(roles == [.foreword, .body])
  }

  @Test("The document's title above its text is a title, and another heading is not")
  func title() {
    let scan = LiteralScan(
      [
        .heading("Monitoring of wells"), .paragraph("Some text."), .heading("Monitoring"),
        .paragraph("More text."),
      ], finding: Self.words, pages: Self.pages(10), title: "Monitoring of wells")
    let roles = BlockRoles(
      ScannedDocument(
        document: scan.document, passages: scan.passages, columns: [:], emptyCells: [])
    ).roles
    #expect(roles[0] == .title)
    #expect(roles[2] == .monitoring)
  }

  @Test("A first page with a title alone is the title page, one with prose is not")
  func titlePage() {
    let prose = String(repeating: "Wells are dug where water is far. ", count: 15)
    let text: [LiteralScan.Line] = (2...10).map { .paragraph(prose, page: $0) }
    #expect(Self.roles([.heading("Plan for Wells"), .paragraph("2031")] + text)[1] == .title)
    #expect(Self.roles([.heading("Plan for Wells"), .paragraph(prose)] + text)[1] == .body)
  }

  @Test("Lists of abbreviations and of references are known by their lines")
  func content() {
    let acronyms: [LiteralScan.Line] = [
      "WB – Water Board", "NRM National Referral Mechanism", "MoH: Ministry of Health",
      "CSO – Civil Society Organisation", "NGO Non-Governmental Organisation",
      "UNDP United Nations Development Programme",
    ].map { .paragraph($0, page: 3) }
    #expect(Self.roles(acronyms).allSatisfy { $0 == .acronyms })
    let references: [LiteralScan.Line] = (0..<6).map {
      .paragraph("Fennel, A. (201\($0)). Wells and walls. Harbour Press.", page: 9)
    }
    #expect(Self.roles(references).allSatisfy { $0 == .bibliography })
    let works: [LiteralScan.Line] = [
      "Water Board (2014), Wells of the North. Dunmere.", "WHO (2011a). Clean water for all.",
      "Office for Rivers and Lakes (1998): Report on floods.", "MOH/WB (2015), Handbook on pipes.",
      "Council of Harbours (2003), Harbours.",
      "Fennel, A. & Moss, T. (2016), ‘Dry walls’, Wells 3.",
    ].map { .paragraph($0, page: 9) }
    #expect(Self.roles(works).allSatisfy { $0 == .bibliography })
    let history: [LiteralScan.Line] = (0..<6).map {
      .paragraph(
        "The Water Board (since 201\($0)) and its two offices dig wells in the north.", page: 9)
    }
    #expect(Self.roles(history).allSatisfy { $0 == .body })
    // Fewer than a list, and lines that say more than what letters stand for.
    #expect(Self.roles(Array(acronyms.prefix(3))).allSatisfy { $0 == .body })
    let duties: [LiteralScan.Line] = Array(
      repeating: .item("NGO staff will train the police in the provinces every year.", page: 3),
      count: 8)
    #expect(Self.roles(duties).allSatisfy { $0 == .body })
  }
}
