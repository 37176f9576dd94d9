internal import AnalysisModel

/// Checks that translations say what their frameworks say, no more and no less.
struct TranslationCheck {
  private(set) var problems: [LexiconProblem] = []

  init(_ reader: LibraryReader) {
    for translation in reader.translations {
      let file =
        "\(reader.directory)/\(translation.framework)/framework.\(translation.language).yaml"
      func note(_ message: String) {
        problems.append(
          LexiconProblem(
            location: SourceLocation(file: file, line: 1, column: 1), severity: .warning,
            message: message))
      }
      guard let framework = reader.frameworks.first(where: { $0.id == translation.framework })
      else {
        note("there is no framework \(translation.framework)")
        continue
      }
      let items = framework.items.map(\.id.rawValue)
      let elements = framework.items.flatMap { $0.elements.map(\.id.rawValue) }
      let known = Set(items + elements)
      let told = Set(
        translation.items.keys.map(\.rawValue) + translation.elements.keys.map(\.rawValue))
      for id in (items + elements) where !told.contains(id) {
        note("\(id) has no \(translation.language) name; reports show it in English")
      }
      for id in told.subtracting(known).sorted() { note("there is no item or element \(id)") }
    }
  }
}
