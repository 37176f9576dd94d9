internal import AnalysisModel

/// What a reader must know before the verdicts on a plan.
struct PlanNotes {
  let all: [NoteView]

  init(_ plan: AnalyzedPlan, frameworks: [Framework]) {
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
    if let reading = plan.reading, plan.document.status != .notAssessable {
      notes.insert(contentsOf: Self.subjects(of: reading, frameworks: frameworks), at: 0)
    }
    all = notes
  }

  /// That the document is not about what frameworks ask for, and why, subject by subject; or that the user decided.
  private static func subjects(of reading: PlanReading, frameworks: [Framework]) -> [NoteView] {
    let wanted = Set(frameworks.compactMap(\.subject))
    let words = SubjectWords(reading.subjects)
    return reading.subjects.all.filter { wanted.contains($0.subject.id) }.compactMap { figure in
      if reading.subjects.isTold {
        return NoteView(
          heading:
            "This document \(figure.isAbout ? "was" : "was not") taken for \(figure.subject.planName)",
          text: "Whoever ran the analysis said so. \(words.count(of: figure))")
      }
      guard !figure.isAbout else { return nil }
      // What could not be read may be about it.
      let isWhole = !reading.pages.contains { $0.state == .unreadable }
      return NoteView(
        heading: isWhole
          ? "This document is not \(figure.subject.planName)"
          : "As far as it could be read, this document is not \(figure.subject.planName)",
        text: """
          \(words.count(of: figure)) \(words.otherSubjects(than: figure)) The verdicts show what was \
          found of what \(figure.subject.planName) is held to; they are no criticism of this document, \
          and no recommendations are made. Where this is a mistake, --subject \(figure.subject.id) \
          takes every sentence as being about the subject.
          """)
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
