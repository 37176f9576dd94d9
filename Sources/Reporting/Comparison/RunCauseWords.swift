internal import AnalysisModel

extension RunComparison {
  /// A cause with the settings that it rests on, as in "the settings differ (ocr: never → auto)".
  func words(for cause: Cause, _ words: ReportWords) -> String {
    let named: [Difference] =
      switch cause {
      case .extraction: readingSettings
      case .settings: self.settings
      default: []
      }
    guard !named.isEmpty else { return cause.words(words) }
    if cause == .extraction {
      return words(
        "other text or pages were read, under another setting of {settings}",
        ["settings": words.list(named.map(\.name))])
    }
    return words(
      "the settings differ ({settings})",
      [
        "settings": named.map { "\($0.name): \($0.earlier ?? "–") → \($0.later ?? "–")" }
          .joined(separator: "; ")
      ])
  }
}

extension RunComparison.Cause {
  func words(_ words: ReportWords) -> String {
    switch self {
    case .document: words("the document is another one")
    case .extraction: words("other text or pages were read")
    case .lexicon: words("the lexicons differ")
    case .settings: words("the settings differ")
    case .program: words("the program's version differs")
    case .unrecorded: words("nothing that runs record differs")
    }
  }
}
