internal import AnalysisModel

/// What the reading of one document may take, and what a worker may read.
package struct ReadingLimits: Sendable, Hashable, Codable {
  /// By the clock, counted anew for every page that is recognised.
  package var timeoutSeconds = 120
  package var memoryMegabytes = 1024
  /// Of the processor, counted as the time by the clock is; nil for no more than that.
  package var processorSeconds: Int?
  /// The largest file that is read; nil for what the memory has room for.
  package var fileMegabytes: Int?
  /// Of the processor, for recognising pages.
  package var recognitionSeconds = 1800
  /// A worker is replaced after so many, so that leaks of the PDF library do not add up.
  package var documentsPerWorker = 200

  package init() {}

  /// As `run.json` names them; how long a worker lives changes no result.
  var named: [String: String] {
    var named = [
      "timeout_seconds": "\(timeoutSeconds)", "memory_mb": "\(memoryMegabytes)",
      "ocr_timeout_seconds": "\(recognitionSeconds)",
    ]
    named["cpu_seconds"] = processorSeconds.map { "\($0)" }
    named["file_size_mb"] = fileMegabytes.map { "\($0)" }
    return named
  }

  /// Those that `run.json` names; what it does not name is as usual.
  init(named: [String: String]) {
    func number(_ name: String) -> Int? { named[name].flatMap { Int($0) } }
    timeoutSeconds = number("timeout_seconds") ?? timeoutSeconds
    memoryMegabytes = number("memory_mb") ?? memoryMegabytes
    recognitionSeconds = number("ocr_timeout_seconds") ?? recognitionSeconds
    processorSeconds = number("cpu_seconds")
    fileMegabytes = number("file_size_mb")
  }

  /// What failures depend on, in a line.
  var key: String {
    named.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  /// The bytes of the largest file that is read; a reader holds all of them.
  var largestFile: Int { min(fileMegabytes ?? memoryMegabytes, memoryMegabytes) << 20 }

  /// Why a file of so many bytes is not read; nil where it is.
  func obstacle(toBytes bytes: Int) -> IngestFailure.Reason? {
    guard bytes > largestFile else { return nil }
    if let fileMegabytes, fileMegabytes <= memoryMegabytes {
      return .tooLarge(megabytes: fileMegabytes)
    }
    return .outOfMemory(megabytes: memoryMegabytes)
  }

  /// Why the kernel ended a worker that had used up its share of the processor on a document.
  func processorFailure(timeoutSeconds own: Int?) -> IngestFailure.Reason {
    processorSeconds.map { .outOfProcessorTime(seconds: $0) }
      ?? .timedOut(seconds: own ?? timeoutSeconds)
  }
}
