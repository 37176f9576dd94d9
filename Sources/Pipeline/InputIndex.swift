internal import AnalysisModel
internal import Foundation
internal import SharedLibraries

/// Remembers files' digests by size and times, so that an unchanged file is not read to be known.
struct InputIndex {
  private struct Entry: Codable, Sendable {
    let state: FileState
    let sha256: String
  }

  private var entries: [String: Entry] = [:]
  private var fresh: [String: Entry] = [:]
  private let now = Int(Date().timeIntervalSince1970 * 1e9)

  /// A file that changed so shortly ago may change again within the clock's grain unnoticed.
  private static let settlingNanoseconds = 2_000_000_000

  /// In bytes: what is larger than a reader may take is not even read here.
  private let largest: Int

  /// - Parameters:
  ///   - data: What was known at the end of the last run.
  ///   - largest: The bytes of the largest file that a digest is wanted of.
  init(_ data: Data?, largest: Int) {
    self.largest = largest
    entries = data.flatMap { try? JSONDecoder().decode([String: Entry].self, from: $0) } ?? [:]
  }

  /// The digest of an input's bytes; nil where it cannot be read.
  mutating func digest(of input: Input) -> String? {
    let found = Self.found(input, known: entries, largest: largest)
    keep(found)
    return found.digest
  }

  /// The digests of several inputs, read on so many threads.
  mutating func digests(of inputs: [Input], threads: Int) -> [String?] {
    let (entries, largest) = (entries, largest)
    let found = inputs.concurrentMap(threads: threads) {
      Self.found($0, known: entries, largest: largest)
    }
    for input in found { keep(input) }
    return found.map(\.digest)
  }

  private mutating func keep(_ found: Found) {
    fresh.merge(found.files) { _, new in new }
  }

  /// What an input's files are like.
  private struct Found: Sendable {
    var digest: String?
    /// By path.
    var files: [String: Entry] = [:]
  }

  private static func found(_ input: Input, known: [String: Entry], largest: Int) -> Found {
    var found = Found()
    // What cannot even be tried is not read either.
    guard input.problem == nil else { return found }
    found.digest =
      input.isSite
      ? siteDigest(input.path, known: known, largest: largest, into: &found.files)
      : fileDigest(input.path, known: known, largest: largest, into: &found.files)
    return found
  }

  /// Whether all that a digest was made of is still as it was then.
  func isUnchanged(_ input: Input) -> Bool {
    guard input.isSite else {
      return fresh[input.path].map { $0.state == FileState(ofFileAt: input.path) } ?? false
    }
    let files = fresh.filter { $0.key.hasPrefix(input.path + "/") }
    return files.allSatisfy { FileState(ofFileAt: $0.key) == $0.value.state }
  }

  /// The digests that can be taken for known next time.
  func encoded() -> [UInt8] {
    let settled = fresh.filter { now - $0.value.state.changed > Self.settlingNanoseconds }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(settled)).map { [UInt8]($0) } ?? []
  }

  private static func fileDigest(
    _ path: String, known: [String: Entry], largest: Int, into files: inout [String: Entry]
  ) -> String? {
    guard let state = FileState(ofFileAt: path), state.size <= largest else { return nil }
    if let known = known[path], known.state == state {
      files[path] = known
      return known.sha256
    }
    guard let sum = SharedLibraries.digest(ofFileAt: path) else { return nil }
    files[path] = Entry(state: state, sha256: sum)
    return sum
  }

  /// A site's digest is that of its files' names and digests.
  private static func siteDigest(
    _ path: String, known: [String: Entry], largest: Int, into files: inout [String: Entry]
  ) -> String? {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
      return nil
    }
    var list = ""
    for name in names.sorted() {
      let file = "\(path)/\(name)"
      guard let sum = fileDigest(file, known: known, largest: largest, into: &files) else {
        continue
      }
      list += "\(name)\u{0}\(sum)\n"
    }
    return SharedLibraries.digest(of: Array(list.utf8))
  }
}
