internal import AnalysisModel
internal import Foundation

/// Reads the files of a library folder, and keeps them in a fixed order.
struct LibraryReader {
  let directory: String
  private let threads: Int
  private let digest: @Sendable ([UInt8]) -> String
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

  init(directory: String, threads: Int, digest: @escaping @Sendable ([UInt8]) -> String) {
    self.directory = directory
    self.threads = threads
    self.digest = digest
  }

  mutating func read() {
    guard let folders = list(directory) else {
      note(directory, "the lexicon folder cannot be read; name one with --lexicons")
      return
    }
    if let (text, name, sum) = readShared("scoring.yaml") {
      scoring = ScoringFile.read(text, name: name, digest: sum, problems: &problems)
        .map { ($0, sum) }
    }
    if let (text, name, sum) = readShared("measures.yaml") {
      measures = MeasuresFile.read(text, name: name, digest: sum, problems: &problems)
    }
    if let (text, name, sum) = readShared("judgements.yaml") {
      judged = JudgementsFile.read(text, name: name, digest: sum, problems: &problems)
    }
    // What all share comes first, since other files name its word groups.
    readFolders(folders.filter { $0 == "common" })
    readFolders(folders.filter { $0 != "common" }.sorted())
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

  private mutating func readFolders(_ folders: [String]) {
    let files = folders.flatMap { folder in
      (list("\(directory)/\(folder)") ?? []).sorted()
        .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        .map { LibraryFile(path: "\(directory)/\(folder)/\($0)", folder: folder) }
    }
    let groups = Dictionary(
      vocabularies.map { ($0.language, $0.groups) }, uniquingKeysWith: { first, _ in first })
    let digest = digest
    for (content, found) in files.concurrentMap(
      threads: threads, { $0.read(sharedGroups: groups, digest: digest) })
    {
      problems += found
      switch content {
      case .framework(let framework): frameworks.append(framework)
      case .translation(let translation): translations.append(translation)
      case .lexicon(let lexicon): lexicons.append(lexicon)
      case .vocabulary(let vocabulary): vocabularies.append(vocabulary)
      case .functionWords(let words): functionWords = words
      case .subjects(let read, let version, let digest):
        (subjects, subjectsVersion, subjectsDigest) = (read, version, digest)
      case nil: break
      }
    }
  }

  /// A file that stands beside the folders, if there is one: its text, path and digest.
  private mutating func readShared(_ name: String) -> (text: String, path: String, digest: String)?
  {
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
