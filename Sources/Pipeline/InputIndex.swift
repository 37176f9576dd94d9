internal import AnalysisModel
internal import Foundation
internal import Glibc
internal import SharedLibraries

/// Remembers files' digests by size and times, so that an unchanged file is not read to be known.
struct InputIndex {
  private struct Entry: Codable, Equatable {
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

  mutating func digest(of input: Input) -> String? {
    guard !input.isSite else { return siteDigest(input.path) }
    return fileDigest(input.path)
  }

  func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(fresh)).map { [UInt8]($0) } ?? []
  }

  private mutating func fileDigest(_ path: String) -> String? {
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
    if now - changed > Self.settlingNanoseconds {
      fresh[path] = Entry(
        size: size, modified: modified, changed: changed, node: UInt64(status.st_ino), sha256: sum)
    }
    return sum
  }

  /// A site's digest is that of its files' names and digests.
  private mutating func siteDigest(_ path: String) -> String? {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
      return nil
    }
    var list = ""
    for name in names.sorted() {
      guard let sum = fileDigest("\(path)/\(name)") else { continue }
      list += "\(name)\u{0}\(sum)\n"
    }
    return SharedLibraries.digest(of: Array(list.utf8))
  }
}
