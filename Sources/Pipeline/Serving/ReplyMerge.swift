package import AnalysisModel
internal import Foundation
internal import Loading
package import Reporting

/// Makes a results folder of what workers replied, as if one run had read all their documents.
package struct ReplyMerge {
  /// What the replies came to.
  package struct Outcome: Sendable {
    /// Every input once, by path.
    package let documents: [RunDocument]
    /// How many replies were read.
    package let replyCount: Int
    /// How many of them answered for a document that another one answers for too.
    package let repeatedCount: Int
    /// Documents of the same content, more than one each, by path.
    package let copies: [[String]]
    /// How many lines were no request's: an error without a document.
    package let strayCount: Int
  }

  private let files: ReplyFiles
  private let records: [PlanRecord]
  private let folder: OutputFolder
  private let lock: FolderLock
  private let lexiconDirectory: String
  private let toolVersion: String
  private let commit: String?
  private let manifest: ManifestUse?
  private let reportLanguage: ReportLanguage

  /// - Parameters:
  ///   - paths: Files and folders of replies; "-" for standard input.
  ///   - records: The manifest's rows; one that no reply answers for is named as not read.
  ///   - manifest: The manifest's file.
  ///   - output: The results folder.
  ///   - lexiconDirectory: The lexicons that the workers had.
  ///   - toolVersion: The program's version, which must be the workers'.
  ///   - commit: What the program was built from, which must be the workers' too; nil where that is not known.
  ///   - reportLanguage: What reports are written in.
  /// - Throws: Where a path does not exist or the folder cannot be written.
  package init(
    paths: [String], records: [PlanRecord], manifest: String?, output: String,
    lexiconDirectory: String, toolVersion: String, commit: String?, reportLanguage: ReportLanguage
  ) throws {
    files = try ReplyFiles(paths)
    self.records = records
    self.manifest = manifest.flatMap(ManifestUse.init)
    self.lexiconDirectory = lexiconDirectory
    self.toolVersion = toolVersion
    self.commit = commit
    self.reportLanguage = reportLanguage
    folder = try OutputFolder(creatingAt: output)
    lock = try folder.lock()
  }

  /// Reads every reply, then writes every result.
  package func run() throws -> Outcome {
    var gathering = ReplyGathering()
    var workers: WorkerFacts?
    var cache: ReadingCache?
    try files.read { reply, place in
      if case .reply(let kept, let reading) = reply {
        if workers == nil {
          let facts = try workerFacts(kept, place)
          workers = facts
          cache = try ReadingCache(
            folder: folder, provenance: facts.provenance, settings: facts.settings)
        }
        guard kept.settingsDigest == workers?.digest else {
          throw MergeError(file: place.file, line: place.line, cause: .otherSettings)
        }
        if gathering.add(kept), let key = kept.contentKey {
          try cache?.keep(kept, reading, of: key)
        }
      } else if case .error(let id, let message) = reply {
        gathering.add(errorOf: id, message)
      }
    }
    guard let workers, let cache else {
      throw MergeError(
        file: files.given.joined(separator: ", "), line: nil, cause: .noReplies)
    }
    let inputs = gathering.inputs(records)
    let run = AnalysisRun(
      settings: workers.settings, inputs: inputs.map(\.input), library: workers.library,
      provenance: workers.provenance, folder: folder, lock: lock, manifest: manifest,
      reportLanguage: reportLanguage)
    let written = try run.write(
      keys: inputs.map(\.key), cache: cache,
      label: LexiconLabel(workers.library, audit: AuditRecord(of: folder)))
    // A run in this folder reads what it finds changed.
    try RunState(folder).save(written.documents, key: "", in: folder)
    return Outcome(
      documents: written.documents, replyCount: gathering.replyCount,
      repeatedCount: gathering.repeatedCount, copies: gathering.copies,
      strayCount: gathering.strayCount)
  }

  /// What the workers read with.
  private struct WorkerFacts {
    let digest: String
    let settings: AnalysisSettings
    let library: LexiconLibrary
    let provenance: Provenance
  }

  /// Finds the lexicons that a worker had, and makes sure that they are the same.
  private func workerFacts(
    _ kept: KeptReply, _ place: (file: String, line: Int)
  ) throws -> WorkerFacts {
    guard kept.version == toolVersion, kept.commit == commit else {
      func name(_ version: String, _ commit: String?) -> String {
        version + (commit.map { " (commit \($0))" } ?? "")
      }
      throw MergeError(
        file: place.file, line: place.line,
        cause: .otherVersion(name(kept.version, kept.commit), own: name(toolVersion, commit)))
    }
    let frameworks = (kept.settings["frameworks"] ?? "").split(separator: " ")
    var settings = AnalysisSettings(
      lexiconDirectory: lexiconDirectory,
      frameworks: frameworks.map { Framework.ID(rawValue: String($0)) })
    settings.limits = ReadingLimits(named: kept.limits)
    let library = try settings.library()
    let provenance = Provenance(
      tool: "lacuna", version: toolVersion, commit: commit, lexicons: library.uses,
      settings: kept.settings)
    guard try provenance.settingsDigest() == kept.settingsDigest else {
      throw MergeError(file: place.file, line: place.line, cause: .otherLexicons)
    }
    return WorkerFacts(
      digest: kept.settingsDigest, settings: settings, library: library, provenance: provenance)
  }
}

extension KeptReply {
  /// The content that was read; nil where there was none.
  var contentKey: ContentKey? {
    sha256.map {
      ContentKey(
        sha256: $0, isSite: isSite, language: language,
        pageName: Input(path: path, isSite: isSite).pageName)
    }
  }
}

extension ReadingCache {
  /// Keeps what a worker replied; a failure never takes the place of a reading.
  fileprivate func keep(_ kept: KeptReply, _ reading: PlanReading?, of key: ContentKey) throws {
    let outcome: WorkerPool.Answer.Outcome
    if let reading {
      outcome = .reading(
        Array(try JSONEncoder().encode(reading)),
        language: (kept.language ?? reading.language).primary)
    } else if let failure = kept.failure {
      if case .reading = try answer(key)?.outcome { return }
      outcome = .failure(failure)
    } else {
      return
    }
    try keep(WorkerPool.Answer(id: 0, seconds: kept.seconds, outcome: outcome), of: key)
  }
}
