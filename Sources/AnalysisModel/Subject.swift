/// What documents can be about, as in "trafficking in persons".
package struct Subject: Identifiable, Hashable, Sendable, Codable {
  package typealias ID = Identifier<Subject>

  package let id: ID
  /// As it reads within a sentence, as in "trafficking in persons".
  package let name: String
  /// What a plan about the subject is called, with its article, as in "an anti-trafficking plan".
  package let planName: String

  package init(id: ID, name: String, planName: String) {
    self.id = id
    self.name = name
    self.planName = planName
  }
}
