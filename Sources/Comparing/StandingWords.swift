internal import AnalysisModel

/// The words of a plan, to find a measure that one edition states without a table or label and the other with one.
struct StandingWords {
  /// Fewer words stand by chance somewhere.
  private static let fewestWords = 5

  private let passages: [String]

  init(_ reading: PlanReading) {
    passages = reading.passages.map { Self.joined(TextWords($0.text)) }
  }

  /// Whether a passage has a measure's words in their order.
  func contain(_ measure: TextWords) -> Bool {
    let own = measure.withoutNumbers
    guard own.words.count >= Self.fewestWords else { return false }
    let words = Self.joined(own)
    return passages.contains { $0.contains(words) }
  }

  private static func joined(_ text: TextWords) -> String {
    " \(text.words.joined(separator: " ")) "
  }
}
