package import AnalysisModel
internal import Foundation

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
  /// `digest` gives the SHA-256 digest of some bytes, in hexadecimal.
  ///
  /// - Throws: Every problem of every file at once.
  package init(directory: String, digest: ([UInt8]) -> String) throws(LexiconError) {
    var reader = LibraryReader(directory: directory)
    reader.read(digest: digest)
    let problems =
      (reader.problems + LibraryCheck(reader).problems + TranslationCheck(reader).problems)
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
    directory: String, digest: ([UInt8]) -> String
  ) -> (readable: LexiconLibrary, problems: [LexiconProblem]) {
    var reader = LibraryReader(directory: directory)
    reader.read(digest: digest)
    let library = LexiconLibrary(
      frameworks: reader.frameworks, lexicons: reader.lexicons, vocabularies: reader.vocabularies,
      translations: reader.translations, subjects: reader.subjects,
      subjectsDigest: reader.subjectsDigest, subjectsVersion: reader.subjectsVersion,
      functionWords: reader.functionWords, scoring: reader.scoring,
      measures: reader.measures, judged: reader.judged, states: reader.states)
    return (
      library,
      (reader.problems + LibraryCheck(reader).problems + TranslationCheck(reader).problems)
        .sorted()
    )
  }
}

/// Reads the files of a library folder in a fixed order.
struct LibraryReader {
  let directory: String
  private(set) var frameworks: [Framework] = []
  private(set) var lexicons: [Lexicon] = []
  private(set) var vocabularies: [Vocabulary] = []
  private(set) var translations: [FrameworkTranslation] = []
  private(set) var subjects: [Subject] = []
  private(set) var subjectsDigest: String?
  private(set) var subjectsVersion: String?
  private(set) var functionWords: [LanguageTag: [String]] = [:]
  private(set) var scoring: (model: ScoringModel, digest: String)?
  private(set) var measures: LexiconMeasures?
  private(set) var judged: JudgedSample?
  private(set) var problems: [LexiconProblem] = []

  init(directory: String) { self.directory = directory }

  mutating func read(digest: ([UInt8]) -> String) {
    guard let folders = list(directory) else {
      note(directory, "the lexicon folder cannot be read; name one with --lexicons")
      return
    }
    // What all share comes first, since other files name its word groups.
    let (shared, own) = (folders.filter { $0 == "common" }, folders.filter { $0 != "common" })
    if let (text, name, sum) = readShared("scoring.yaml", digest: digest) {
      scoring = ScoringFile.read(text, name: name, digest: sum, problems: &problems)
        .map { ($0, sum) }
    }
    if let (text, name, sum) = readShared("measures.yaml", digest: digest) {
      measures = MeasuresFile.read(text, name: name, digest: sum, problems: &problems)
    }
    if let (text, name, sum) = readShared("judgements.yaml", digest: digest) {
      judged = JudgementsFile.read(text, name: name, digest: sum, problems: &problems)
    }
    for folder in shared + own.sorted() {
      let path = "\(directory)/\(folder)"
      guard let files = list(path) else { continue }
      for file in files.sorted() where file.hasSuffix(".yaml") || file.hasSuffix(".yml") {
        readFile("\(path)/\(file)", folder: folder, digest: digest)
      }
    }
    if frameworks.isEmpty, problems.isEmpty {
      note(directory, "the folder holds no framework; a framework is a folder with framework.yaml")
    }
  }

  /// By language, what names the state of its files.
  var states: [LanguageTag: [String]] {
    var states: [LanguageTag: [String]] = [:]
    for lexicon in lexicons { states[lexicon.language, default: []].append(lexicon.digest) }
    for vocabulary in vocabularies {
      states[vocabulary.language, default: []].append(vocabulary.digest)
    }
    return states.mapValues { $0 + [scoring?.digest ?? "", subjectsDigest ?? ""] }
  }

  private mutating func readFile(
    _ path: String, folder: String, digest: ([UInt8]) -> String
  ) {
    guard let data = FileManager.default.contents(atPath: path) else {
      note(path, "the file cannot be read; check its permissions")
      return
    }
    guard let text = String(data: data, encoding: .utf8) else {
      note(path, "the file is not UTF-8; save it as UTF-8")
      return
    }
    let sum = digest([UInt8](data))
    let name = (path as NSString).lastPathComponent
    if folder == "common", name == "subjects.yaml" {
      (subjects, subjectsVersion) = SubjectsFile.read(
        text, name: path, digest: sum, problems: &problems)
      subjectsDigest = sum
    } else if folder == "common", name == "function-words.yaml" {
      functionWords = FunctionWordsFile.read(
        text, name: path, digest: sum, problems: &problems)
    } else if folder == "common" {
      VocabularyFile.read(text, name: path, digest: sum, problems: &problems)
        .map { vocabularies.append($0) }
    } else if name.hasPrefix("framework."), name.split(separator: ".").count == 3 {
      FrameworkTranslationFile.read(text, name: path, digest: sum, problems: &problems)
        .map { translations.append($0) }
    } else if name.hasPrefix("framework.") {
      FrameworkFile.read(text, name: path, digest: sum, problems: &problems)
        .map { frameworks.append($0) }
    } else {
      LexiconFile.read(
        text, name: path, digest: sum,
        sharedGroups: { language in
          vocabularies.first { $0.language == language }?.groups
        }, problems: &problems
      )
      .map { lexicons.append($0) }
    }
  }

  /// A file that stands beside the folders, if there is one: its text, path and digest.
  private mutating func readShared(
    _ name: String, digest: ([UInt8]) -> String
  ) -> (text: String, path: String, digest: String)? {
    let path = "\(directory)/\(name)"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      note(path, "the file cannot be read; check its permissions")
      return nil
    }
    return (String(decoding: data, as: UTF8.self), path, digest([UInt8](data)))
  }

  private func list(_ path: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: path)
  }

  private mutating func note(_ path: String, _ message: String) {
    problems.append(
      LexiconProblem(
        location: SourceLocation(file: path, line: 1, column: 1), message: message))
  }
}
