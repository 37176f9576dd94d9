internal import AnalysisModel
internal import Yams

/// Reads the `grants` of a vocabulary.
enum GrantsReading {
  /// Nothing is done less often than once in fifty years.
  private static let mostDays = 20_000

  static func grants(in root: Node.Mapping, file: inout YAMLFile) -> GrantWords {
    guard let mapping = file.child("grants", in: root) else { return GrantWords() }
    file.expectKeys(
      Set(GrantWords.List.allCases.map(\.rawValue)).union(["groups", "frequencies"]), in: mapping,
      owner: "the list of grants")
    var lists: [GrantWords.List: [String]] = [:]
    for list in GrantWords.List.allCases {
      let words = words(list.rawValue, in: mapping, file: &file)
      if !words.isEmpty { lists[list] = words }
    }
    var groups: [String: [String]] = [:]
    if let mapping = file.child("groups", in: mapping) {
      for (node, _) in mapping {
        guard let name = node.string else { continue }
        groups[name] = words(name, in: mapping, file: &file)
      }
    }
    return GrantWords(
      lists: lists, groups: groups, frequencies: frequencies(in: mapping, file: &file))
  }

  private static func frequencies(
    in root: Node.Mapping, file: inout YAMLFile
  ) -> FrequencyWords {
    guard let mapping = file.child("frequencies", in: root) else { return FrequencyWords() }
    file.expectKeys(
      ["units", "periods", "adverbs", "ordinals", "times", "every", "fillers"], in: mapping,
      owner: "the list of frequencies")
    return FrequencyWords(
      units: numbered("units", in: mapping, file: &file),
      periods: numbered("periods", in: mapping, file: &file),
      adverbs: numbered("adverbs", in: mapping, file: &file),
      ordinals: numbered("ordinals", in: mapping, file: &file),
      times: words("times", in: mapping, file: &file),
      every: words("every", in: mapping, file: &file),
      fillers: words("fillers", in: mapping, file: &file))
  }

  /// The words of lists under numbers, each with its number.
  private static func numbered(
    _ name: String, in mapping: Node.Mapping, file: inout YAMLFile
  ) -> [String: Int] {
    guard let lists = file.child(name, in: mapping) else { return [:] }
    var words: [String: Int] = [:]
    for (node, _) in lists {
      guard let key = node.string else { continue }
      guard let number = Int(key), (1...mostDays).contains(number) else {
        file.note("\"\(key)\" is no number from 1 to \(mostDays)", at: node.mark)
        continue
      }
      for word in self.words(key, in: lists, file: &file) { words[word] = number }
    }
    return words
  }

  private static func words(
    _ key: String, in mapping: Node.Mapping, file: inout YAMLFile
  ) -> [String] {
    file.scalars(key, in: mapping).map { $0.string.lowercased() }
  }
}
