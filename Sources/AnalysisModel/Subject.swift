/// What documents can be about, as in "trafficking in persons".
package struct Subject: Identifiable, Hashable, Sendable, Codable {
  package typealias ID = Identifier<Subject>

  package let id: ID
  /// As it reads within a sentence, as in "trafficking in persons".
  package let name: String
  /// What a plan about the subject is called, with its article, as in "an anti-trafficking plan".
  package let planName: String
  /// The subjects that a passage is not about where it names this one and not them.
  package let displaced: [ID]
  /// Displaced ones whose names of weight `contextual`, as "trafficking" alone, may mean this one too.
  package let namesakes: [ID]

  package init(
    id: ID, name: String, planName: String, displaced: [ID] = [], namesakes: [ID] = []
  ) {
    self.id = id
    self.name = name
    self.planName = planName
    self.displaced = displaced
    self.namesakes = namesakes
  }
}

extension Sequence<Subject> {
  /// By subject, those that displace it.
  package var rivals: [Subject.ID: Set<Subject.ID>] {
    var rivals: [Subject.ID: Set<Subject.ID>] = [:]
    for subject in self {
      for displaced in subject.displaced { rivals[displaced, default: []].insert(subject.id) }
    }
    return rivals
  }
}
