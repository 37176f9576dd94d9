/// What a passage does with the thing that it names, by its wording alone.
package enum Modality: String, Hashable, Sendable, Codable, CaseIterable {
  /// It names or endorses it.
  case statement
  /// It wishes, recommends or aims at it, and leaves the doing open.
  case aim
  /// It states a measure, by a verb of doing or by its form, as a row of an action table does.
  case measure
  /// It binds, as in "shall" or "undertakes to".
  case binding

  /// As the codebook explains it, in a sentence.
  package var definition: String {
    switch self {
    case .statement: "The passage names or endorses the thing."
    case .aim: "The passage wishes, recommends or aims at it and leaves the doing open."
    case .measure: "The passage states a measure, by a verb of doing or by its form."
    case .binding: "The passage binds, as with \"shall\"."
    }
  }
}
