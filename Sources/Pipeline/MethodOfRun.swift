internal import AnalysisModel
internal import Assessing
internal import Loading

extension MethodFigures {
  /// The figures of the rules that documents are held against a library's frameworks by.
  init(_ library: LexiconLibrary) {
    let rubric = library.rubric
    self.init(
      coreShare: rubric.coreShare, markersBesideActor: rubric.markersBesideActor,
      sectionCaps: SectionRole.allCases.map { role in
        SectionCap(
          role: role, level: rubric.caps[role] ?? .operationalised,
          bindingLevel: rubric.bindingCaps[role])
      },
      flagCaps: Flag.allCases.map { FlagCap(flag: $0, level: rubric.flagCaps[$0]) },
      threshold: rubric.scoring.threshold, thresholdBasis: rubric.scoring.basis,
      subjectMinimum: rubric.subjectMinimum,
      subjectMinimumWithTitle: rubric.subjectMinimumWithTitle,
      subjectPerThousandWords: rubric.subjectPerThousandWords,
      subjectPerThousandWordsWithTitle: rubric.subjectPerThousandWordsWithTitle,
      lowTextQuality: rubric.lowTextQuality, languages: library.languages,
      judged: library.judged)
  }
}
