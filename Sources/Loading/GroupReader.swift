internal import AnalysisModel
internal import Yams

/// Reads the word groups of a file.
struct GroupReader {
  /// Small letters, digits and underscores, so that a name is told from words and operators.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
      }
  }

  /// The groups under "groups", each of which may name those before it and the `known` ones.
  ///
  /// `known` is nil where the file that has the others is missing: then no name is called unknown.
  static func groups(
    in root: Node.Mapping, known: WordGroups?, file: inout YAMLFile
  ) -> (groups: WordGroups, definitions: [WordGroupDefinition]) {
    var groups = known ?? WordGroups()
    var definitions: [WordGroupDefinition] = []
    guard let mapping = file.child("groups", in: root) else { return (groups, []) }
    for (key, _) in mapping {
      guard let name = key.string, isName(name) else {
        file.note(
          "the name of a word group has only small letters a to z, digits and underscores",
          at: key.mark)
        continue
      }
      if groups.notation(of: name) != nil {
        file.note("the word group <\(name)> stands in common/ already", at: key.mark)
        continue
      }
      let scalars = file.scalars(name, in: mapping)
      let members = scalars.map(\.string)
      definitions.append(
        WordGroupDefinition(
          name: name,
          members: scalars.map {
            WordGroupDefinition.Member(notation: $0.string, location: file.location(of: $0))
          }, location: file.location(key.mark)))
      if members.isEmpty { file.note("the word group <\(name)> has no words", at: key.mark) }
      guard groups.size(ofMembers: members) <= WordGroups.longestNotation else {
        file.note(
          "the word group <\(name)> has more than \(WordGroups.longestNotation) bytes once the groups that it names are written out",
          at: key.mark)
        continue
      }
      for unknown in groups.add(name, members: members) where known != nil {
        file.note("there is no word group <\(unknown)> before <\(name)>", at: key.mark)
      }
    }
    return (groups, definitions)
  }
}
