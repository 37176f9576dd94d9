internal import AnalysisModel
internal import Yams

/// Reads `common/<language>.yaml`.
struct VocabularyFile {
  private var file: YAMLFile
  private var groups = WordGroups()

  private init(file: YAMLFile) { self.file = file }

  static func read(
    _ text: String, name: String, digest: String, problems: inout [LexiconProblem]
  ) -> Vocabulary? {
    guard
      let (file, root) = YAMLFile.parse(text, name: name, digest: digest, problems: &problems)
    else { return nil }
    var reader = VocabularyFile(file: file)
    let vocabulary = reader.vocabulary(root)
    problems += reader.file.problems
    return vocabulary
  }

  private mutating func vocabulary(_ root: Node.Mapping) -> Vocabulary {
    file.expectKeys(
      [
        "language", "version", "groups", "cues", "subjects", "headings", "columns",
        "abbreviations", "empty_cells", "amounts", "country_leads", "numbers",
        "grants",
      ],
      in: root, owner: "the vocabulary")
    let language = file.string("language", in: root, owner: "the vocabulary")
    file.expectLanguage(language, in: root)
    let (groups, definitions) = GroupReader.groups(in: root, known: WordGroups(), file: &file)
    self.groups = groups
    var terms: [Term] = []
    terms += group("cues", root, language) { Cue(rawValue: $0).map { .cue($0) } }
    if file.child("subjects", in: root) != nil {
      terms += group("subjects", root, language) { .subject(Subject.ID(rawValue: $0)) }
    }
    terms += group("headings", root, language) { SectionRole(rawValue: $0).map { .heading($0) } }
    terms += group("columns", root, language) { ActivityField(rawValue: $0).map { .column($0) } }
    return Vocabulary(
      language: LanguageTag(rawValue: language),
      version: file.string("version", in: root, owner: "the vocabulary"), digest: file.digest,
      groups: groups, groupDefinitions: definitions, terms: terms,
      abbreviations: file.scalars("abbreviations", in: root).map(\.string),
      emptyCells: file.scalars("empty_cells", in: root).map(\.string),
      amounts: AmountsReading.amounts(in: root, file: &file),
      countryLeads: file.scalars("country_leads", in: root).map(\.string),
      numbers: NumbersReading.numbers(in: root, file: &file),
      grants: GrantsReading.grants(in: root, file: &file))
  }

  private mutating func group(
    _ key: String, _ root: Node.Mapping, _ language: String,
    target: (String) -> Term.Target?
  ) -> [Term] {
    guard let mapping = file.child(key, in: root) else {
      file.note("the vocabulary has no \"\(key)\"", at: root.mark)
      return []
    }
    var terms: [Term] = []
    for (node, _) in mapping {
      guard let name = node.string, let target = target(name) else {
        file.note("there is no \"\(node.string ?? "")\" among the \(key)", at: node.mark)
        continue
      }
      terms += TermReader(
        list: "common/\(language)#\(key).\(name)", target: target, defaultWeight: .defining,
        groups: groups
      ).terms(name, in: mapping, file: &file)
    }
    return terms
  }
}
