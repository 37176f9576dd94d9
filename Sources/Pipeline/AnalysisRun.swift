package import AnalysisModel
internal import Foundation
internal import Ingesting
internal import Loading
package import Reporting
internal import SharedLibraries
internal import Synchronization

/// The main job: inputs in, a folder of results out.
package struct AnalysisRun: Sendable {
  private let settings: AnalysisSettings
  private let inputs: [Input]
  private let library: LexiconLibrary
  private let provenance: Provenance
  private let folder: OutputFolder
  /// Held as long as the run, so that no second one writes into the same folder.
  private let lock: FolderLock
  private let isFresh: Bool
  private let reportLanguage: ReportLanguage
  private let manifest: ManifestUse?

  /// What a run left behind.
  package struct Outcome: Sendable {
    /// Every input, in the order in which it was given.
    package let documents: [RunDocument]
    /// Whether the run was stopped before every input was read.
    package let wasInterrupted: Bool
    /// Whether nothing had changed since the last run, so that nothing was written.
    package let isUnchanged: Bool
  }

  /// Checks settings, lexicons and output folder before anything is read.
  package init(
    settings: AnalysisSettings, inputs: [Input], output: String, toolVersion: String,
    commit: String? = nil, isFresh: Bool, manifest: String? = nil,
    reportLanguage: ReportLanguage = .english
  ) throws {
    guard !inputs.isEmpty else { throw RunError.noInput }
    self.settings = settings
    self.inputs = inputs
    self.isFresh = isFresh
    self.reportLanguage = reportLanguage
    self.manifest = manifest.flatMap(ManifestUse.init)
    library = try settings.library(threads: settings.jobs)
    provenance = Provenance(
      tool: "lacuna", version: toolVersion, commit: commit, lexicons: library.uses,
      settings: settings.named(library.frameworks))
    folder = try OutputFolder(creatingAt: output)
    lock = try folder.lock()
  }

  /// A run whose documents other processes have read, in a folder that is locked for it.
  init(
    settings: AnalysisSettings, inputs: [Input], library: LexiconLibrary, provenance: Provenance,
    folder: OutputFolder, lock: FolderLock, manifest: ManifestUse?, reportLanguage: ReportLanguage
  ) {
    self.settings = settings
    self.inputs = inputs
    self.library = library
    self.provenance = provenance
    self.folder = folder
    self.lock = lock
    self.manifest = manifest
    self.reportLanguage = reportLanguage
    isFresh = false
  }

  /// Reads what has changed, then writes every result.
  ///
  /// A cancelled task stops the reading; what was read by then is written, and the rest is named.
  package func run(
    progress: @escaping @Sendable (RunProgress) -> Void
  ) async throws -> Outcome {
    var cache = try ReadingCache(folder: folder, provenance: provenance, settings: settings)
    let digests = cache.digests(of: inputs, threads: settings.jobs)
    let keys = zip(inputs, digests).map { input, sha256 -> ContentKey? in
      guard input.problem == nil, let sha256 else { return nil }
      return ContentKey(
        sha256: sha256, isSite: input.isSite, language: input.record?.language,
        pageName: input.pageName)
    }

    let state = RunState(folder)
    let label = LexiconLabel(library, audit: AuditRecord(of: folder))
    let stateKey = try RunState.key(
      inputs: inputs, keys: keys,
      settingsKey: provenance.settingsDigest() + label.key + reportLanguage.rawValue
        + library.translations.map(\.digest).joined(),
      limits: cache.limits + (try DecisionRecord(in: folder.path).digest)
        + (manifest.map { "\($0.path) \($0.digest)" } ?? ""))
    if !isFresh, let documents = state.documents(for: stateKey, in: folder) {
      return Outcome(documents: documents, wasInterrupted: false, isUnchanged: true)
    }

    try await read(inputs, keys: keys, cache: cache, progress: progress)
    let wasInterrupted = Task.isCancelled
    try cache.saveIndex()

    let written = try write(keys: keys, cache: cache, label: label)
    let isWhole = !wasInterrupted && !written.mayMend
    try state.save(written.documents, key: isWhole ? stateKey : "", in: folder)
    if isWhole { try cache.removeOthers(than: keys.compactMap(\.self)) }
    return Outcome(
      documents: written.documents, wasInterrupted: wasInterrupted, isUnchanged: false)
  }

  /// Writes every result from what was read, a plan at a time.
  ///
  /// - Returns: What became of each input, and whether another run may come to something else.
  func write(
    keys: [ContentKey?], cache: ReadingCache, label: LexiconLabel
  ) throws -> (documents: [RunDocument], mayMend: Bool) {
    let names = PlanNames.names(zip(inputs, keys).map { ($0, $1?.sha256) })
    let guessing = PlanGuessing()
    let plans = zip(zip(inputs, keys), names).map { pair, id in
      PendingPlan(input: pair.0, key: pair.1, id: id, guessing: guessing)
    }
    var facts = StoredRun.Contents.Facts(
      provenance: provenance, frameworks: library.frameworks,
      translations: library.translations, subjects: library.subjects, trust: label.trust,
      method: MethodFigures(library), terms: library.triedTerms(),
      numbers: WordsByLanguage(library, of: \.numbers),
      grants: WordsByLanguage(library, of: \.grants),
      limits: settings.ofRun(manifest: nil),
      manifestColumns: manifestColumns(inputs),
      language: reportLanguage)
    var writer = try ResultWriter(
      folder: folder, facts: facts, plans: names, jobs: settings.jobs)
    var documents: [RunDocument] = []
    var stored: [StoredRun.Contents.Plan] = []
    var mayMend = false
    // So many at a time that memory does not grow with the plans.
    for start in stride(from: 0, to: plans.count, by: max(1, settings.jobs)) {
      let batch = plans[start..<min(start + max(1, settings.jobs), plans.count)]
      let read = try batch.concurrentMap(threads: settings.jobs) { try analyzed($0, cache: cache) }
      for (plan, (analyzed, isTransient)) in zip(batch, read) {
        mayMend = mayMend || isTransient
        documents.append(analyzed.document)
        stored.append(
          StoredRun.Contents.Plan(
            document: analyzed.document, source: plan.input.path,
            reading: analyzed.reading == nil ? nil : try plan.key.flatMap(cache.name)))
        try writer.append(analyzed, source: plan.input.path)
      }
    }
    // What was tried in other languages would only make the folder larger.
    let languages = Set(documents.compactMap(\.language?.primary))
    facts.terms = library.triedTerms(in: languages)
    facts.numbers = facts.numbers.of(languages)
    facts.grants = facts.grants.of(languages)
    try writer.finish(
      documents, runSettings: settings.ofRun(manifest: manifest),
      keeping: StoredRun.Contents(facts: facts, plans: stored))
    return (documents, mayMend)
  }

  /// Has workers read every content that is not known yet, once.
  private func read(
    _ inputs: [Input], keys: [ContentKey?], cache: ReadingCache,
    progress: @escaping @Sendable (RunProgress) -> Void
  ) async throws {
    var requests: [WorkerRequest] = []
    var requested: [(input: Input, key: ContentKey)] = []
    var seen: Set<ContentKey> = []
    var known = 0
    for (input, key) in zip(inputs, keys) {
      guard let key, seen.insert(key).inserted else { continue }
      var kept: String?
      switch isFresh ? .read : try cache.step(for: key) {
      case .nothing:
        known += 1
        continue
      case .match(let path): kept = path
      case .read: break
      }
      requests.append(
        WorkerRequest(
          id: requested.count, path: input.path, isSite: input.isSite,
          language: settings.language ?? input.record?.language, password: settings.password,
          sha256: key.sha256, kept: kept))
      requested.append((input, key))
    }
    let total = known + requests.count
    let counts = Mutex((done: known, failed: 0))
    progress(RunProgress(done: known, total: total, failed: 0, unchanged: known))
    let contents = requested
    let unchanged = known
    // The largest first, so that no long one is left for the end.
    let sizes = requests.map { request in
      (try? FileManager.default.attributesOfItem(atPath: request.path)[.size] as? Int) ?? 0
    }
    let order = requests.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    try await WorkerPool(settings: settings).read(order.map { requests[$0] }) { answer in
      let (input, key) = contents[answer.id]
      // Of another content than its digest says nothing may be kept.
      let answer = cache.isUnchanged(input) ? answer : answer.ofChangedFile(at: input.path)
      try cache.keep(answer, of: key)
      let state = counts.withLock { counts in
        counts.done += 1
        if case .failure = answer.outcome { counts.failed += 1 }
        return counts
      }
      progress(
        RunProgress(done: state.done, total: total, failed: state.failed, unchanged: unchanged))
    }
  }

  /// What became of an input, and whether another run may come to something else.
  private func analyzed(
    _ plan: PendingPlan, cache: ReadingCache
  ) throws -> (plan: AnalyzedPlan, isTransient: Bool) {
    func failed(
      _ reason: IngestFailure.Reason, seconds: Double = 0
    ) -> (plan: AnalyzedPlan, isTransient: Bool) {
      (plan.failed(reason, seconds: seconds), reason.isTransient)
    }
    if let problem = plan.input.problem { return failed(problem) }
    guard let key = plan.key else {
      return failed(settings.obstacle(to: plan.input))
    }
    guard let answer = try cache.answer(key) else { return failed(.interrupted) }
    switch answer.outcome {
    case .failure(let failure): return failed(failure.reason, seconds: answer.seconds)
    case .reading(let reading): return (plan.read(reading, seconds: answer.seconds), false)
    }
  }

  private func manifestColumns(_ inputs: [Input]) -> [String] {
    inputs.lazy.compactMap(\.record).first?.extra.map(\.name) ?? []
  }
}

/// What makes two inputs the same content.
struct ContentKey: Hashable, Codable, Sendable {
  let sha256: String
  let isSite: Bool
  /// The language that the manifest says, which the reading then depends on.
  let language: LanguageTag?
  /// The name of a web page, which stands in the places of its text; nil for a site and for PDF files.
  let pageName: String?

  /// What a file that is kept of the content is called.
  var fileName: String {
    sha256 + (isSite ? "-site" : "") + (language.map { "-\($0)" } ?? "")
      + (pageName.map { "-\(digest(of: Array($0.utf8)).prefix(8))" } ?? "") + ".json"
  }
}
