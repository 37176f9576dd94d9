internal import AnalysisModel
internal import Yams

/// Reads `judgements.yaml`: what people said of a sample of verdicts.
struct JudgementsFile {
  private var file: YAMLFile

  static func read(
    _ text: String, name: String, digest: String, problems: inout [LexiconProblem]
  ) -> JudgedSample? {
    guard
      let (file, root) = YAMLFile.parse(text, name: name, digest: digest, problems: &problems)
    else { return nil }
    var reader = JudgementsFile(file: file)
    let sample = reader.sample(root)
    problems += reader.file.problems
    return sample
  }

  private mutating func sample(_ root: Node.Mapping) -> JudgedSample {
    let owner = "the judged sample"
    file.expectKeys(
      ["date", "documents", "basis", "evidence", "absences", "languages"], in: root, owner: owner)
    let date = file.string("date", in: root, owner: owner)
    if !date.isEmpty, date.wholeMatch(of: /\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/) == nil {
      file.note("\"date\" must be an ISO 8601 date, as in 2026-03-31", at: root["date"]?.mark)
    }
    var languages: [LanguageTag: JudgedSample.Figures] = [:]
    if let mapping = file.child("languages", in: root) {
      for (key, _) in mapping {
        guard let name = key.string, let child = file.child(name, in: mapping) else { continue }
        file.expectKeys(["evidence", "absences"], in: child, owner: name)
        languages[LanguageTag(rawValue: name)] = figures(child)
      }
    }
    let whole = figures(root)
    if whole.evidence == nil, whole.absences == nil {
      file.note("\(owner) needs \"evidence\" or \"absences\"", at: root.mark)
    }
    return JudgedSample(
      date: date, documents: file.count("documents", in: root, owner: owner),
      basis: file.optionalString("basis", in: root) ?? "", whole: whole, languages: languages,
      digest: file.digest)
  }

  private mutating func figures(_ mapping: Node.Mapping) -> JudgedSample.Figures {
    JudgedSample.Figures(
      evidence: share("evidence", in: mapping), absences: share("absences", in: mapping))
  }

  private mutating func share(_ key: String, in mapping: Node.Mapping) -> JudgedSample.Share? {
    guard mapping[key] != nil, let child = file.child(key, in: mapping) else { return nil }
    file.expectKeys(["right", "judged", "interval"], in: child, owner: key)
    let right = file.count("right", in: child, owner: key)
    let judged = file.count("judged", in: child, owner: key)
    if right > judged {
      file.note("\"\(key)\" has more right than were judged", at: child.mark)
    }
    let numbers = file.numbers("interval", in: child)
    guard child["interval"] == nil || (numbers.count == 2 && numbers.allSatisfy((0...1).contains))
    else {
      file.note("\"interval\" must be two shares", at: child["interval"]?.mark)
      return nil
    }
    return JudgedSample.Share(
      right: right, judged: judged,
      interval: numbers.isEmpty
        ? nil : Interval(low: numbers.min() ?? 0, high: numbers.max() ?? 1))
  }
}
