internal import AnalysisModel
internal import Yams

/// Reads the `numbers` of a vocabulary.
enum NumbersReading {
  /// Numbers above this have no use in a plan's sentences.
  private static let greatest = 1_000_000_000

  static func numbers(in root: Node.Mapping, file: inout YAMLFile) -> NumberWords {
    guard let mapping = file.child("numbers", in: root) else { return NumberWords() }
    file.expectKeys(
      ["values", "multipliers", "ones", "links", "prefixes"], in: mapping,
      owner: "the list of numbers")
    return NumberWords(
      values: words(under: "values", in: mapping, file: &file),
      multipliers: words(under: "multipliers", in: mapping, file: &file),
      ones: list("ones", in: mapping, file: &file), links: list("links", in: mapping, file: &file),
      prefixes: list("prefixes", in: mapping, file: &file))
  }

  /// The words of lists under numbers, each with its number.
  private static func words(
    under name: String, in mapping: Node.Mapping, file: inout YAMLFile
  ) -> [String: Int] {
    guard let lists = file.child(name, in: mapping) else { return [:] }
    var words: [String: Int] = [:]
    for (node, _) in lists {
      guard let key = node.string else { continue }
      guard let number = Int(key), (2...greatest).contains(number) else {
        file.note("\"\(key)\" is no number from 2 to \(greatest)", at: node.mark)
        continue
      }
      for word in list(key, in: lists, file: &file) { words[word] = number }
    }
    return words
  }

  private static func list(
    _ key: String, in mapping: Node.Mapping, file: inout YAMLFile
  ) -> [String] {
    file.scalars(key, in: mapping).map { $0.string.lowercased() }
  }
}
