internal import AnalysisModel

/// Finds word groups that no term names.
enum UnusedGroups {
  static func problems(in reader: LibraryReader) -> [LexiconProblem] {
    // Any file may be the one that names a group.
    guard !reader.problems.contains(where: { $0.severity == .error }) else { return [] }
    var problems: [LexiconProblem] = []
    for lexicon in reader.lexicons {
      problems += unused(lexicon.groupDefinitions, besides: names(in: lexicon), severity: .warning)
    }
    for vocabulary in reader.vocabularies {
      let lexicons = reader.lexicons.filter { $0.language == vocabulary.language }
      guard !lexicons.isEmpty else { continue }
      let names = lexicons.reduce(into: names(in: vocabulary.terms)) {
        $0.formUnion(self.names(in: $1))
      }
      // Another folder's frameworks may name what came with a copied vocabulary.
      problems += unused(vocabulary.groupDefinitions, besides: names, severity: .note)
    }
    return problems
  }

  private static func names(in lexicon: Lexicon) -> Set<String> {
    names(
      in: lexicon.subjects
        + lexicon.entries.flatMap { $0.terms + $0.exclusions + $0.contra }
    ).union(names(in: lexicon.groupDefinitions))
  }

  private static func names(in terms: [Term]) -> Set<String> {
    terms.reduce(into: []) { $0.formUnion($1.groups.names) }
  }

  /// The groups that members of others name.
  private static func names(in definitions: [WordGroupDefinition]) -> Set<String> {
    var names: Set<String> = []
    for member in definitions.flatMap(\.members) where member.notation.contains("<") {
      for piece in member.notation.split(separator: "<", omittingEmptySubsequences: false)
        .dropFirst()
      {
        names.insert(String(piece.prefix { $0 != ">" }))
      }
    }
    return names
  }

  private static func unused(
    _ definitions: [WordGroupDefinition], besides used: Set<String>,
    severity: LexiconProblem.Severity
  ) -> [LexiconProblem] {
    let used = used.union(names(in: definitions))
    return definitions.filter { !used.contains($0.name) }.map { group in
      LexiconProblem(
        location: group.location, severity: severity,
        message: "no term names the word group <\(group.name)>; name it in a term or remove it")
    }
  }
}
