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
    var problems = LexiconLibrary.problems(inDirectory: directory, digest: digest(of:))
    // What a file means can only be judged where it can be read.
    guard let library = try? LexiconLibrary(directory: directory, digest: digest(of:)) else {
      return problems
    }
    for language in library.languages {
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
        failures += scanner.failures(of: lexicon)
      }
    }
    return (count, failures.sorted())
  }
}
