import AnalysisModel
import TestSupport

@testable import Assessing

/// A framework of one item with three elements, two of them core.
enum Sample {
  static let framework = framework([
    element("S-1.1"), element("S-1.2"),
    element(
      "S-1.3", isCore: false, caps: [.context: .operationalised, .definitions: .elaborated]),
  ])

  /// A framework about trafficking of one item with the elements.
  static func framework(_ elements: [Element]) -> Framework {
    Framework(
      id: "sample", title: "Sample", shortTitle: "S", source: "", version: "1", scope: "",
      subject: "trafficking",
      items: [
        Item(
          id: "S-1", name: "Sample", definition: "", source: "", relations: [],
          contraIndicators: [], elements: elements)
      ], digest: "")
  }

  static func element(
    _ id: Element.ID, isCore: Bool = true, caps: [SectionRole: Level] = [:],
    cells: Set<ActivityField> = [], filled: Set<ActivityField> = []
  ) -> Element {
    Element(
      id: id, name: "", definition: "", isCore: isCore, source: "", anchors: [], starter: "",
      caps: caps, cells: cells, filled: filled)
  }

  /// The words that tests are written in.
  static let words: [String: Term.Target] = [
    "shelter": .element("S-1.1"), "Shelter": .element("S-1.1"),
    "wanted in which all. May sleep": .element("S-1.1"), "legal aid": .element("S-1.2"),
    "situation analysis": .element("S-1.3"), "only if they testify": .contra("S-1.1"),
    "trafficking": .subject("trafficking"), "migrants": .subject("migration"),
    "drugs": .subject("drugs"),
    "shall": .cue(.strongModal), "open": .cue(.action),
    "should": .cue(.weakModal),
    "Wherever feasible": .cue(.weakModal), "wherever feasible": .cue(.weakModal),
    "encourage": .cue(.weakModal), "no ": .cue(.negation),
    "shall not open": .cue(.negation),
    "lack of": .cue(.lack), "regardless of": .cue(.protectiveNegation),
    "was opened": .cue(.past), "recommended": .cue(.external),
    "subject to funds": .cue(.conditional), "Ministry of Welfare": .cue(.actor),
    "the unit by 2027 shall": .cue(.actor),
    "by 2027": .cue(.time), "state budget": .cue(.budget), "number of beds": .cue(.indicator),
    "within existing resources": .cue(.budgetUnspecified),
    "Foreword": .heading(.foreword), "Definitions": .heading(.definitions),
    "Situation": .heading(.context),
    "Money": .heading(.budget), "Objectives": .heading(.objectives),
    "Activities": .heading(.activities),
    "Evaluation": .heading(.evaluation), "Principles": .heading(.principles),
    "Responsible": .column(.responsible), "Deadline": .column(.time),
    "Activity": .column(.activity),
    "Indicator": .column(.indicator), "Budget": .column(.budget),
    "Advice from GRETA": .cue(.externalTitle), "Ideas for later": .cue(.openTitle),
    "Gaps": .cue(.lackTitle), "were rejected": .cue(.denialTitle), "Abandoned": .cue(.cancelled),
    "respondents": .cue(.finding), "be discussed below": .cue(.finding),
    "Red Cross": .cue(.actor), "Phone": .cue(.contactLabel), "Version": .cue(.recordLabel),
    "the body that leads": .cue(.labelMeaning), "the date by which": .cue(.labelMeaning),
    "Open Door": .element("S-1.1"), "Completed": .cue(.completed),
    "Law No. 12": .cue(.instrumentNumber), "n/a": .cue(.cancelled),
  ]

  static let subjects = [
    Subject(id: "trafficking", name: "trafficking", planName: "a plan against trafficking"),
    Subject(id: "migration", name: "migration", planName: "a migration plan"),
    Subject(id: "drugs", name: "drugs", planName: "a drug plan", displaced: ["trafficking"]),
  ]

  static let columns: [String: ActivityField] = [
    "No.": .number, "Output": .output, "Objective 2": .objective,
    "Activity": .activity, "Responsible": .responsible, "With": .partners, "When": .time,
    "Cost": .budget,
    "Objective": .objective, "2031": .time, "2032": .time, "2033": .time,
    "Indicator": .indicator, "Status": .status, "Lead agency": .responsible, "Target": .end,
    "Cost / 2030/2031": .budget, "Cost / 2032": .budget, "Short": .time, "Medium": .time,
    "Long": .time,
  ]

  static func assess(
    _ lines: [LiteralScan.Line], hasLexicon: Bool = true, pages: [Page]? = nil,
    isAboutTrafficking: Bool = true, choice: SubjectChoice = .measured,
    rubric: Rubric = .standard, framework: Framework = framework,
    amounts: AmountWords = AmountWords(wordings: ["staff time": .existing]),
    weights: [String: Term.Weight] = [:]
  ) -> PlanReading {
    // A line that makes the document about the subject, on a page of its own.
    let subject = LiteralScan.Line.paragraph(
      Array(repeating: "trafficking", count: 8).joined(separator: " "))
    let scan = LiteralScan(
      (isAboutTrafficking ? [.heading("Plan"), subject] : [.heading("Plan")]) + lines,
      finding: words, weights: weights,
      pages: pages ?? [
        Page(number: 1, label: nil, width: 595, height: 842, quality: 1, state: .readable)
      ])
    return Assessing.assess(
      ScannedDocument(
        document: scan.document, passages: scan.passages, columns: columns,
        emptyCells: ["n/a", "to be determined", "to be confirmed"], amounts: amounts),
      against: [framework], lexicons: hasLexicon ? [framework.id] : [],
      subjects: subjects, choice: choice, rubric: rubric)
  }
}
