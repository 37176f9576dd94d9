import AnalysisModel
import Matching
import TestSupport

/// Random sentences over few words, with what is known of each word.
struct RandomText {
  struct Word {
    let text: String
    /// In UTF-8 bytes.
    let start: Int
    let sentence: Int
    /// Whether only a space or a hyphen stands before it.
    let joins: Bool
  }

  static let vocabulary = [
    "victim", "victims", "plan", "plans", "shelter", "shelters", "border", "report",
  ]

  private(set) var text = ""
  private(set) var words: [Word] = []

  init(count: Int, using generator: inout SeededGenerator) {
    var sentence = 0
    for index in 0..<count {
      var word = Self.vocabulary.randomElement(using: &generator) ?? ""
      var joins = false
      if index > 0 {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0:
          text += ". "
          sentence += 1
          word = word.prefix(1).uppercased() + word.dropFirst()
        case 1: text += ", "
        case 2:
          text += "-"
          joins = true
        default:
          text += " "
          joins = true
        }
      }
      words.append(
        Word(text: word, start: text.utf8.count, sentence: sentence, joins: joins))
      text += word
    }
  }

  /// A random expression over the same words.
  static func expression(depth: Int, using generator: inout SeededGenerator) -> String {
    guard depth > 0, Int.random(in: 0..<5, using: &generator) > 0 else {
      return phrase(depth: 2, using: &generator)
    }
    let distance = Int.random(in: 0...4, using: &generator)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0, 1: return near("NEAR/\(distance)", depth, &generator)
    case 2: return near("PRE/\(distance)", depth, &generator)
    case 3: return pair("SAME", depth, &generator)
    case 4: return pair("AND", depth, &generator)
    case 5: return pair("OR", depth, &generator)
    default: return pair("NOT", depth, &generator)
    }
  }

  private static func near(
    _ keyword: String, _ depth: Int, _ generator: inout SeededGenerator
  ) -> String {
    let left = phrase(depth: 2, using: &generator)
    let right = phrase(depth: 2, using: &generator)
    guard Bool.random(using: &generator) else { return "\(left) \(keyword) \(right)" }
    return "(\(left) NEAR/2 \(right)) \(keyword) \(phrase(depth: 1, using: &generator))"
  }

  private static func pair(
    _ keyword: String, _ depth: Int, _ generator: inout SeededGenerator
  ) -> String {
    let left = expression(depth: depth - 1, using: &generator)
    let right = expression(depth: depth - 1, using: &generator)
    return "(\(left)) \(keyword) (\(right))"
  }

  private static func phrase(depth: Int, using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...2, using: &generator)).map { _ in
      let word = vocabulary.randomElement(using: &generator) ?? ""
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: return "\"\(word)\""
      case 1: return "\(word.prefix(3))*"
      case 2: return "?\(word.dropFirst().prefix(2))*"
      case 3, 4:
        guard depth > 0 else { return word }
        let alternatives = (0..<Int.random(in: 2...3, using: &generator)).map { _ in
          phrase(depth: depth - 1, using: &generator)
        }
        return "(\(alternatives.joined(separator: "|")))"
      default: return word
      }
    }.joined(separator: " ")
  }
}
