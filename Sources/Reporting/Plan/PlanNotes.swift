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
            \(plan.document.reason.asSentence) No verdict is given. This is no absence: the \
            document may well contain what was looked for.
            """))
    case .partial:
      let pages = plan.reading?.pages ?? []
      let unreadable = pages.filter { $0.state == .unreadable }.map(\.number)
      let unread =
        unreadable.isEmpty
        ? plan.document.reason.asSentence
        : """
        \(unreadable.count.grouped) of \(pages.count.counting("page", "pages")) could not be read: \
        p. \(pageList(unreadable)).
        """
      notes.append(
        NoteView(
          heading: "Some pages could not be read",
          text: """
            \(unread) What stands there may fill gaps named below.
            """))
    case .ok: break
    }
    // The reader should know what the document is before which of its pages were read.
    if let subject = plan.reading?.subject, !subject.isSubject,
      plan.document.status != .notAssessable
    {
      notes.insert(
        NoteView(
          heading: "This document does not seem to be about trafficking in persons",
          text: """
            Trafficking in persons is named \(subject.hits.counting("time", "times")) in \
            \(subject.words.counting("word", "words")). The verdicts show what was found of what a \
            plan against trafficking is held to; they are no criticism of this document, and no \
            recommendations are made.
            """), at: 0)
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
