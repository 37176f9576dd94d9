internal import AnalysisModel
internal import Yams

/// Reads `<framework>/<language>.yaml`.
struct LexiconFile {
  private var file: YAMLFile
  /// The word groups of the vocabulary and of the file itself.
  private var groups = WordGroups()

  private init(file: YAMLFile) { self.file = file }

  /// Reads a file's text.
  ///
  /// `sharedGroups` gives the word groups that every file of a language may name, nil where they are not known.
  static func read(
    _ text: String, name: String, digest: String, sharedGroups: (LanguageTag) -> WordGroups?,
    problems: inout [LexiconProblem]
  ) -> Lexicon? {
    guard
      let (file, root) = YAMLFile.parse(text, name: name, digest: digest, problems: &problems)
    else { return nil }
    var reader = LexiconFile(file: file)
    let lexicon = reader.lexicon(root, sharedGroups: sharedGroups)
    problems += reader.file.problems
    return lexicon
  }

  private mutating func lexicon(
    _ root: Node.Mapping, sharedGroups: (LanguageTag) -> WordGroups?
  ) -> Lexicon {
    file.expectKeys(
      ["framework", "language", "version", "groups", "subjects", "elements"], in: root,
      owner: "the lexicon")
    let framework = file.string("framework", in: root, owner: "the lexicon")
    let language = file.string("language", in: root, owner: "the lexicon")
    file.expectLanguage(language, in: root)
    let (groups, definitions) = GroupReader.groups(
      in: root, known: sharedGroups(LanguageTag(rawValue: language)), file: &file)
    self.groups = groups
    var entries: [LexiconEntry] = []
    if let elements = file.child("elements", in: root) {
      for (key, value) in elements {
        guard let id = key.string, case .mapping(let mapping) = value else {
          file.note("an element must have keys and values", at: value.mark)
          continue
        }
        entries.append(
          entry(
            Element.ID(rawValue: id), mapping, list: "\(framework)/\(language)#\(id)",
            location: file.location(key.mark)))
      }
    }
    var subjects: [Term] = []
    for (key, _) in file.child("subjects", in: root) ?? [:] {
      guard let name = key.string, let mapping = file.child("subjects", in: root) else { continue }
      subjects += terms(
        name, .subject(Subject.ID(rawValue: name)), "\(framework)/\(language)#subjects.\(name)",
        mapping)
    }
    if entries.isEmpty { file.note("the lexicon has no elements", at: root.mark) }
    return Lexicon(
      framework: Framework.ID(rawValue: framework), language: LanguageTag(rawValue: language),
      version: file.string("version", in: root, owner: "the lexicon"), digest: file.digest,
      subjects: subjects, entries: entries, groupDefinitions: definitions,
      languageLocation: file.location(root["language"]?.mark))
  }

  private mutating func entry(
    _ element: Element.ID, _ mapping: Node.Mapping, list: String, location: SourceLocation
  ) -> LexiconEntry {
    file.expectKeys(
      ["terms", "exclude", "contra", "tests"], in: mapping, owner: element.rawValue)
    var tests: [LexiconTest] = []
    if let child = file.child("tests", in: mapping) {
      file.expectKeys(["match", "no_match"], in: child, owner: "tests of \(element)")
      for (key, mustMatch) in [("match", true), ("no_match", false)] {
        for scalar in file.scalars(key, in: child) {
          let location = file.location(of: scalar)
          if let other = tests.first(where: {
            $0.text == scalar.string && $0.mustMatch != mustMatch
          }) {
            file.note(
              "this sentence stands under match too, at line \(other.location.line); remove one of the two",
              at: scalar.mark)
          }
          tests.append(LexiconTest(text: scalar.string, mustMatch: mustMatch, location: location))
        }
      }
    }
    return LexiconEntry(
      element: element,
      terms: terms("terms", .element(element), list, mapping),
      exclusions: terms("exclude", .exclusion(element), "\(list)/exclude", mapping),
      contra: terms("contra", .contra(element), "\(list)/contra", mapping), tests: tests,
      location: location)
  }

  private mutating func terms(
    _ key: String, _ target: Term.Target, _ list: String, _ mapping: Node.Mapping
  ) -> [Term] {
    TermReader(list: list, target: target, defaultWeight: .supporting, groups: groups)
      .terms(key, in: mapping, file: &file)
  }
}
