internal import AnalysisModel
internal import Foundation
internal import Glibc
internal import SharedLibraries

/// Remembers files' digests by size and times, so that an unchanged file is not read to be known.
struct InputIndex {
  private struct Entry: Codable, Equatable, Sendable {
    let size: Int
    let modified: Int
    let changed: Int
    let node: UInt64
    let sha256: String
  }

  private var entries: [String: Entry] = [:]
  private var fresh: [String: Entry] = [:]
  private let now = Int(Date().timeIntervalSince1970 * 1e9)

  /// A file that changed so shortly ago may change again within the clock's grain unnoticed.
  private static let settlingNanoseconds = 2_000_000_000

  init(_ data: Data?) {
    entries = data.flatMap { try? JSONDecoder().decode([String: Entry].self, from: $0) } ?? [:]
  }

  /// The digest of an input's bytes; nil where it cannot be read.
  mutating func digest(of input: Input) -> String? {
    let found = Self.found(input, known: entries, now: now)
    keep(found)
    return found.digest
  }

  /// The digests of several inputs, read on so many threads.
  mutating func digests(of inputs: [Input], threads: Int) throws -> [String?] {
    let (entries, now) = (entries, now)
    let found = try inputs.concurrentMap(threads: threads) {
      Self.found($0, known: entries, now: now)
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
    /// By path, those that can be known by size and times next time.
    var files: [String: Entry] = [:]
  }

  private static func found(_ input: Input, known: [String: Entry], now: Int) -> Found {
    var found = Found()
    // What cannot even be tried is not read either.
    guard input.problem == nil else { return found }
    found.digest =
      input.isSite
      ? siteDigest(input.path, known: known, now: now, into: &found.files)
      : fileDigest(input.path, known: known, now: now, into: &found.files)
    return found
  }

  func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(fresh)).map { [UInt8]($0) } ?? []
  }

  private static func fileDigest(
    _ path: String, known entries: [String: Entry], now: Int, into fresh: inout [String: Entry]
  ) -> String? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    let modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    let changed = Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec)
    if let known = entries[path], known.size == size, known.modified == modified,
      known.changed == changed, known.node == UInt64(status.st_ino)
    {
      fresh[path] = known
      return known.sha256
    }
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let sum = SharedLibraries.digest(of: [UInt8](data))
    if now - changed > settlingNanoseconds {
      fresh[path] = Entry(
        size: size, modified: modified, changed: changed, node: UInt64(status.st_ino), sha256: sum)
    }
    return sum
  }

  /// A site's digest is that of its files' names and digests.
  private static func siteDigest(
    _ path: String, known: [String: Entry], now: Int, into fresh: inout [String: Entry]
  ) -> String? {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
      return nil
    }
    var list = ""
    for name in names.sorted() {
      guard let sum = fileDigest("\(path)/\(name)", known: known, now: now, into: &fresh) else {
        continue
      }
      list += "\(name)\u{0}\(sum)\n"
    }
    return SharedLibraries.digest(of: Array(list.utf8))
  }
}
