internal import AnalysisModel
internal import Yams

/// Reads `measures.yaml`.
struct MeasuresFile {
  private var file: YAMLFile

  static func read(
    _ text: String, name: String, digest: String, problems: inout [LexiconProblem]
  ) -> LexiconMeasures? {
    guard
      let (file, root) = YAMLFile.parse(text, name: name, digest: digest, problems: &problems)
    else { return nil }
    var reader = MeasuresFile(file: file)
    let measures = reader.measures(root)
    problems += reader.file.problems
    return measures
  }

  private mutating func measures(_ root: Node.Mapping) -> LexiconMeasures {
    file.expectKeys(["basis", "languages"], in: root, owner: "the measures")
    var languages: [LanguageMeasure] = []
    if let mapping = file.child("languages", in: root) {
      for (key, _) in mapping {
        guard let name = key.string, let child = file.child(name, in: mapping) else { continue }
        languages.append(language(name, child))
      }
    }
    return LexiconMeasures(
      basis: file.string("basis", in: root, owner: "the measures"), languages: languages,
      digest: file.digest)
  }

  private mutating func language(_ name: String, _ mapping: Node.Mapping) -> LanguageMeasure {
    file.expectKeys(
      ["state", "passages", "sources", "precision", "recall", "f1", "items"], in: mapping,
      owner: "the measure of \(name)")
    var items: [Item.ID: ItemMeasure] = [:]
    if let child = file.child("items", in: mapping) {
      for (key, _) in child {
        guard let id = key.string else { continue }
        let counts = file.numbers(id, in: child)
        guard counts.count == 3 else {
          file.note("\(id) needs three counts: right, wrong, missed", at: key.mark)
          continue
        }
        items[Item.ID(rawValue: id)] = ItemMeasure(
          right: Int(counts[0]), wrong: Int(counts[1]), missed: Int(counts[2]))
      }
    }
    return LanguageMeasure(
      language: LanguageTag(rawValue: name),
      state: file.string("state", in: mapping, owner: name),
      passages: file.count("passages", in: mapping, owner: name),
      sources: file.count("sources", in: mapping, owner: name),
      precision: share("precision", mapping),
      recall: share("recall", mapping), f1: share("f1", mapping), items: items)
  }

  /// A share alone or with the ends of its interval; nil where there is none.
  private mutating func share(_ key: String, _ mapping: Node.Mapping) -> MeasuredShare? {
    guard mapping[key] != nil else { return nil }
    let values = file.numbers(key, in: mapping)
    guard [1, 3].contains(values.count), values.allSatisfy((0...1).contains) else {
      file.note("\"\(key)\" must be a share, or a share and its interval", at: mapping[key]?.mark)
      return nil
    }
    return MeasuredShare(
      value: values[0],
      interval: values.count == 3 ? Interval(low: values[1], high: values[2]) : nil)
  }
}
