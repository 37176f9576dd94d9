/// What a score is made of: facts about a passage and an item that it may be evidence for.
package enum ScoringFeature: String, Hashable, Sendable, Codable, CaseIterable {
  /// Whether some term is `defining`.
  case defining
  /// Whether every term is `contextual`.
  case contextual
  /// Further terms of the item, up to three, as a share of three.
  case furtherTerms = "further_terms"
  /// Further elements of the item, up to two, as a share of two.
  case furtherElements = "further_elements"
  /// Whether the subject is named in the sentence of some hit.
  case subjectInSentence = "subject_in_sentence"
  /// Whether the subject is named in the passage.
  case subjectInPassage = "subject_in_passage"
  /// Whether the passage states a measure: level 2 or 3.
  case measure
  /// Whether the passage only reports what was or what others say.
  case report
  /// How far apart the words of the closest hit stand: 200 bytes or more are 1.
  case spread
  /// The passage's length: 120 words, the longest that is not cut, are 1.
  case length
  /// Other items found in the passage, up to eight, as a share of eight.
  case otherItems = "other_items"
}

/// Turns facts into a score from 0 to 1, by logistic regression.
package struct ScoringModel: Hashable, Sendable, Codable {
  package let intercept: Double
  /// By feature; features not named weigh nothing.
  package let weights: [ScoringFeature: Double]
  /// A passage counts for an item from this score on.
  package let threshold: Double
  /// What the weights and threshold were chosen on, or an empty string.
  package let basis: String
  /// The version of the file, or an empty string.
  package let version: String

  package init(
    intercept: Double, weights: [ScoringFeature: Double], threshold: Double, basis: String,
    version: String = ""
  ) {
    self.version = version
    self.intercept = intercept
    self.weights = weights
    self.threshold = threshold
    self.basis = basis
  }

  /// Where a lexicon folder has no `scoring.yaml`: terms are ranked by weight and agreement, and all count.
  package static let uncalibrated = ScoringModel(
    intercept: 0.6, weights: [.defining: 1.1, .contextual: -0.6, .furtherTerms: 1.5],
    threshold: 0, basis: "")

  /// The same model where every passage counts, whatever its score.
  package var accepting: ScoringModel {
    ScoringModel(
      intercept: intercept, weights: weights, threshold: 0, basis: basis,
      version: version)
  }
}

/// The facts about one passage and item, each from 0 to 1.
package struct ScoringFeatures: Hashable, Sendable {
  private var values: [ScoringFeature: Double] = [:]

  package init() {}

  /// A feature's value; 0 where it was not set.
  package subscript(feature: ScoringFeature) -> Double {
    get { values[feature] ?? 0 }
    set { values[feature] = newValue }
  }
}
