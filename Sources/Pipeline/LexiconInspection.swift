package import AnalysisModel
internal import Dispatch
internal import Ingesting
internal import Loading
internal import Matching
internal import SharedLibraries
internal import Synchronization

/// Looks for mistakes in a lexicon folder and runs its sentences.
package struct LexiconInspection {
  private let directory: String

  package init(directory: String) { self.directory = directory }

  /// A sentence or two of another language are no sign that the file has the wrong one.
  private static let fewestPercent = 70

  /// Every problem of every file, by place; what is only worth a look where `wantsNotes` says so.
  package func problems(wantsNotes: Bool = false) -> [LexiconProblem] {
    let (library, problems) = LexiconLibrary.inspecting(
      directory: directory, digest: digest(of:))
    let languages = Set(
      library.lexicons.map(\.language) + library.vocabularies.map(\.language))
    let found = inEach(of: languages) { language in
      let lexicons = library.lexicons.filter { $0.language == language }
      let vocabulary = library.vocabularies.first { $0.language == language }
      return LexiconLint.problems(
        in: lexicons, of: language, with: vocabulary, wantsNotes: wantsNotes)
        + lexicons.compactMap(Self.foreignness)
    }
    return (problems + found.joined()).filter { wantsNotes || $0.severity != .note }.sorted()
  }

  /// What speaks against the language that a file names, where its sentences are in another.
  private static func foreignness(_ lexicon: Lexicon) -> LexiconProblem? {
    let sentences = lexicon.entries.flatMap(\.tests).map(\.text).joined(separator: "\n")
    guard let place = lexicon.languageLocation,
      let language = detectLanguage(of: sentences, percent: fewestPercent),
      language.primary != lexicon.language.primary
    else { return nil }
    return LexiconProblem(
      location: place, severity: .warning,
      message:
        "The language is \"\(lexicon.language)\" but the sentences read as \"\(language)\"; correct the one or the other."
    )
  }

  /// The sentences that fail, and how many were tried.
  package func test(
    frameworks: [Framework.ID]
  ) throws -> (count: Int, failures: [LexiconProblem]) {
    let library = try AnalysisSettings(
      lexiconDirectory: directory, frameworks: frameworks
    ).library()
    let results = inEach(of: Set(library.languages)) { language in
      Result<(count: Int, failures: [LexiconProblem]), LexiconError> { () throws(LexiconError) in
        let scanner = try LanguageScanner(library: library, language: language)
        let reading = SentenceReading(library, language: language)
        var count = 0
        var failures: [LexiconProblem] = []
        for lexicon in library.lexicons where lexicon.language == language {
          let framework = library.frameworks.first { $0.id == lexicon.framework }
          count += lexicon.entries.reduce(0) { $0 + $1.tests.count }
          failures += scanner.failures(of: lexicon, about: framework?.subject, as: reading)
        }
        return (count, failures)
      }
    }
    var count = 0
    var failures: [LexiconProblem] = []
    for result in results {
      let part = try result.get()
      count += part.count
      failures += part.failures
    }
    return (count, failures.sorted())
  }

  /// Does the work of every language, of several at the same time; the results are in the languages' order.
  private func inEach<Answer: Sendable>(
    of languages: Set<LanguageTag>, _ work: @Sendable (LanguageTag) -> Answer
  ) -> [Answer] {
    let sorted = languages.sorted()
    let answers = Mutex([Int: Answer]())
    DispatchQueue.concurrentPerform(iterations: sorted.count) { index in
      let answer = work(sorted[index])
      answers.withLock { $0[index] = answer }
    }
    return answers.withLock { answers in sorted.indices.compactMap { answers[$0] } }
  }
}
