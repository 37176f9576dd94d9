package import AnalysisModel

/// What a title, the line before a list or a row's status says of the short texts that it governs: that they are lacking, or
/// that they are not to be.
package struct TitleDenial: Hashable, Sendable {
  package let term: Term.ID
  /// `gapAdmitted` or `negated`.
  package let flag: Flag
  /// The title, or the cell with the status.
  package let title: String

  package init(term: Term.ID, flag: Flag, title: String) {
    self.term = term
    self.flag = flag
    self.title = title
  }
}

/// Wordings of titles that say what is planned, so that what stands under them is no list of lacks.
///
/// Words of action are none beside a lack: "lack of trained judges" plans nothing.
let planningTitles: Set<Term.Target> = [
  .heading(.activities), .heading(.objectives), .heading(.monitoring), .heading(.budget),
  .column(.activity), .column(.objective), .cue(.strongModal), .cue(.protectiveNegation),
]

/// The denial in the hits of a title, or nil: of one that asks, and of one that names what is to be done beside the lack.
package func titleDenial(_ hits: [Hit], in title: String) -> TitleDenial? {
  guard !title.contains(where: Rubric.standard.questionEnds.contains) else { return nil }
  let standing = hits.filter { $0.suppression == nil }
  if let denial = standing.first(where: { $0.target == .cue(.denialTitle) }) {
    return TitleDenial(term: denial.term, flag: .negated, title: title)
  }
  let lack = standing.first { $0.target == .cue(.lackTitle) }
  guard let lack else { return nil }
  let isAnswered = standing.contains { hit in
    planningTitles.contains(hit.target) && !lack.range.overlaps(hit.range)
  }
  return isAnswered ? nil : TitleDenial(term: lack.term, flag: .gapAdmitted, title: title)
}
