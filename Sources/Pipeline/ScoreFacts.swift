internal import AnalysisModel
internal import Assessing
internal import Foundation

/// The facts that made a score, in words, each with what it added.
struct ScoreFacts {
  private let features: ScoringFeatures
  private let model: ScoringModel
  private let score: Double

  init(_ features: ScoringFeatures, score: Double, model: ScoringModel) {
    self.features = features
    self.score = score
    self.model = model
  }

  /// A line for what every passage begins with, one for each fact with a weight, and what the sum makes.
  var lines: [String] {
    var lines = [line(model.intercept, "what every passage begins with")]
    var sum = model.intercept
    for feature in ScoringFeature.allCases {
      guard let weight = model.weights[feature] else { continue }
      let added = weight * features[feature]
      sum += added
      lines.append(line(added, words(for: feature)))
    }
    let chance = 1 / (1 + exp(-sum))
    lines.append("\(Self.signed(sum))  in all, which makes a score of \(Self.rounded(chance))")
    if score + 0.002 < chance {
      lines.append(
        "× \(Self.rounded(score / chance))  since no term finds all its words without a title's: \(Self.rounded(score))"
      )
    }
    let verdict = score >= model.threshold ? "reaches" : "does not reach"
    lines.append("\(verdict) the threshold \(Self.rounded(model.threshold))")
    return lines
  }

  private func line(_ added: Double, _ fact: String) -> String {
    "\(Self.signed(added))  \(fact)"
  }

  private func words(for feature: ScoringFeature) -> String {
    let value = features[feature]
    let holds = value > 0
    func count(_ most: Double) -> Int { Int((value * most).rounded()) }
    /// How many there are, or the most that are counted.
    func many(_ most: Double) -> String {
      value >= 1 ? "\(Int(most)) or more" : "\(count(most))"
    }
    switch feature {
    case .defining:
      return holds
        ? "a term of weight defining finds it" : "no term of weight defining finds it by itself"
    case .contextual:
      return holds ? "only terms of weight contextual find it" : "not only contextual terms find it"
    case .furtherTerms:
      return holds
        ? "terms that agree with the first: \(many(ItemScoring.most.terms))"
        : "no other term agrees with the first"
    case .furtherElements:
      return holds
        ? "further elements of the item found: \(many(ItemScoring.most.elements))"
        : "no other element of the item is found"
    case .subjectInSentence:
      return holds
        ? "a sentence with a term names the subject" : "no sentence with a term names the subject"
    case .subjectInPassage:
      return holds ? "the passage names the subject" : "the passage does not name the subject"
    case .measure:
      return holds ? "it states a measure (level 2 or 3)" : "it states no measure (level 1)"
    case .report:
      return holds
        ? "it only reports the past, or what others say"
        : "it does more than report the past or others' words"
    case .spread:
      return
        "the words of the closest term stand within \(many(ItemScoring.full.spread)) characters"
    case .length: return "the passage has \(many(ItemScoring.full.words)) words"
    case .otherItems:
      return holds
        ? "other items found in the passage: \(many(ItemScoring.most.items))"
        : "no other item is found in the passage"
    }
  }

  /// With sign and two digits, whatever the machine's language.
  private static func signed(_ value: Double) -> String {
    let text = rounded(abs(value))
    return (value < 0 && text != "0.00" ? "−" : "+") + text
  }

  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
