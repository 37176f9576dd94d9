internal import AnalysisModel
internal import Foundation
internal import Loading

/// What a worker process does: a request in, a reply out, until its input ends.
///
/// The first line of all is the run's settings.
package struct WorkerLoop {
  private let analyzer: Analyzer
  private let settings: AnalysisSettings
  private let languages: [LanguageTag]

  package init() throws {
    let line = readLine() ?? ""
    settings = try JSONDecoder().decode(AnalysisSettings.self, from: Data(line.utf8))
    let library = try settings.library()
    analyzer = Analyzer(
      library: library, recognition: settings.recognition, subject: settings.subject)
    languages = library.languages
  }

  package func run() throws {
    WorkerLimits.apply(memoryMegabytes: settings.memoryMegabytes)
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let problem = problemOfTerms()
    try Self.write(try encoder.encode(WorkerGreeting(problem: problem)))
    if problem != nil { return }
    while let line = readLine() {
      let request = try decoder.decode(WorkerRequest.self, from: Data(line.utf8))
      WorkerLimits.startClock(timeoutSeconds: settings.timeoutSeconds)
      let start = ContinuousClock.now
      let sign = try encoder.encode(
        WorkerReply(isSign: true, id: request.id, seconds: 0, failure: nil))
      let timeoutSeconds = settings.timeoutSeconds
      var reading: PlanReading?
      var failure: IngestFailure?
      do throws(AnalysisFailure) {
        reading = try analyzer.read(
          path: request.path, isSite: request.isSite, language: request.language,
          password: request.password, digest: request.sha256
        ) {
          // A parent that is gone shows when the answer is written.
          try? Self.write(sign)
          WorkerLimits.startClock(timeoutSeconds: timeoutSeconds)
        }
      } catch {
        switch error {
        case .ingest(let cause): failure = cause
        case .lexicon(let problems): throw problems
        }
      }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      WorkerLimits.stopClock()
      try Self.write(
        try encoder.encode(WorkerReply(id: request.id, seconds: seconds, failure: failure)))
      if let reading { try Self.write(try encoder.encode(reading)) }
    }
  }

  /// Compiles every language's terms: a run with half a lexicon would report false gaps.
  private func problemOfTerms() -> String? {
    var problems: [String] = []
    for language in languages {
      do throws(AnalysisFailure) {
        _ = try analyzer.scanner(for: language)
      } catch {
        problems.append("\(error)")
      }
    }
    return problems.isEmpty ? nil : problems.joined(separator: "\n")
  }

  private static func write(_ line: Data) throws {
    try FileHandle.standardOutput.write(contentsOf: line + [UInt8(ascii: "\n")])
  }
}
