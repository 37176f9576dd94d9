internal import AnalysisModel

/// What a reader must know before the verdicts on a plan.
struct PlanNotes {
  let all: [NoteView]

  init(_ plan: AnalyzedPlan) {
    var notes: [NoteView] = []
    switch plan.document.status {
    case .failed:
      notes.append(
        NoteView(
          heading: "This document could not be read",
          text: "\(plan.document.reason.asSentence) Nothing is said about what it contains."))
    case .notAssessable:
      notes.append(
        NoteView(
          heading: "This document could not be assessed",
          text: """
            \(plan.document.reason.asSentence) Where a verdict says "not assessable", the plan may \
            well contain what was looked for.
            """))
    case .partial:
      let unreadable = plan.reading?.pages.filter { $0.state == .unreadable }.map(\.number) ?? []
      notes.append(
        NoteView(
          heading: "Some pages could not be read",
          text: """
            \(plan.document.reason.asSentence) Not read: p. \(pageList(unreadable)). What stands \
            there may fill gaps named below.
            """))
    case .ok: break
    }
    if let subject = plan.reading?.subject, !subject.isSubject,
      plan.document.status != .notAssessable
    {
      notes.append(
        NoteView(
          heading: "This document does not seem to be about trafficking in persons",
          text: """
            Trafficking in persons is named \(subject.hits.counting("time", "times")) in \
            \(subject.words.counting("word", "words")). The verdicts show what was found of what a \
            plan against trafficking is held to; they are no criticism of this document, and no \
            recommendations are made.
            """))
    }
    all = notes
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
