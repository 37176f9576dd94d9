/// What a language says of how much is granted, in small letters: to whom, on which condition, at what price, how often, and how
/// independent those are who watch over it.
///
/// An entry is a word or several; an asterisk at a word's end or beginning stands for the rest of it.
package struct GrantWords: Hashable, Sendable, Codable {
  /// A list of words, as files name it.
  package enum List: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    /// Whom measures serve.
    case people
    /// What says that nobody is left out, as "every" and "regardless of".
    case all
    /// What says that some are, as "selected".
    case some
    case only
    /// What opens a clause about people, as "who".
    case relatives
    /// What opens a condition, as "provided".
    case conditions
    /// What stands for people in a condition, as "they".
    case pronouns
    /// What makes a condition one that people set themselves, as in "who wish to".
    case wishes
    /// What makes a clause about people an addition or example, as "including".
    case extensions
    /// What costs nothing.
    case free
    case independent
    /// What says nearly as much as independent.
    case external
    /// Those whose independence matters, as "rapporteur" and "evaluation".
    case overseers
    /// Bodies that are no part of the executive.
    case guardians
    /// Bodies that are, as ministries and the police.
    case executive
  }

  package let lists: [List: [String]]
  /// Groups of people that are named beside each other, as men, women and children, each with its words.
  package let groups: [String: [String]]
  package let frequencies: FrequencyWords

  package init(
    lists: [List: [String]] = [:], groups: [String: [String]] = [:],
    frequencies: FrequencyWords = FrequencyWords()
  ) {
    self.lists = lists
    self.groups = groups
    self.frequencies = frequencies
  }

  package var isEmpty: Bool { self == GrantWords() }
}
