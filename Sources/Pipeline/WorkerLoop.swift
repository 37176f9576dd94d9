internal import AnalysisModel
internal import Foundation
internal import Ingesting
internal import Loading

/// What a worker process does: a request in, a reply out, until its input ends.
///
/// The first line of all is the run's settings and what is wanted of each document.
package struct WorkerLoop {
  /// What the program is started with to be a worker; not for people.
  package static let argument = "read-documents"

  private let settings: AnalysisSettings
  private let job: WorkerJob
  private let checksTerms: Bool

  package init() throws {
    let line = readLine() ?? ""
    let order = try JSONDecoder().decode(WorkerOrder.self, from: Data(line.utf8))
    settings = order.settings
    job = order.job
    checksTerms = order.checksTerms
  }

  package func run() throws {
    ParentWatch.start()
    WorkerLimits.apply(settings.limits, writingInto: job.writtenFolder)
    let analyzer: Analyzer?
    do throws(AnalysisSettingsError) {
      analyzer = try makeAnalyzer()
    } catch {
      try Self.write(
        WorkerGreeting(problem: error.description, isWrongUsage: error.isWrongUsage))
      return
    }
    let problem = checksTerms ? analyzer.flatMap(problemOfTerms) : nil
    try Self.write(WorkerGreeting(problem: problem))
    if problem != nil { return }
    while let line = readLine() {
      try answer(JSONDecoder().decode(WorkerRequest.self, from: Data(line.utf8)), analyzer)
    }
  }

  /// What reads against the frameworks; nil where only the text is wanted, which needs none of their terms.
  private func makeAnalyzer() throws(AnalysisSettingsError) -> Analyzer? {
    if case .extraction = job { return nil }
    return Analyzer(
      library: try settings.library(hasDigests: false), recognition: settings.recognition,
      recognitionSeconds: settings.limits.recognitionSeconds, subject: settings.subject)
  }

  private func answer(_ request: WorkerRequest, _ analyzer: Analyzer?) throws {
    func startClock() {
      WorkerLimits.startClock(
        timeoutSeconds: request.timeoutSeconds ?? settings.limits.timeoutSeconds,
        processorSeconds: settings.limits.processorSeconds)
    }
    startClock()
    let start = ContinuousClock.now
    let notice = PictureNotice(lostPages: request.lostPages) { page, look in
      self.sign(
        WorkerReply(
          isSign: true, prolongs: look == .recognising, page: look == .over ? nil : page,
          id: request.id, seconds: 0, failure: nil))
      if look == .recognising { startClock() }
    }
    var result: Result?
    var failure: IngestFailure?
    var lexiconProblem: String?
    do {
      result = try self.result(of: request, analyzer, notice, startClock: startClock)
    } catch let error as AnalysisFailure {
      switch error {
      case .ingest(let cause): failure = cause
      case .lexicon(let problems): lexiconProblem = problems.description
      }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    WorkerLimits.stopClock()
    try Self.write(
      WorkerReply(
        id: request.id, seconds: seconds, failure: failure, lexiconProblem: lexiconProblem,
        language: result?.language, isCut: result?.isCut ?? false,
        givesDocument: result?.document != nil))
    guard let result else { return }
    try Self.write(line: result.line)
    if let document = result.document { try Self.write(line: document) }
  }

  private func sign(_ sign: WorkerReply) {
    // A parent that is gone shows when the answer is written.
    try? Self.write(sign)
  }

  /// What is wanted of a document, as JSON.
  private struct Result {
    let line: Data
    var document: Data?
    var language: LanguageTag?
    var isCut = false
  }

  private func result(
    of request: WorkerRequest, _ analyzer: Analyzer?, _ notice: PictureNotice,
    startClock: () -> Void
  ) throws -> Result? {
    if !request.isSite, let state = FileState(ofFileAt: request.path),
      let reason = settings.limits.obstacle(toBytes: state.size)
    {
      throw AnalysisFailure.ingest(IngestFailure(path: request.path, reason: reason))
    }
    switch (job, analyzer) {
    case (.extraction(let format, let pages), _):
      let document = try ExtractedDocument(
        path: request.path, isSite: request.isSite,
        options: IngestOptions(
          password: request.password, language: request.language,
          // Only JSON names the document by its content, whose digest takes as long as some pages.
          recognition: settings.recognition,
          recognitionSeconds: settings.limits.recognitionSeconds,
          digest: format == .text ? "" : nil),
        pages: pages, notice: notice)
      return Result(
        line: try Self.encoded(ShownDocument(document, format: format, settings: settings)))
    case (.reading, let analyzer?):
      return try reading(of: request, analyzer, notice, startClock: startClock)
    case (.matches(let isExplained), let analyzer?):
      let matches = try analyzer.matches(
        path: request.path, language: request.language, password: request.password,
        explaining: isExplained, notice: notice)
      return Result(line: try Self.encoded(ShownDocument(matches, isExplained: isExplained)))
    case (.annotation(let order), let analyzer?):
      return Result(
        line: try Self.encoded(
          analyzer.annotate(
            path: request.path, language: request.language, password: request.password,
            order: order, notice: notice)))
    case (.reply(let keepsReading), let analyzer?):
      return Result(
        line: try analyzer.replyMembers(
          to: request, keepsReading: keepsReading, notice: notice))
    case (_, nil): return nil
    }
  }

  /// A reading with the text that it was made from, unless that is kept already.
  private func reading(
    of request: WorkerRequest, _ analyzer: Analyzer, _ notice: PictureNotice,
    startClock: () -> Void
  ) throws -> Result {
    let kept = request.kept.flatMap { DocumentCache.document(at: $0) }
    let document =
      try kept
      ?? analyzer.document(
        path: request.path, isSite: request.isSite, language: request.language,
        password: request.password, digest: request.sha256, notice: notice)
    let language = (request.language ?? document.language).primary
    if !analyzer.isReady(for: language) {
      sign(
        WorkerReply(
          isSign: true, prolongs: true, isPreparing: true, id: request.id, seconds: 0, failure: nil)
      )
      WorkerLimits.startClock(timeoutSeconds: WorkerWatch.preparationSeconds)
      _ = try analyzer.scanner(for: language)
      sign(
        WorkerReply(isSign: true, prolongs: true, id: request.id, seconds: 0, failure: nil))
      startClock()
    }
    return Result(
      line: try Self.encoded(analyzer.reading(of: document, language: request.language)),
      document: kept == nil ? try Self.encoded(document) : nil,
      language: language,
      isCut: document.warnings.contains { $0.kind == .notRecognised })
  }

  /// Compiles every language's terms: a run with half a lexicon would report false gaps.
  private func problemOfTerms(_ analyzer: Analyzer) -> String? {
    var problems: [String] = []
    for language in analyzer.library.languages {
      do throws(AnalysisFailure) {
        _ = try analyzer.scanner(for: language)
      } catch {
        problems.append("\(error)")
      }
    }
    return problems.isEmpty ? nil : problems.joined(separator: "\n")
  }

  private static func encoded(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return try encoder.encode(value)
  }

  private static func write(_ value: some Encodable) throws { try write(line: encoded(value)) }

  private static func write(line: Data) throws {
    try FileHandle.standardOutput.write(contentsOf: line + [UInt8(ascii: "\n")])
  }
}
