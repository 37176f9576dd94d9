internal import AnalysisModel
internal import Testing

@testable import Pipeline

@Suite("Limits of a document")
struct ReadingLimitsTests {
  @Test("What run.json names comes back, and what it does not name is as usual")
  func named() {
    var limits = ReadingLimits()
    #expect(ReadingLimits(named: [:]) == limits)
    #expect(limits.named["cpu_seconds"] == nil && limits.named["file_size_mb"] == nil)
    limits.timeoutSeconds = 7
    limits.memoryMegabytes = 99
    limits.processorSeconds = 5
    limits.fileMegabytes = 3
    limits.recognitionSeconds = 60
    #expect(ReadingLimits(named: limits.named) == limits)
  }

  @Test("A failure is tried again where a limit changes, but not where workers live longer")
  func key() {
    let usual = ReadingLimits()
    var other = usual
    other.documentsPerWorker = 3
    #expect(other.key == usual.key)
    other.processorSeconds = 3
    #expect(other.key != usual.key)
  }

  @Test(
    "A file that is too large is laid to the limit that it is over",
    arguments: [
      (nil, 1 << 20, nil), (nil, 4 << 20, .outOfMemory(megabytes: 3)),
      (2, 2 << 20, nil), (2, 2 << 20 | 1, .tooLarge(megabytes: 2)),
      (9, 3 << 20, nil), (9, 4 << 20, .outOfMemory(megabytes: 3)),
    ] as [(Int?, Int, IngestFailure.Reason?)])
  func size(limit: Int?, bytes: Int, reason: IngestFailure.Reason?) {
    var limits = ReadingLimits()
    limits.memoryMegabytes = 3
    limits.fileMegabytes = limit
    #expect(limits.obstacle(toBytes: bytes) == reason)
  }

  @Test("A worker that used up the processor's time names the limit that ended it")
  func processor() {
    var limits = ReadingLimits()
    #expect(limits.processorFailure(timeoutSeconds: 9) == .timedOut(seconds: 9))
    #expect(limits.processorFailure(timeoutSeconds: nil) == .timedOut(seconds: 120))
    limits.processorSeconds = 4
    #expect(limits.processorFailure(timeoutSeconds: 9) == .outOfProcessorTime(seconds: 4))
  }
}
