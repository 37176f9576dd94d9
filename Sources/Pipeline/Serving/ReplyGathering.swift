internal import AnalysisModel
internal import Foundation

/// What replies say of each document, of which each counts once.
struct ReplyGathering {
  private struct Entry {
    let path: String
    let isSite: Bool
    let key: ContentKey?
    /// Why there is no reading; nil where there is one.
    let problem: IngestFailure.Reason?
  }

  private var entries: [String: Entry] = [:]
  private(set) var replyCount = 0
  private(set) var repeatedCount = 0
  private(set) var strayCount = 0

  /// Takes a reply.
  ///
  /// - Returns: Whether it is the one that counts for its document so far. A reading counts before a failure, and a later
  ///   reply before an earlier one.
  mutating func add(_ kept: KeptReply) -> Bool {
    add(
      Entry(
        path: kept.path, isSite: kept.isSite, key: kept.contentKey,
        problem: kept.failure?.reason))
  }

  /// Takes an error of a request for which no worker could answer; its id is taken for the path of the document.
  mutating func add(errorOf id: String, _ message: String) {
    guard !id.isEmpty else {
      replyCount += 1
      strayCount += 1
      return
    }
    _ = add(Entry(path: id, isSite: false, key: nil, problem: .unanswered(message)))
  }

  private mutating func add(_ entry: Entry) -> Bool {
    replyCount += 1
    let name = InputDiscovery.key(entry.path)
    if let other = entries[name] {
      repeatedCount += 1
      if other.problem == nil, entry.problem != nil { return false }
    }
    entries[name] = entry
    return true
  }

  /// Every document once, by path, those that the manifest has and no reply names among them.
  func inputs(_ records: [PlanRecord]) -> [(input: Input, key: ContentKey?)] {
    let named = Dictionary(
      records.map { (InputDiscovery.key($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    let answered = entries.map { name, entry in
      let input = Input(
        path: entry.path, isSite: entry.isSite, record: named[name],
        problem: entry.key == nil ? entry.problem : nil)
      return (input: input, key: entry.key)
    }
    let missing = named.filter { entries[$0.key] == nil }.map { _, record in
      let problem = IngestFailure.Reason.unanswered("no reply names it; run its request again")
      return (
        input: Input(path: record.path, record: record, problem: problem), key: ContentKey?.none
      )
    }
    return (answered + missing).sorted { $0.input.path < $1.input.path }
  }

  /// The paths of documents of one content, more than one each.
  var copies: [[String]] {
    Dictionary(grouping: entries.values.filter { $0.key != nil }) { $0.key?.sha256 ?? "" }
      .values.filter { $0.count > 1 }.map { $0.map(\.path).sorted() }
      .sorted { $0[0] < $1[0] }
  }
}
