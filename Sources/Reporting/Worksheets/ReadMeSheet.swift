internal import AnalysisModel

/// The first sheet: what the others are, how they were filled, what is not known, and how to cite them.
struct ReadMeSheet {
  let plan: WorksheetPlan
  let provenance: Provenance
  let trust: TrustView
  let title: String

  private var words: ReportWords { plan.words }

  func sheet() -> WorkbookSheet {
    let rows =
      [
        [
          WorkbookCell.text(words("Planning worksheets"), style: .title),
          .text(title, style: .title),
        ]
      ]
      + facts.map { line($0, $1) } + section(words("The sheets"), sheets)
      + section(words("How rows were filled"), rules)
      + section(words("What is not known"), unknown) + section(words("How to cite"), citation)
    return WorkbookSheet(
      code: "readme", name: words("Read me"), isText: true,
      columns: [
        WorkbookColumn(key: "what", heading: "", width: 30),
        WorkbookColumn(key: "text", heading: "", width: 110),
      ],
      rows: rows.map { $0.map { $0.mapText(harmless) } })
  }

  private func line(_ name: String, _ text: String) -> [WorkbookCell] {
    [.text(name), .text(text)]
  }

  private func section(_ name: String, _ lines: [(String, String)]) -> [[WorkbookCell]] {
    [[.empty, .empty], [.text(name, style: .title), WorkbookCell(.empty, style: .title)]]
      + lines.map { line($0, $1) }
  }

  private var facts: [(String, String)] {
    let record = plan.document.plan
    return [
      (words("Plan"), record.id.rawValue), (words("File"), record.path),
      (words("Language of the plan"), plan.reading.language.rawValue),
      (
        words("Read"),
        "\(status), \(words.count(plan.document.pages, "page", "pages"))"
      ),
    ]
  }

  private var status: String {
    switch plan.document.status {
    case .ok: words("read")
    case .partial: words("read in part")
    case .notAssessable: words("not assessable")
    case .failed: words("not read")
    }
  }

  private var sheets: [(String, String)] {
    [
      (
        "WS1",
        words(
          "What the plan says of the situation and of existing capacity, and what it leaves out.")
      ),
      ("WS2", words("Whom the plan names, as its cells have it, and what it says of taking part.")),
      (
        "WS3",
        words(
          "The core: every element of every framework as an objective, with the plan's own activities."
        )
      ),
      (
        "WS4",
        words("What each activity costs by the plan's own words, with room to work the costs out.")
      ),
      ("WS5", words("The plan's indicators, and what it says of monitoring and reporting.")),
      ("WS6", words("A row for each element that can be taken further, with a proposal.")),
      (
        "WS7",
        words(
          "Whether each measure for children and against their commercial sexual exploitation (CSEC) is in the plan."
        )
      ),
      (
        words("Modelled on"),
        words(
          "The sheets are modelled on published planning tables: the ECPAT model national plan of action and guide for national planning, the Guidelines for National Plans of Action of 2001, the UNESCO IIEP brief on action plans, the programme of Ukraine for 2016–2020, and UNODC Toolkit, Tool 2.7. They are nobody's official form."
        )
      ),
    ]
  }

  private var rules: [(String, String)] {
    [
      (
        words.levelChoice(.absent),
        words(
          "The objective is the element's definition and the activity a neutral suggestion; the lead is left empty, and the hint beside it names the nearest body that the plan names."
        )
      ),
      (
        words.levelChoice(.mentioned),
        words(
          "The activity is to turn the commitment into a measure; the quote stands in the remarks.")
      ),
      (
        words.levelChoice(.elaborated),
        words(
          "The plan's own measure; \"?\" stands where it names no body, deadline, cost or indicator."
        )
      ),
      (
        words.levelChoice(.operationalised),
        words("The plan's own measure as it is; the status is left empty for monitoring.")
      ),
      (
        words.levelChoice(nil),
        words(
          "Pages could not be read or the language has no lexicon: nothing is suggested, and nothing is said to be missing."
        )
      ),
      (
        words("Contradiction"),
        words("A passage that contradicts an element has a row of priority 1 with its quote.")
      ),
      (
        words("Duplicates"),
        words(
          "The same activity with another body, deadline or cost is flagged in the remarks; a person decides which holds."
        )
      ),
      (
        words("Priority (1–3)"),
        words(
          "1 a core element is absent, or one is refused or contradicted, 2 another is absent or one is only mentioned, 3 a measure lacks something."
        )
      ),
      (
        words("Origin"),
        words(
          "plan: the plan's own words; gap: the plan is silent; human: for a person to say, and for rows that you add."
        )
      ),
      (
        words("Nothing is invented"),
        words(
          "Bodies, sums and dates are words of the plan or empty. Suggestions are in grey italics; blue italics are words picked out of a sentence, to be checked against the quote. At most three quotes stand for an element."
        )
      ),
      (words("Editing"), words("Work on a copy: writing the worksheets again replaces this file.")),
    ]
  }

  private var unknown: [(String, String)] {
    var lines = [(words("How far to trust it"), trust.lead)]
    lines += trust.details.map { ("", $0.line) }
    let unread = plan.reading.pages.filter { $0.state == .unreadable }.map(\.number)
    if !unread.isEmpty {
      lines.append((words("Pages that could not be read"), pageList(unread)))
    }
    if !plan.reading.withoutLexicon.isEmpty {
      lines.append(
        (
          words("No lexicon for this language"),
          words.list(plan.reading.withoutLexicon.map(\.rawValue))
        ))
    }
    if !plan.reading.isAboutSubject {
      lines.append(
        (
          words("Subject"),
          words(
            "The document is about something else than the frameworks, so its silence is no gap and nothing is suggested for it."
          )
        ))
    }
    if plan.reading.activities.isEmpty {
      lines.append(
        (
          words("Tables"),
          words(
            "No action table was recognised in the plan; measures are quoted from its text, and WS2 and WS4 have rows of elements alone."
          )
        ))
    }
    lines.append(
      (
        words("Practice"),
        words(
          "A plan may be followed without saying so, and may say what is not done. \"No passage found\" is a statement on the text."
        )
      ))
    return lines
  }

  private var citation: [(String, String)] {
    [
      (
        words("Program"),
        "\(provenance.tool) \(provenance.version); \(words("cite it by its CITATION.cff"))"
      ),
      (words("Digest of the plan's file"), plan.reading.sha256),
      (
        words("Lexicons"),
        provenance.lexicons.map { use in
          let language = use.language.map { "/\($0)" } ?? ""
          return "\(use.id)\(language) \(use.version) \(use.digest.prefix(12))"
        }.joined(separator: "\n")
      ),
    ]
  }
}
