/// The figures of the rules that a run went by, for its method page to tell.
package struct MethodFigures: Hashable, Sendable, Codable {
  /// The highest level that a passage can earn by the role of its section.
  package struct SectionCap: Hashable, Sendable, Codable {
    package let role: SectionRole
    package let level: Level
    /// The same where the sentence binds, where that differs.
    package let bindingLevel: Level?

    package init(role: SectionRole, level: Level, bindingLevel: Level?) {
      self.role = role
      self.level = level
      self.bindingLevel = bindingLevel
    }
  }

  /// The highest level of a passage with a flag; nil where the flag caps nothing.
  package struct FlagCap: Hashable, Sendable, Codable {
    package let flag: Flag
    package let level: Level?

    package init(flag: Flag, level: Level?) {
      self.flag = flag
      self.level = level
    }
  }

  /// The share of core elements that carries an item to a level.
  package let coreShare: Double
  /// How many of deadline, budget and indicator an operationalised measure states.
  package let markersBesideActor: Int
  /// In the order of the roles, one for each.
  package let sectionCaps: [SectionCap]
  /// In the order of the flags, one for each.
  package let flagCaps: [FlagCap]
  /// From which score on a passage counts, and what that was chosen on, in words.
  package let threshold: Double
  package let thresholdBasis: String
  /// A document is about a subject that it names so often: in all, in a thousand words, and with its title.
  package let subjectMinimum: Int
  /// The same where a title names it.
  package let subjectMinimumWithTitle: Int
  package let subjectPerThousandWords: Double
  package let subjectPerThousandWordsWithTitle: Double
  /// Text of a page that is worse than this is flagged.
  package let lowTextQuality: Double
  /// The languages that have lexicons.
  package let languages: [LanguageTag]
  /// What people said of a sample of verdicts; nil where nobody judged one.
  package let judged: JudgedSample?

  /// Whether scores were fitted to what readers said; those of lexicons without scores only rank passages, and all count.
  package var isScoreFitted: Bool { threshold > 0 || !thresholdBasis.isEmpty }

  package init(
    coreShare: Double, markersBesideActor: Int, sectionCaps: [SectionCap], flagCaps: [FlagCap],
    threshold: Double, thresholdBasis: String, subjectMinimum: Int,
    subjectMinimumWithTitle: Int, subjectPerThousandWords: Double,
    subjectPerThousandWordsWithTitle: Double,
    lowTextQuality: Double, languages: [LanguageTag], judged: JudgedSample?
  ) {
    self.coreShare = coreShare
    self.markersBesideActor = markersBesideActor
    self.sectionCaps = sectionCaps
    self.flagCaps = flagCaps
    self.threshold = threshold
    self.thresholdBasis = thresholdBasis
    self.subjectMinimum = subjectMinimum
    self.subjectMinimumWithTitle = subjectMinimumWithTitle
    self.subjectPerThousandWords = subjectPerThousandWords
    self.subjectPerThousandWordsWithTitle = subjectPerThousandWordsWithTitle
    self.lowTextQuality = lowTextQuality
    self.languages = languages
    self.judged = judged
  }
}
