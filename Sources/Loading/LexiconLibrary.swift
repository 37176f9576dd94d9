package import AnalysisModel

/// All frameworks, lexicons and vocabularies of one folder.
package struct LexiconLibrary: Sendable {
  /// By id.
  package let frameworks: [Framework]
  /// By framework, then language.
  package let lexicons: [Lexicon]
  /// By language.
  package let vocabularies: [Vocabulary]
  /// What the frameworks say in other languages, by framework, then language.
  package let translations: [FrameworkTranslation]
  /// What documents can be about.
  package let subjects: [Subject]
  private let subjectsDigest: String?
  private let subjectsVersion: String?
  /// By language, words that say nothing of what a text is about.
  package let functionWords: [LanguageTag: [String]]
  /// By language, the digests of all its files, the scores and the subjects, whatever frameworks were selected.
  package let states: [LanguageTag: [String]]
  /// How scores are made, and the digest of the file that says so; nil where there is no such file.
  package let scoring: (model: ScoringModel, digest: String)?
  /// What was measured of the lexicons; nil where there is no such file.
  package let measures: LexiconMeasures?
  /// What people said of a sample of verdicts; nil where there is no such file.
  package let judged: JudgedSample?

  /// Reads a folder laid out as `<framework>/framework.yaml`, `<framework>/<language>.yaml`,
  /// `common/<language>.yaml`, `scoring.yaml`,
  /// `measures.yaml` and `judgements.yaml`.
  ///
  /// `digest` gives the SHA-256 digest of some bytes, in hexadecimal; on so many `threads` files are read at the same time.
  ///
  /// - Throws: Every problem of every file at once.
  package init(
    directory: String, threads: Int = 1, digest: @escaping @Sendable ([UInt8]) -> String
  ) throws(LexiconError) {
    var reader = LibraryReader(directory: directory, threads: threads, digest: digest)
    reader.read()
    let problems =
      (reader.problems + LibraryCheck(reader, wantsWarnings: false).problems
      + TranslationCheck(reader).problems)
      .filter { $0.severity == .error }
    guard problems.isEmpty else { throw LexiconError(problems: problems) }
    frameworks = reader.frameworks
    lexicons = reader.lexicons
    vocabularies = reader.vocabularies
    translations = reader.translations
    subjects = reader.subjects
    subjectsDigest = reader.subjectsDigest
    subjectsVersion = reader.subjectsVersion
    functionWords = reader.functionWords
    scoring = reader.scoring
    measures = reader.measures
    judged = reader.judged
    states = reader.states
  }

  private init(
    frameworks: [Framework], lexicons: [Lexicon], vocabularies: [Vocabulary],
    translations: [FrameworkTranslation],
    subjects: [Subject], subjectsDigest: String?, subjectsVersion: String?,
    functionWords: [LanguageTag: [String]],
    scoring: (model: ScoringModel, digest: String)?, measures: LexiconMeasures?,
    judged: JudgedSample?, states: [LanguageTag: [String]]
  ) {
    self.measures = measures
    self.judged = judged
    self.states = states
    self.scoring = scoring
    self.frameworks = frameworks
    self.lexicons = lexicons
    self.vocabularies = vocabularies
    self.translations = translations
    self.subjects = subjects
    self.subjectsDigest = subjectsDigest
    self.subjectsVersion = subjectsVersion
    self.functionWords = functionWords
  }

  /// The frameworks in a language, as far as they are translated.
  package func frameworks(translatedTo language: LanguageTag) -> [Framework] {
    frameworks.map { framework in
      let translation = translations.first {
        $0.framework == framework.id && $0.language == language
      }
      return translation.map { framework.translated($0) } ?? framework
    }
  }

  /// The library with only some frameworks.
  package func selecting(_ ids: [Framework.ID]) -> LexiconLibrary {
    LexiconLibrary(
      frameworks: frameworks.filter { ids.contains($0.id) },
      lexicons: lexicons.filter { ids.contains($0.framework) }, vocabularies: vocabularies,
      translations: translations, subjects: subjects, subjectsDigest: subjectsDigest,
      subjectsVersion: subjectsVersion, functionWords: functionWords, scoring: scoring,
      measures: measures, judged: judged, states: states)
  }

  /// The languages that some framework has a lexicon for, and the vocabulary too.
  package var languages: [LanguageTag] {
    vocabularies.map(\.language).filter { !frameworks(in: $0).isEmpty }
  }

  /// The language to take a text for whose words are too few to tell: English, or the first that has the text's letters.
  package func likelyLanguage(of text: String) -> LanguageTag? {
    let english = LanguageTag(rawValue: "en")
    let known = languages
    return (known.filter { $0 == english } + known)
      .first { ForeignScript.words(in: text, of: $0.rawValue).isEmpty } ?? known.first
  }

  /// The frameworks that have a lexicon of a language, where the vocabulary has that language too.
  package func frameworks(in language: LanguageTag) -> Set<Framework.ID> {
    guard vocabularies.contains(where: { $0.language == language }) else { return [] }
    let known = Set(frameworks.map(\.id))
    return known.intersection(lexicons.lazy.filter { $0.language == language }.map(\.framework))
  }

  /// Every term of a language, the vocabulary's first.
  package func terms(in language: LanguageTag) -> [Term] {
    vocabularies.filter { $0.language == language }.flatMap(\.terms)
      + lexicons.filter { $0.language == language }.flatMap { lexicon in
        lexicon.subjects
          + lexicon.entries.flatMap { $0.terms + $0.exclusions + $0.contra }
      }
  }

  /// What stands in `run.json` about the files.
  package var uses: [Provenance.LexiconUse] {
    frameworks.map {
      Provenance.LexiconUse(
        id: "\($0.id)/framework", language: nil, version: $0.version, digest: $0.digest)
    }
      + lexicons.map {
        Provenance.LexiconUse(
          id: $0.framework.rawValue, language: $0.language, version: $0.version, digest: $0.digest)
      }
      + vocabularies.map {
        Provenance.LexiconUse(
          id: "common", language: $0.language, version: $0.version, digest: $0.digest)
      }
      + (subjectsDigest.map {
        [
          Provenance.LexiconUse(
            id: "subjects", language: nil, version: subjectsVersion ?? Self.unversioned, digest: $0)
        ]
      } ?? [])
      + (scoring.map {
        let version = $0.model.version
        return [
          Provenance.LexiconUse(
            id: "scoring", language: nil, version: version.isEmpty ? Self.unversioned : version,
            digest: $0.digest)
        ]
      } ?? [])
  }

  /// What stands for the version of a file that names none.
  private static let unversioned = "unversioned"

  /// What can be read of a folder, with every problem, warnings too, without stopping at errors.
  package static func inspecting(
    directory: String, digest: @escaping @Sendable ([UInt8]) -> String
  ) -> (readable: LexiconLibrary, problems: [LexiconProblem]) {
    var reader = LibraryReader(directory: directory, threads: 1, digest: digest)
    reader.read()
    let library = LexiconLibrary(
      frameworks: reader.frameworks, lexicons: reader.lexicons, vocabularies: reader.vocabularies,
      translations: reader.translations, subjects: reader.subjects,
      subjectsDigest: reader.subjectsDigest, subjectsVersion: reader.subjectsVersion,
      functionWords: reader.functionWords, scoring: reader.scoring,
      measures: reader.measures, judged: reader.judged, states: reader.states)
    return (
      library,
      (reader.problems + LibraryCheck(reader, wantsWarnings: true).problems
        + TranslationCheck(reader).problems)
        .sorted()
    )
  }
}
