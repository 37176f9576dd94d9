internal import AnalysisModel

extension FigureChange {
  /// Both numbers.
  var words: String { "\(earlier) → \(later)" }
}

extension ElementChange {
  /// The pair with other numbers that a verdict rests on which is the same in both plans, or nil.
  ///
  /// The level does not tell three shelters from one; a reader of both quotes can.
  var refigured: PassagePair? {
    guard verdict.change == .unchanged, verdict.later.map({ $0.level > .absent }) == true else {
      return nil
    }
    return leading.first { !$0.figures.isEmpty }
  }
}

extension PlanComparison {
  /// The elements of a framework whose verdict is the same and whose passage has other numbers.
  func refigured(in framework: Framework.ID) -> [(element: ElementChange, pair: PassagePair)] {
    items.filter { $0.framework == framework }.flatMap(\.elements).compactMap { element in
      element.refigured.map { (element, $0) }
    }
  }
}
