internal import AnalysisModel

/// How the verdicts of a run come about, what was measured of its lexicons, and how to contest a verdict.
struct MethodView: TemplateView {
  private let rules: MethodFigures?
  private let frameworks: [Framework]
  private let measures: [LanguageMeasureView]
  private let unmeasured: String
  private let basis: String
  private let judged: JudgedSampleView?
  private let provenance: Provenance
  private let style: String
  private let words: ReportWords

  init(
    _ rules: MethodFigures?, frameworks: [Framework], trust: [LanguageTag: LexiconTrust],
    provenance: Provenance, style: String, words: ReportWords
  ) {
    self.rules = rules
    self.frameworks = frameworks
    self.provenance = provenance
    self.style = style
    self.words = words
    let languages = rules?.languages ?? trust.keys.sorted { $0.rawValue < $1.rawValue }
    measures = languages.map { LanguageMeasureView($0, trust: trust[$0], words) }
    unmeasured = words.list(
      languages.filter { trust[$0]?.measure == nil }.map { words.name(of: $0.rawValue) })
    basis =
      trust.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value.basis).first { !$0.isEmpty }
      ?? ""
    judged = rules?.judged.map { JudgedSampleView($0, words) }
  }

  /// The rules with figures, a sentence each.
  private var ruleSentences: [String] {
    guard let rules else { return [] }
    return [
      words("An element stands at the level of its strongest passage."),
      words(
        "A measure is operationalised when its passage, or its row of an action table, names a responsible body and {count} of deadline, budget and indicator.",
        ["count": "\(rules.markersBesideActor)"]),
      words(
        "An item is at level 1 when any of its elements is; at level 2 or 3 when at least {share} of its core elements are, and at level 3 only where no core element is absent.",
        ["share": words.percent(of: rules.coreShare)]),
      words(
        "A document is about a subject that it names at least {minimum} times and {rate} times in a thousand words; where a title names it, {less} times in a thousand, the title's included, are enough. In other documents only passages that name the subject count.",
        [
          "minimum": "\(rules.subjectMinimum)",
          "rate": words.decimal(rules.subjectPerThousandWords, digits: 0),
          "less": words.decimal(rules.subjectPerThousandWordsWithTitle, digits: 1),
        ]),
      rules.isScoreFitted
        ? words(
          "A passage counts for an item from a score of {threshold} on; the score says how likely a reader is to agree.",
          ["threshold": words.decimal(rules.threshold, digits: 2)])
        : words(
          "A passage counts for an item whatever its score: these lexicons have no scoring.yaml, so the score was fitted to no reader's judgement and only ranks passages by how much their wordings say and how many agree."
        ),
      words(
        "Pages whose text is worse than {quality} of 1 are flagged.",
        ["quality": words.decimal(rules.lowTextQuality, digits: 1)]),
    ]
  }

  private var sections: [CapView] {
    (rules?.sectionCaps ?? []).map { cap in
      CapView(
        code: cap.role.rawValue, name: words(cap.role.rawValue),
        level: "\(cap.level.rawValue)",
        more: cap.bindingLevel.map {
          words("{level} where the sentence binds", ["level": "\($0.rawValue)"])
        } ?? "")
    }
  }

  private var flags: [CapView] {
    (rules?.flagCaps ?? []).map { cap in
      CapView(
        code: cap.flag.rawValue, name: cap.flag.words(words),
        level: cap.level.map { "\($0.rawValue)" } ?? "–", more: "")
    }
  }

  /// As in "lacuna 1.0 held against OSCE 1.0.0, ICMPD 1.0.0".
  private var citation: String {
    words(
      "{tool} {version}, held against {frameworks}; lexicon files by their digests below.",
      [
        "tool": provenance.tool, "version": provenance.version,
        "frameworks": words.list(frameworks.map { "\($0.shortTitle) \($0.version)" }),
      ])
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "reportLanguage": words.language.rawValue
    case "css": style
    case "legend": LevelView.legend(words)
    case "ruleSentences": ruleSentences
    case "hasRules": rules != nil
    case "sectionCaps": sections
    case "flagCaps": flags
    case "thresholdBasis": rules?.thresholdBasis ?? ""
    case "hasThresholdBasis": rules.map { !$0.thresholdBasis.isEmpty } ?? false
    case "rungNames": CommitmentLadder.Rung.allCases.map { $0.words(words) }
    case "measures": measures
    case "hasUnmeasured": !unmeasured.isEmpty
    case "unmeasured": unmeasured
    case "hasMeasureBasis": !basis.isEmpty
    case "measureBasis": basis
    case "judged": judged
    case "isJudged": judged != nil
    case "methodFrameworks": frameworks.map(MethodFrameworkView.init)
    case "citation": citation
    case "provenance": ProvenanceView(provenance: provenance)
    default: nil
    }
  }
}

/// The highest level that something allows.
struct CapView: TemplateView {
  let code: String
  let name: String
  let level: String
  let more: String

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "capCode": code
    case "capName": self.name
    case "capLevel": level
    case "capMore": more
    default: nil
    }
  }
}

/// What a framework is and where it comes from.
struct MethodFrameworkView: TemplateView {
  let framework: Framework

  init(_ framework: Framework) { self.framework = framework }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "frameworkShort": framework.shortTitle
    case "frameworkName": framework.title
    case "frameworkOrigin": framework.source
    case "frameworkScope": framework.scope
    default: nil
    }
  }
}
