package import AnalysisModel
package import Evaluating
internal import Exporting

/// What people decided on the plans of a run, in the forms in which agreement is counted.
package struct HumanCoding: Sendable {
  /// What coders and the machine give one element of one plan as a whole, by coder.
  package typealias Unit = [String: Int]

  /// What the machine is called among the coders.
  package static let machine = "machine"

  /// Whether a name stands for the machine in results, so that no coder can have it.
  package static func isReserved(_ name: String) -> Bool {
    [machine, automaticCoderName].contains(name.lowercased())
  }

  /// Passages for which coders went through every element, with their items.
  package private(set) var passages: [LabelledPassage] = []
  /// The same with the machine as one more coder.
  package private(set) var passagesWithMachine: [LabelledPassage] = []
  /// What the machine gives these passages.
  package private(set) var predictions: [String: [ItemPrediction]] = [:]
  /// The items that these coders looked for.
  package private(set) var items: Set<Item.ID> = []
  /// Elements of plans that coders judged.
  package private(set) var elements: [Unit] = []
  /// Rows of evidence that people reviewed: the machine's level and theirs.
  package private(set) var reviewed: [(machine: Level, human: Level)] = []
  /// Decisions that fit no passage any more and count for nothing here.
  package private(set) var lost = 0

  package init(_ run: StoredRun) throws {
    let itemsOfFrameworks = Dictionary(
      uniqueKeysWithValues: run.frameworks.map { ($0.id, Set($0.currentItems.map(\.id))) })
    let itemOfElement = Dictionary(
      run.frameworks.flatMap(\.items).flatMap { item in item.elements.map { ($0.id, item.id) } },
      uniquingKeysWith: { first, _ in first })
    let coded = Set(run.record.decisions.map(\.plan))
    lost = run.record.strays(beside: run.documents.map(\.plan.id)).count
    for document in run.documents where coded.contains(document.plan.id) {
      let plan = try run.plan(document.plan.id)
      guard let reading = plan.reading else { continue }
      lost += plan.coding.decisions.count { !$0.isPlaced }
      addElements(of: plan, reading)
      let whole = plan.coding.decisions.filter { $0.passage != nil && !$0.decision.covered.isEmpty }
      for (index, decisions) in Dictionary(grouping: whole, by: { $0.passage ?? 0 })
        .sorted(by: { $0.key < $1.key })
      {
        addPassage(
          index, decisions.map(\.decision), of: plan, reading,
          itemsOfFrameworks: itemsOfFrameworks, itemOfElement: itemOfElement)
      }
      for evidence in reading.evidence {
        let named = plan.coding.decisions.contains {
          $0.decision.covered.isEmpty && $0.decision.levels[evidence.element] != nil
        }
        guard named, let level = plan.coding.view(of: evidence)?.level else { continue }
        reviewed.append((evidence.level, level))
      }
    }
  }

  private mutating func addElements(of plan: AnalyzedPlan, _ reading: PlanReading) {
    for verdict in reading.elements {
      guard let view = plan.coding.view(of: verdict.element, in: verdict.framework) else {
        continue
      }
      var unit = Unit(
        view.voices.map { ($0.coder, $0.level.rawValue) }, uniquingKeysWith: { _, last in last })
      if verdict.status != .notAssessable { unit[Self.machine] = verdict.level.rawValue }
      elements.append(unit)
    }
  }

  private mutating func addPassage(
    _ index: Int, _ decisions: [HumanDecision], of plan: AnalyzedPlan, _ reading: PlanReading,
    itemsOfFrameworks: [Framework.ID: Set<Item.ID>], itemOfElement: [Element.ID: Item.ID]
  ) {
    guard reading.passages.indices.contains(index) else { return }
    let passage = reading.passages[index]
    var coders: [String: [String: Int]] = [:]
    var looked: Set<Item.ID> = []
    for decision in decisions {
      var given: [String: Int] = [:]
      for (element, level) in decision.levels where level > .absent {
        guard let item = itemOfElement[element]?.rawValue else { continue }
        given[item] = max(given[item] ?? 0, level.rawValue)
      }
      // The coder's last word on the passage.
      coders[decision.coder] = given
      for framework in decision.covered { looked.formUnion(itemsOfFrameworks[framework] ?? []) }
    }
    items.formUnion(looked)
    var machine: [String: Int] = [:]
    var predicted: [ItemPrediction] = []
    let here = reading.evidence.filter {
      $0.quote == passage.text && $0.page == passage.page && $0.level > .absent
        && looked.contains($0.item)
    }
    for (item, evidence) in Dictionary(grouping: here, by: \.item).sorted(by: { $0.key < $1.key }) {
      let level = evidence.map(\.level.rawValue).max() ?? 0
      machine[item.rawValue] = level
      predicted.append(
        ItemPrediction(item: item, level: level, score: evidence.map(\.score).max() ?? 0))
    }
    let named = Set(coders.values.flatMap(\.keys))
    let agreed = named.filter { item in coders.values.allSatisfy { $0[item] != nil } }
    let id = CodingUnit.name(ofPassage: passage.text, page: passage.page, in: plan.document.plan.id)
    let given = coders.values
    func labelled(_ coders: [String: [String: Int]]) -> LabelledPassage {
      LabelledPassage(
        id: id, text: passage.text, lang: reading.language.rawValue,
        source: plan.document.plan.id.rawValue, role: passage.role, section: nil,
        // Where coders agree on the item but not on its level, the lower one stands: all of them give that.
        items: Dictionary(
          uniqueKeysWithValues: agreed.map { item in
            (item, given.compactMap { $0[item] }.min() ?? 1)
          }), disputed: named.subtracting(agreed).sorted(), coders: coders)
    }
    passages.append(labelled(coders))
    passagesWithMachine.append(
      labelled(coders.merging([Self.machine: machine]) { own, _ in own }))
    predictions[id] = predicted
  }
}
