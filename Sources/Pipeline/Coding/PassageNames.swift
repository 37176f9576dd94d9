internal import AnalysisModel

/// The passages of a run by the names that sheets for coders call them.
struct PassageNames {
  private var passages: [String: [PlanRecord.ID: PassageAnchor]] = [:]

  init() {}

  init(_ run: StoredRun) throws(StoredRunError) {
    for document in run.documents {
      let id = document.plan.id
      for passage in try run.plan(id).reading?.passages ?? [] {
        let name = CodingUnit.name(ofPassage: passage.text, page: passage.page, in: id)
        passages[name, default: [:]][id] = PassageAnchor(quote: passage.text, page: passage.page)
      }
    }
  }

  /// The passage of a name; nil where the text has changed since.
  func passage(_ name: String, in plan: PlanRecord.ID) -> PassageAnchor? { passages[name]?[plan] }
}
