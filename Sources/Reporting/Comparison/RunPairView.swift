internal import AnalysisModel

/// Two runs over the same documents.
struct RunPairView: TemplateView {
  private let runs: RunComparison
  private let context: ComparisonContext

  init(_ runs: RunComparison, _ context: ComparisonContext) {
    self.runs = runs
    self.context = context
  }

  private var changes: [AttributedChange] { runs.documents.flatMap(\.changes) }

  /// What the runs themselves differ in.
  private var differences: [FactView] {
    let words = context.words
    func text(_ difference: RunComparison.Difference) -> String {
      "\(difference.earlier ?? "–") → \(difference.later ?? "–")"
    }
    var facts = [
      FactView(words("Folders"), "\(runs.earlier.path) → \(runs.later.path)"),
      FactView(words("Program"), "\(runs.earlier.version) → \(runs.later.version)"),
    ]
    facts += runs.settings.map { FactView($0.name, text($0)) }
    facts += runs.lexicons.map { FactView($0.name, text($0)) }
    facts += runs.earlierOnly.map { FactView($0.id.rawValue, words("only in the first run")) }
    facts += runs.laterOnly.map { FactView($0.id.rawValue, words("only in the second run")) }
    return facts
  }

  func value(named name: String) -> (any TemplateValue)? {
    let words = context.words
    return switch name {
    case "runFacts": differences
    case "isStrange": runs.strangeness(words) != nil
    case "strangeness": runs.strangeness(words) ?? ""
    case "runCounts": runs.verdictCounts(words)
    case "runCauses":
      RunComparison.Cause.allCases.compactMap { cause -> FactView? in
        let count = changes.count { $0.cause == cause }
        return count == 0 ? nil : FactView(runs.words(for: cause, words), words.grouped(count))
      }
    case "runDocuments":
      runs.documents.filter { !$0.changes.isEmpty }.map { RunDocumentView($0, of: runs, context) }
    default: nil
    }
  }
}

/// What changed in a document between two runs.
struct RunDocumentView: TemplateView {
  private let document: DocumentComparison
  private let runs: RunComparison
  private let context: ComparisonContext

  init(_ document: DocumentComparison, of runs: RunComparison, _ context: ComparisonContext) {
    self.document = document
    self.runs = runs
    self.context = context
  }

  func value(named name: String) -> (any TemplateValue)? {
    let words = context.words
    return switch name {
    case "runPlanID": document.later.id.rawValue
    case "runPlan": document.later.words(words)
    case "runPages": document.unevenPages(words) ?? ""
    case "runChanges": document.changes.map { RunChangeView($0, of: runs, context) }
    default: nil
    }
  }
}

/// A changed verdict and what it comes from.
struct RunChangeView: TemplateView {
  private let change: AttributedChange
  private let runs: RunComparison
  private let context: ComparisonContext

  init(_ change: AttributedChange, of runs: RunComparison, _ context: ComparisonContext) {
    self.change = change
    self.runs = runs
    self.context = context
  }

  func value(named name: String) -> (any TemplateValue)? {
    let words = context.words
    return switch name {
    case "elementID": change.element.rawValue
    case "elementName": context.name(of: change.element)
    case "cause": runs.words(for: change.cause, words)
    case "hasAlso": !change.alsoDiffers.isEmpty
    case "also": words.list(change.alsoDiffers.map { runs.words(for: $0, words) })
    case "hasTerms": !change.terms.isEmpty
    case "terms": change.terms.map { $0.words(words) }
    case "sides":
      [
        SideView(
          change.earlier, plan: words("first run"), missing: words("no passage in this run"), words),
        SideView(
          change.later, plan: words("second run"), missing: words("no passage in this run"), words),
      ]
    default: VerdictChangeValues(change.verdict, words).value(named: name)
    }
  }
}
