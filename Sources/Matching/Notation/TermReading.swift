internal import AnalysisModel

/// A term with its notation understood, once for all who ask.
struct TermReading {
  let term: Term
  /// As far as the notation could be read.
  let root: TermExpression.Node?
  let errors: [TermSyntaxError]

  init(_ term: Term, groupReadings: GroupReadings) {
    self.term = term
    (root, errors) = TermParser.parse(
      term.notation, groups: term.groups, groupReadings: groupReadings)
  }
}
