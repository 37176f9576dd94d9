/// What people made of one passage for an element, or of one element of a plan.
package struct HumanView: Hashable, Sendable {
  /// One coder's last word.
  package struct Voice: Hashable, Sendable {
    package let coder: String
    package let level: Level
    package let reason: String?
    package let isFinal: Bool

    package init(coder: String, level: Level, reason: String?, isFinal: Bool) {
      self.coder = coder
      self.level = level
      self.reason = reason
      self.isFinal = isFinal
    }
  }

  /// In the order in which the coders first spoke.
  package let voices: [Voice]

  /// Nil where nobody spoke.
  package init?(_ voices: [Voice]) {
    if voices.isEmpty { return nil }
    self.voices = voices
  }

  /// What was settled, or what all coders say; nil where they differ.
  package var level: Level? {
    if let settled = voices.last(where: \.isFinal) { return settled.level }
    return Set(voices.map(\.level)).count == 1 ? voices.first?.level : nil
  }

  package var coders: [String] { voices.map(\.coder) }

  /// Who says what: the names alone where all say the same, else each with the level.
  package var saying: [String] {
    Set(voices.map(\.level)).count == 1
      ? coders : voices.map { "\($0.coder) \($0.level.rawValue)" }
  }

  package var reasons: [String] { voices.compactMap(\.reason) }
}
