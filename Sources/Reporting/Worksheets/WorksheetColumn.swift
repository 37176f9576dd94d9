internal import AnalysisModel

/// A column of any worksheet; its raw value is its name in the CSV files.
enum WorksheetColumn: String, Hashable {
  // What the row is of.
  case element, level, priority, note
  // The situation.
  case topic, finding
  case sourceDate = "source_date"
  case existing, gap
  // Who takes part.
  case actor, sector, mandate
  case roleNow = "role_now"
  case roleProposed = "role_proposed"
  case agreement, contact
  // Objectives and activities.
  case goal = "strategic_goal"
  case objective = "specific_objective"
  case activity
  case lead = "lead_agency"
  case leadHint = "lead_hint"
  case partners = "partner_agencies"
  case targetGroup = "target_group"
  case start
  case end = "end_or_frequency"
  case resources
  case cost = "cost_and_currency"
  case source = "funding_source"
  case output, indicator, baseline, target
  case verification = "means_of_verification"
  case risks = "assumptions_and_risks"
  case percent, remarks
  // Money.
  case activityRef = "activity_ref"
  case costLine = "cost_line"
  case unitCost = "unit_cost"
  case quantity
  case planCost = "cost_in_plan"
  case year1 = "year_1"
  case year2 = "year_2"
  case year3 = "year_3"
  case year4 = "year_4"
  case year5 = "year_5"
  case secured
  // Monitoring.
  case definition, disaggregation
  case dataSource = "data_source"
  case frequency, responsible
  case reportTo = "report_to"
  case publishedWhere = "published_where"
  case value = "value_per_period"
  // From gap to action.
  case missing = "missing_markers"
  case gapType = "gap_type"
  case proposed = "proposed_wording"
  case proposedLead = "proposed_lead"
  case reference = "reference_instrument"
  case expected = "level_expected_after"
  // Children.
  case area
  case present = "measure_present"
  case participation = "child_participation_method"
  case safeguards, action
  // What every row carries.
  case elementID = "element_id"
  case quote = "source_quote"
  case page
  case language = "lang"
  case origin, status

  /// What stands in every sheet after its own columns.
  static let tail: [WorksheetColumn] = [.elementID, .quote, .page, .language, .origin, .status]

  static func years(_ count: Int) -> [WorksheetColumn] {
    Array([.year1, .year2, .year3, .year4, .year5].prefix(count))
  }
}

extension WorksheetColumn {
  /// How the column is headed.
  func heading(_ words: ReportWords) -> String {
    switch self {
    case .element: words("Framework element")
    case .level: words("Level in the plan")
    case .priority: words("Priority (1–3)")
    case .note: words("Note of Lacuna")
    case .topic: words("Topic")
    case .finding: words("Finding in the plan")
    case .sourceDate: words("Data source and date")
    case .existing: words("Existing law or service")
    case .gap: words("Gap")
    case .actor: words("Stakeholder")
    case .sector: words("Sector")
    case .mandate: words("Mandate")
    case .roleNow: words("Role now")
    case .roleProposed: words("Role proposed")
    case .agreement: words("Agreement (memorandum, procedure)")
    case .contact: words("Contact")
    case .goal: words("Strategic goal")
    case .objective: words("Specific objective")
    case .activity: words("Activity")
    case .lead: words("Lead agency")
    case .leadHint: words("Hint on the lead")
    case .partners: words("Partner agencies")
    case .targetGroup: words("Target group")
    case .start: words("Start")
    case .end: words("End or frequency")
    case .resources: words("Resources (staff, in kind)")
    case .cost: words("Cost and currency")
    case .source: words("Funding source")
    case .output: words("Output")
    case .indicator: words("Indicator")
    case .baseline: words("Baseline")
    case .target: words("Target")
    case .verification: words("Means of verification")
    case .risks: words("Assumptions and risks")
    case .percent: words("% done")
    case .remarks: words("Remarks")
    default: otherHeading(words)
    }
  }

  private func otherHeading(_ words: ReportWords) -> String {
    switch self {
    case .activityRef: words("Activity reference")
    case .costLine: words("Cost line")
    case .unitCost: words("Unit cost")
    case .quantity: words("Quantity")
    case .planCost: words("Cost as the plan states it")
    case .year1: words("Year {number}", ["number": "1"])
    case .year2: words("Year {number}", ["number": "2"])
    case .year3: words("Year {number}", ["number": "3"])
    case .year4: words("Year {number}", ["number": "4"])
    case .year5: words("Year {number}", ["number": "5"])
    case .secured: words("Secured?")
    case .definition: words("Definition of the indicator")
    case .disaggregation: words("Broken down by (sex, age, nationality, form)")
    case .dataSource: words("Data source")
    case .frequency: words("Frequency")
    case .responsible: words("Responsible")
    case .reportTo: words("Report to")
    case .publishedWhere: words("Published where")
    case .value: words("Value in each period")
    case .missing: words("What the measure lacks")
    case .gapType: words("Kind of gap")
    case .proposed: words("Proposed wording")
    case .proposedLead: words("Proposed lead")
    case .reference: words("Reference instrument")
    case .expected: words("Level expected after")
    case .area: words("Area")
    case .present: words("Measure in the plan?")
    case .participation: words("How children take part")
    case .safeguards: words("Safeguards")
    case .action: words("Action")
    case .elementID: words("Element id")
    case .quote: words("Quote from the plan")
    case .page: words("Page")
    case .language: words("Language of the quote")
    case .origin: words("Origin")
    case .status: words("Status")
    default: rawValue
    }
  }

  /// In characters.
  var width: Int {
    switch self {
    case .activity, .finding, .proposed, .action, .costLine, .roleNow: 46
    case .quote: 40
    case .objective, .remarks, .note, .reference, .roleProposed: 32
    case .element, .topic, .area, .indicator, .actor, .leadHint, .goal: 26
    case .existing, .gap, .gapType, .lead, .partners, .definition, .cost: 22
    case .page, .priority, .percent, .language, .origin: 9
    case .elementID, .start, .quantity, .activityRef: 11
    case .year1, .year2, .year3, .year4, .year5: 11
    case .level, .expected, .present, .sector, .secured, .status: 15
    default: 18
    }
  }
}
