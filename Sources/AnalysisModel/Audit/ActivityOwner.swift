/// A body that the plan's tables name.
package struct ActivityOwner: Hashable, Sendable, Codable {
  /// The name as it is most often written.
  package let name: String
  /// The activities that it answers for.
  package let responsible: [Int]
  /// The activities that it takes part in.
  package let partner: [Int]

  package init(name: String, responsible: [Int], partner: [Int]) {
    self.name = name
    self.responsible = responsible
    self.partner = partner
  }
}
