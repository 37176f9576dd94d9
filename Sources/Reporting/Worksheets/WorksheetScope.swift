internal import AnalysisModel

/// Which items each worksheet is about, as their frameworks say.
///
/// The objectives and the gaps are of every item of every framework.
struct WorksheetScope {
  private let items: [WorksheetTopic: Set<Item.ID>]

  init(_ frameworks: [Framework]) {
    items = frameworks.flatMap(\.items).reduce(into: [:]) { items, item in
      for topic in item.worksheets { items[topic, default: []].insert(item.id) }
    }
  }

  subscript(topic: WorksheetTopic) -> Set<Item.ID> { items[topic] ?? [] }
}
