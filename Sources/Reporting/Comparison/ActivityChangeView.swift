internal import AnalysisModel

/// A measure that was added, changed or dropped.
struct ActivityChangeView: TemplateView {
  private let change: ActivityChange
  private let language: LanguageTag?
  private let words: ReportWords

  init(_ change: ActivityChange, of comparison: PlanComparison, _ words: ReportWords) {
    self.change = change
    language = comparison.later.language
    self.words = words
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "measureStyle": change.kind.rawValue
    case "measureSign": change.kind.sign
    case "measureWord": change.kind.words(words)
    case "measurePages": change.pages(words)
    case "measureLanguage": language?.rawValue ?? "und"
    case "measure": change.deed(words)
    case "hasMoved": change.hasMoved
    case "measureFields":
      change.fields.map {
        FactView($0.field.words(words), "\($0.earlier ?? "–") → \($0.later ?? "–")")
      }
    default: nil
    }
  }
}
