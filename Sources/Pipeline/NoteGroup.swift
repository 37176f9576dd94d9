package import AnalysisModel

/// Notes of one kind on one file.
package struct NoteGroup {
  /// The kind in words, the file, and how many there are.
  package let title: String
  /// By place.
  package let notes: [LexiconProblem]

  /// The notes among problems, those of a kind together; the kinds by file, most first.
  package static func groups(of problems: [LexiconProblem]) -> [NoteGroup] {
    struct Key: Hashable {
      let file: String
      let kind: String
    }
    let notes = problems.filter { $0.severity == .note }
    return Dictionary(grouping: notes) { Key(file: $0.location.file, kind: kind(of: $0.message)) }
      .sorted { left, right in
        (left.key.file, right.value.count, left.key.kind)
          < (right.key.file, left.value.count, right.key.kind)
      }
      .map { key, notes in
        NoteGroup(
          title:
            "\(key.file): \(notes.count) note\(notes.count == 1 ? "" : "s") like \"\(key.kind)\"",
          notes: notes.sorted())
      }
  }

  /// What messages of a kind share: the words without what they quote and name.
  private static func kind(of message: String) -> String {
    var kind = ""
    var isQuoted = false
    for character in message.prefix(while: { $0 != ";" }) {
      if character == "\"" {
        isQuoted.toggle()
        if isQuoted { kind += "…" }
      } else if !isQuoted {
        kind.append(character)
      }
    }
    let words = kind.split(separator: " ").map { word in
      word.contains(where: \.isNumber) ? "…" : String(word)
    }
    return words.joined(separator: " ")
  }
}
