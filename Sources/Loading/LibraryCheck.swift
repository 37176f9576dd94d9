internal import AnalysisModel

/// Checks what several files must agree on.
struct LibraryCheck {
  private(set) var problems: [LexiconProblem] = []
  private let reader: LibraryReader

  /// An element has at least this many terms, sentences that must match, and that must not.
  private static let enough = (terms: 4, mustMatch: 2, mustNotMatch: 2)

  /// Checks files, for what only makes a warning or a note only where that is wanted.
  init(_ reader: LibraryReader, wantsWarnings: Bool) {
    self.reader = reader
    checkUniqueness()
    for lexicon in reader.lexicons { check(lexicon) }
    // What a broken file holds is not known, and neither is what refers to it.
    if !reader.problems.contains(where: { $0.severity == .error }) { checkRelations() }
    checkLanguages()
    checkSubjects()
    guard wantsWarnings else { return }
    problems += UnusedGroups.problems(in: reader)
    problems += MissingLists.problems(in: reader.vocabularies)
  }

  /// A subject must stand in the file of subjects, and have names in every language of its framework.
  private mutating func checkSubjects() {
    let known = Set(reader.subjects.map(\.id))
    let named = reader.vocabularies.flatMap(\.terms) + reader.lexicons.flatMap(\.subjects)
    for term in named {
      guard case .subject(let subject) = term.target, !known.contains(subject) else { continue }
      problems.append(
        LexiconProblem(
          location: term.location,
          message: "there is no subject \(subject) in common/subjects.yaml"))
    }
    for subject in reader.subjects {
      for displaced in subject.displaced where !known.contains(displaced) {
        note(
          "\(reader.directory)/common/subjects.yaml",
          "\(subject.id) displaces \(displaced), which is no subject")
      }
      for namesake in subject.namesakes where !subject.displaced.contains(namesake) {
        note(
          "\(reader.directory)/common/subjects.yaml",
          "\(subject.id) has the namesake \(namesake), which it does not displace")
      }
    }
    for framework in reader.frameworks {
      guard let subject = framework.subject else { continue }
      let file = "\(reader.directory)/\(framework.id)/framework.yaml"
      guard known.contains(subject) else {
        note(file, "there is no subject \(subject) in common/subjects.yaml")
        continue
      }
      for lexicon in reader.lexicons where lexicon.framework == framework.id {
        let vocabulary = reader.vocabularies.first { $0.language == lexicon.language }
        let names = (vocabulary?.terms ?? []) + lexicon.subjects
        if !names.contains(where: { $0.target == .subject(subject) }) {
          note(
            file,
            "the subject \(subject) has no names in \(lexicon.language), so no document in it is about it",
            severity: .warning)
        }
      }
    }
  }

  /// A framework without a lexicon in a language that others have is never assessed in it.
  private mutating func checkLanguages() {
    for vocabulary in reader.vocabularies {
      let lexicons = reader.lexicons.filter { $0.language == vocabulary.language }
      guard !lexicons.isEmpty else { continue }
      for framework in reader.frameworks
      where !lexicons.contains(where: { $0.framework == framework.id }) && !isBroken(framework.id) {
        note(
          "\(reader.directory)/\(framework.id)/framework.yaml",
          "there is no \(framework.id)/\(vocabulary.language).yaml, so plans in this language are "
            + "not assessed against \(framework.id)", severity: .warning)
      }
    }
  }

  /// Whether some file of a framework's folder could not be read.
  private func isBroken(_ framework: Framework.ID) -> Bool {
    reader.problems.contains {
      $0.severity == .error
        && $0.location.file.hasPrefix("\(reader.directory)/\(framework)/")
    }
  }

  private mutating func checkUniqueness() {
    var owners: [String: String] = [:]
    for framework in reader.frameworks {
      let file = "\(reader.directory)/\(framework.id)/framework.yaml"
      var ids: [String] = [framework.id.rawValue]
      for item in framework.items {
        ids.append(item.id.rawValue)
        ids += item.elements.map(\.id.rawValue)
      }
      for id in ids {
        if let owner = owners[id] {
          note(file, "the id \(id) is taken by \(owner)")
        } else {
          owners[id] = framework.id.rawValue
        }
      }
    }
  }

  private mutating func check(_ lexicon: Lexicon) {
    guard let framework = reader.frameworks.first(where: { $0.id == lexicon.framework }) else {
      guard !isBroken(lexicon.framework) else { return }
      let file = lexicon.entries.first?.location.file ?? reader.directory
      note(file, "there is no framework \(lexicon.framework) in \(reader.directory)")
      return
    }
    let elements = framework.currentItems.flatMap(\.currentElements)
    for entry in lexicon.entries where !elements.contains(where: { $0.id == entry.element }) {
      problems.append(
        LexiconProblem(
          location: entry.location,
          message: "\(framework.id) has no element \(entry.element)"))
    }
    for element in elements {
      guard let entry = lexicon.entries.first(where: { $0.element == element.id }) else {
        let file = lexicon.entries.first?.location.file ?? reader.directory
        note(file, "no entry for \(element.id) \(element.name)", severity: .warning)
        continue
      }
      checkSize(entry)
    }
    let vocabulary = "\(reader.directory)/common/\(lexicon.language).yaml"
    if !reader.vocabularies.contains(where: { $0.language == lexicon.language }),
      // A vocabulary that could not be read has told why.
      !reader.problems.contains(where: { $0.severity == .error && $0.location.file == vocabulary })
    {
      let file = lexicon.entries.first?.location.file ?? reader.directory
      note(
        file,
        "there is no common/\(lexicon.language).yaml for this lexicon's language; terms that name its word groups "
          + "are not checked until there is one")
    }
  }

  private mutating func checkSize(_ entry: LexiconEntry) {
    let mustMatch = entry.tests.count { $0.mustMatch }
    let sizes = [
      ("terms", entry.terms.count, Self.enough.terms),
      ("sentences that must match", mustMatch, Self.enough.mustMatch),
      (
        "sentences that must not match", entry.tests.count - mustMatch, Self.enough.mustNotMatch
      ),
    ]
    for (what, count, wanted) in sizes where count < wanted {
      problems.append(
        LexiconProblem(
          location: entry.location, severity: .warning,
          message: "\(entry.element) has \(count) \(what), fewer than \(wanted)"))
    }
  }

  private mutating func checkRelations() {
    var known: Set<String> = []
    for item in reader.frameworks.flatMap(\.items) {
      known.insert(item.id.rawValue)
      known.formUnion(item.elements.map(\.id.rawValue))
    }
    for framework in reader.frameworks {
      let file = "\(reader.directory)/\(framework.id)/framework.yaml"
      for item in framework.items {
        for relation in item.relations + item.elements.flatMap(\.relations)
        where !known.contains(relation.target) {
          note(
            file, "\(item.id) is related to \(relation.target), which no framework has",
            severity: .warning)
        }
        for element in item.elements {
          for member in element.together.flatMap(\.members) where !known.contains(member) {
            note(
              file, "\(element.id) takes \(member) together with others, which no framework has",
              severity: .warning)
          }
        }
      }
    }
  }

  private mutating func note(
    _ file: String, _ message: String, severity: LexiconProblem.Severity = .error
  ) {
    problems.append(
      LexiconProblem(
        location: SourceLocation(file: file, line: 1, column: 1), severity: severity,
        message: message))
  }
}
