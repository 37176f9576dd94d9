internal import AnalysisModel

/// What a reader must know before the verdicts on a plan.
struct PlanNotes {
  let all: [NoteView]

  init(_ plan: AnalyzedPlan, frameworks: [Framework], _ words: ReportWords) {
    var notes: [NoteView] = []
    let reason = ProgramSentence(words)(
      plan.document.reason, language: plan.document.language
    ).asSentence
    switch plan.document.status {
    case .failed:
      notes.append(
        NoteView(
          heading: words("This document could not be read"),
          text: words(
            "{reason} Nothing is said about what it contains.",
            ["reason": reason])))
    case .notAssessable:
      notes.append(
        NoteView(
          heading: words("This document could not be assessed"),
          text: words(
            "{reason} No verdict is given. This is no absence: the document may well contain what was looked for.",
            ["reason": reason])))
    case .partial:
      let pages = plan.reading?.pages ?? []
      let unreadable = pages.filter { $0.state == .unreadable }.map(\.number)
      let unread =
        unreadable.isEmpty
        ? reason
        : words(
          "{count} of {pages} could not be read: p. {list}.",
          [
            "count": words.grouped(unreadable.count),
            "pages": words.count(pages.count, "page", "pages"), "list": pageList(unreadable),
          ])
      notes.append(
        NoteView(
          heading: words("Some pages could not be read"),
          text: words("{unread} What stands there may fill gaps named below.", ["unread": unread])))
    case .ok: break
    }
    // The reader should know what the document is before which of its pages were read.
    if let reading = plan.reading, plan.document.status != .notAssessable {
      let account = reading.isAccount && reading.isAboutSubject ? [Self.account(words)] : []
      notes.insert(
        contentsOf: Self.subjects(of: reading, frameworks: frameworks, words) + account, at: 0)
    }
    all = notes
  }

  /// That the document is no plan, and what that means for its levels.
  private static func account(_ words: ReportWords) -> NoteView {
    NoteView(
      heading: words("This document reads like a study or a report, not like a plan"),
      text: words(
        "It has hardly a part that sets out objectives, activities or principles, and it hardly ever binds. What it tells is therefore taken as a mention; only what binds, and items of a list or rows of a table in such a part, are taken as measures. The gaps are those of the text, and no criticism of what a country does."
      ))
  }

  /// That the document is not about what frameworks ask for, and why, subject by subject; or that the user decided.
  private static func subjects(
    of reading: PlanReading, frameworks: [Framework], _ words: ReportWords
  ) -> [NoteView] {
    let wanted = Set(frameworks.compactMap(\.subject))
    let subjectWords = SubjectWords(reading.subjects, words)
    return reading.subjects.all.filter { wanted.contains($0.subject.id) }.compactMap { figure in
      if reading.subjects.isTold {
        return NoteView(
          heading: words(
            figure.isAbout
              ? "This document was taken for {plan}" : "This document was not taken for {plan}",
            ["plan": words(figure.subject.planName)]),
          text: words(
            "Whoever ran the analysis said so. {count}",
            ["count": subjectWords.count(of: figure)]))
      }
      guard !figure.isAbout else { return nil }
      // What could not be read may be about it.
      let isWhole = !reading.pages.contains { $0.state == .unreadable }
      return NoteView(
        heading: words(
          isWhole
            ? "This document is not {plan}"
            : "As far as it could be read, this document is not {plan}",
          ["plan": words(figure.subject.planName)]),
        text: words(
          "{count} {others} The verdicts show what was found of what {plan} is held to; they are no criticism of this document, and no recommendations are made. Where this is a mistake, --subject {subject} takes every sentence as being about the subject.",
          [
            "count": subjectWords.count(of: figure),
            "others": subjectWords.otherSubjects(than: figure),
            "plan": words(figure.subject.planName), "subject": figure.subject.id.rawValue,
          ]))
    }
  }
}

extension String {
  /// The text with a capital and a full stop.
  fileprivate var asSentence: String {
    guard let first else { return "" }
    let text = first.uppercased() + dropFirst()
    return text.hasSuffix(".") ? text : text + "."
  }
}
