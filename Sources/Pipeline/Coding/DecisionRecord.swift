package import AnalysisModel
internal import Comparing
internal import Foundation
internal import SharedLibraries

/// The decisions of people that a results folder keeps, a line each, which no run changes.
package struct DecisionRecord: Sendable {
  /// Lies beside the results and not among what can be deleted and made again.
  static let name = "coding/decisions.jsonl"

  /// In the order in which they came in.
  package private(set) var decisions: [HumanDecision]
  /// Of the file as it was read, to tell whether results must be written anew.
  let digest: String

  /// Reads what a folder keeps; nothing where nobody has decided yet.
  ///
  /// - Throws: Where a line is damaged: to go on would lose what it says.
  init(in path: String) throws(StoredRunError) {
    let data = FileManager.default.contents(atPath: "\(path)/\(Self.name)") ?? Data()
    digest = SharedLibraries.digest(of: [UInt8](data))
    decisions = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let decision = try? JSONDecoder().decode(HumanDecision.self, from: line) else {
        throw .damagedDecisions("\(path)/\(Self.name)", line: index + 1)
      }
      decisions.append(decision)
    }
  }

  /// The number of the next decision.
  var next: Int { (decisions.map(\.number).max() ?? 0) + 1 }

  mutating func append(_ decision: HumanDecision) { decisions.append(decision) }

  func save(in folder: OutputFolder) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var lines: [UInt8] = []
    for decision in decisions {
      lines += try encoder.encode(decision)
      lines.append(UInt8(ascii: "\n"))
    }
    try folder.write(lines, to: Self.name)
  }

  /// What people decided on a plan, placed in its text.
  func coding(of plan: PlanRecord.ID, _ reading: PlanReading?) -> PlanCoding {
    let own = decisions.filter { $0.plan == plan }
    guard !own.isEmpty else { return .none }
    guard let reading else {
      return PlanCoding(own.map { PlacedDecision($0, .planGone) }, reading: nil)
    }
    return PlanCoding(DecisionPlacing(reading).placed(own), reading: reading)
  }

  /// The record in which decisions on passages follow a plan whose content has changed; what was decided on the plan as a whole
  /// stays with the old content.
  func following(_ heirs: PlanHeirs) -> DecisionRecord {
    var record = self
    record.decisions = decisions.map { decision in
      decision.passage == nil ? decision : decision.on(heirs.plan(for: decision.plan))
    }
    return record
  }

  /// The decisions on plans that are not among these.
  func strays(beside plans: some Sequence<PlanRecord.ID>) -> [PlacedDecision] {
    let known = Set(plans)
    return decisions.filter { !known.contains($0.plan) }.map { PlacedDecision($0, .planGone) }
  }
}
