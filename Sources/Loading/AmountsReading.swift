internal import AnalysisModel
internal import Yams

/// Reads the `amounts` of a vocabulary.
enum AmountsReading {
  static func amounts(in root: Node.Mapping, file: inout YAMLFile) -> AmountWords {
    guard let mapping = file.child("amounts", in: root) else { return AmountWords() }
    let wordings = AmountWords.Wording.allCases
    file.expectKeys(
      Set(
        [
          "magnitudes", "currencies", "decimal_mark", "source_columns", "leads", "partners",
          "departments", "no_source", "flows", "purposes",
          "order", "totals", "frames", "links", "conjunctions",
        ]
          + wordings.map(\.rawValue)),
      in: mapping, owner: "the list of amounts")
    var magnitudes: [String: Int] = [:]
    for (word, key) in words(under: "magnitudes", in: mapping, file: &file) {
      if let power = Int(key), (1...12).contains(power) {
        magnitudes[word] = power
      } else {
        file.note(
          "\"\(key)\" is no power of ten; write 3 for thousands, 6 for millions",
          at: mapping["magnitudes"]?.mark)
      }
    }
    var meanings: [String: AmountWords.Wording] = [:]
    for wording in wordings {
      for word in list(wording.rawValue, in: mapping, file: &file) { meanings[word] = wording }
    }
    return AmountWords(
      magnitudes: magnitudes,
      currencies: words(under: "currencies", in: mapping, file: &file).reduce(into: [:]) {
        $0[$1.word] = $1.key
      },
      wordings: meanings, decimalMark: file.optionalString("decimal_mark", in: mapping),
      sourceColumns: Set(list("source_columns", in: mapping, file: &file)),
      leads: Set(list("leads", in: mapping, file: &file)),
      partners: Set(list("partners", in: mapping, file: &file)),
      departments: Set(list("departments", in: mapping, file: &file)),
      noSource: Set(list("no_source", in: mapping, file: &file)),
      flows: Set(list("flows", in: mapping, file: &file)),
      purposes: Set(list("purposes", in: mapping, file: &file)),
      order: Set(list("order", in: mapping, file: &file)),
      totals: Set(list("totals", in: mapping, file: &file)),
      frames: Set(list("frames", in: mapping, file: &file)),
      links: Set(list("links", in: mapping, file: &file)),
      conjunctions: Set(list("conjunctions", in: mapping, file: &file)))
  }

  /// The words of lists under keys, each with its key.
  private static func words(
    under name: String, in mapping: Node.Mapping, file: inout YAMLFile
  ) -> [(word: String, key: String)] {
    guard let lists = file.child(name, in: mapping) else { return [] }
    var words: [(word: String, key: String)] = []
    for (node, _) in lists {
      guard let key = node.string else { continue }
      words += list(key, in: lists, file: &file).map { ($0, key) }
    }
    return words
  }

  private static func list(
    _ key: String, in mapping: Node.Mapping, file: inout YAMLFile
  ) -> [String] {
    file.scalars(key, in: mapping).map { $0.string.lowercased() }
  }
}
