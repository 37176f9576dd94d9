package import AnalysisModel
internal import Ingesting
internal import Loading
internal import Matching

/// Looks for mistakes in a lexicon folder and runs its sentences.
package struct LexiconInspection {
  private let directory: String

  package init(directory: String) { self.directory = directory }

  /// Every problem of every file, by place.
  package func problems() -> [LexiconProblem] {
    var (library, problems) = LexiconLibrary.inspecting(
      directory: directory, digest: digest(of:))
    // A mistake in one file hides none in the others.
    let languages = Set(
      library.lexicons.map(\.language) + library.vocabularies.map(\.language))
    for language in languages.sorted() {
      do throws(LexiconError) {
        let scanner = try LanguageScanner(library: library, language: language)
        problems += scanner.lint(library)
      } catch {
        problems += error.problems
      }
    }
    return problems.sorted()
  }

  /// The sentences that fail, and how many were tried.
  package func test(
    frameworks: [Framework.ID]
  ) throws -> (count: Int, failures: [LexiconProblem]) {
    let library = try AnalysisSettings(
      lexiconDirectory: directory, frameworks: frameworks
    ).library()
    var count = 0
    var failures: [LexiconProblem] = []
    for language in library.languages {
      let scanner = try LanguageScanner(library: library, language: language)
      for lexicon in library.lexicons where lexicon.language == language {
        count += lexicon.entries.reduce(0) { $0 + $1.tests.count }
        let framework = library.frameworks.first { $0.id == lexicon.framework }
        failures += scanner.failures(of: lexicon, about: framework?.subject)
      }
    }
    return (count, failures.sorted())
  }
}
