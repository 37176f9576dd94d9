internal import ArgumentParser
internal import Pipeline

/// What the reading of one document may take.
struct LimitOptions: ParsableArguments {
  private static let usual = ReadingLimits()

  @Option(
    help: ArgumentHelp(
      "The time that one document may take, counted anew for every page that is recognised.",
      valueName: "seconds"))
  var timeout = usual.timeoutSeconds

  @Option(help: ArgumentHelp("The memory that one document may take.", valueName: "MB"))
  var memory = usual.memoryMegabytes

  @Option(
    help: ArgumentHelp(
      "The CPU time that one document may take, counted as --timeout is; as long as that without it.",
      valueName: "seconds"))
  var cpuSeconds: Int?

  @Option(
    help: ArgumentHelp(
      "The largest file that is read; as large as --memory without it.", valueName: "MB"))
  var fileSize: Int?

  @Option(
    help: ArgumentHelp(
      "The CPU time for recognising pages of one document; the pages left then count as not read.",
      valueName: "seconds"))
  var ocrTimeout = usual.recognitionSeconds

  /// From a second to a week, as for a worker's requests.
  private static let seconds = 1...604_800
  /// Up to 64 TB, more than a machine has.
  private static let mostMegabytes = 1 << 26
  private static let leastMemory = 16

  func validate() throws {
    try Self.check(timeout, "--timeout", in: Self.seconds, of: "seconds")
    try Self.check(memory, "--memory", in: Self.leastMemory...Self.mostMegabytes, of: "MB")
    try Self.check(cpuSeconds, "--cpu-seconds", in: Self.seconds, of: "seconds")
    try Self.check(fileSize, "--file-size", in: 1...Self.mostMegabytes, of: "MB")
    try Self.check(ocrTimeout, "--ocr-timeout", in: Self.seconds, of: "seconds")
  }

  private static func check(
    _ value: Int?, _ name: String, in range: ClosedRange<Int>, of unit: String
  ) throws {
    guard let value, !range.contains(value) else { return }
    throw ValidationError(
      "\(name) must be from \(range.lowerBound) to \(range.upperBound) \(unit)")
  }

  /// The limits, for processes that live as long as is usual or as is said.
  func limits(_ renewal: RenewalOptions? = nil) -> ReadingLimits {
    var limits = Self.usual
    limits.timeoutSeconds = timeout
    limits.memoryMegabytes = memory
    limits.processorSeconds = cpuSeconds
    limits.fileMegabytes = fileSize
    limits.recognitionSeconds = ocrTimeout
    limits.documentsPerWorker = renewal?.documentsPerWorker ?? limits.documentsPerWorker
    return limits
  }
}
