internal import Foundation

/// Hands inputs of libFuzzer to the target that the environment's `FUZZ_TARGET` names: arguments are libFuzzer's own, which
/// starts this program again with others.
@main
enum FuzzingProgram {
  static let target: FuzzedInput = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = FuzzedInput(rawValue: name) else {
      let known = FuzzedInput.allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("FUZZ_TARGET must be one of \(known)")
    }
    return target
  }()

  /// The place of the files that targets write, which is in memory where `run` says so.
  static let folder: FuzzFolder = {
    let process = ProcessInfo.processInfo.processIdentifier
    let path = "\(NSTemporaryDirectory())/lacuna-fuzzing-\(process)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return FuzzFolder(path: path)
  }()

  static func main() {
    let arguments = CommandLine.arguments.map { strdup($0) } + [nil]
    exit(run(arguments))
  }

  private static func run(_ arguments: [UnsafeMutablePointer<CChar>?]) -> CInt {
    let list = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: arguments.count)
    _ = list.initialize(from: arguments)
    var count = CInt(arguments.count - 1)
    var start = list.baseAddress
    return runLibFuzzer(&count, &start, fuzzOneInput)
  }
}

private func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  FuzzingProgram.target.read(bytes, in: FuzzingProgram.folder)
  return 0
}

/// What libFuzzer's own `main` calls; SwiftPM wants programs to have one of theirs.
@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
