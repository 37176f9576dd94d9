internal import AnalysisModel
internal import Foundation
internal import TestSupport
internal import Testing

@testable import Pipeline

@Suite("Digests of inputs")
struct InputIndexTests {
  private static let largest = 1 << 20

  @Test("An input is unchanged until its file is written, replaced, moved or gone")
  func changes() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/plan.pdf"
    try Data("one".utf8).write(to: URL(filePath: path))
    let input = Input(path: path)
    for change: () throws -> Void in [
      { try Data("two".utf8).write(to: URL(filePath: path)) },
      { try FileManager.default.moveItem(atPath: path, toPath: path + ".moved") },
    ] {
      var index = InputIndex(nil, largest: Self.largest)
      let before = index.digest(of: input)
      #expect(before != nil)
      #expect(index.isUnchanged(input))
      try change()
      #expect(!index.isUnchanged(input))
      let after = index.digest(of: input)
      #expect(after != before)
    }
  }

  @Test("A site is unchanged until one of its files is")
  func sites() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try Data(name.utf8).write(to: URL(filePath: "\(folder.path)/\(name).html"))
    }
    let input = Input(path: folder.path, isSite: true)
    var index = InputIndex(nil, largest: Self.largest)
    let digests = index.digests(of: [input], threads: 2)
    #expect(digests.first != nil)
    #expect(index.isUnchanged(input))
    try Data("c".utf8).write(to: URL(filePath: "\(folder.path)/b.html"))
    #expect(!index.isUnchanged(input))
  }

  @Test("A file that is larger than a reader may take is not read, and the reason says so")
  func large() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/plan.pdf"
    try Data().write(to: URL(filePath: path))
    let file = try #require(FileHandle(forWritingAtPath: path))
    // Sparse: it takes no room.
    try file.truncate(atOffset: 40 << 30)
    try file.close()
    let input = Input(path: path)
    var index = InputIndex(nil, largest: Self.largest)
    let digest = index.digest(of: input)
    #expect(digest == nil)
    var settings = AnalysisSettings(lexiconDirectory: "Lexicons")
    settings.limits.memoryMegabytes = 1
    #expect(settings.obstacle(to: input) == .outOfMemory(megabytes: 1))
  }

  @Test(
    "What lies in the path or came from outside is tried again, what lies in the content is not",
    arguments: [
      (.notFound, true), (.notPermitted, true), (.changed, true), (.interrupted, true),
      (.crashed(signal: 14), true), (.crashed(signal: 11), false), (.empty, false),
      (.encrypted, false), (.timedOut(seconds: 9), false), (.starved(seconds: 9), true),
      (.outOfProcessorTime(seconds: 9), false), (.tooLarge(megabytes: 9), false),
      (.damaged(detail: "x"), false),
    ] as [(IngestFailure.Reason, Bool)])
  func again(reason: IngestFailure.Reason, isTransient: Bool) {
    #expect(reason.isTransient == isTransient)
  }

  @Test(
    "What was read of a file that changed meanwhile is thrown away, but a file that is gone stays gone"
  )
  func answers() {
    let path = "plan.pdf"
    func reason(_ outcome: WorkerPool.Answer.Outcome) -> IngestFailure.Reason? {
      let answer = WorkerPool.Answer(id: 1, seconds: 2, outcome: outcome).ofChangedFile(at: path)
      guard case .failure(let failure) = answer.outcome else { return nil }
      return failure.reason
    }
    #expect(reason(.reading([])) == .changed)
    #expect(reason(.failure(IngestFailure(path: path, reason: .encrypted))) == .changed)
    #expect(reason(.failure(IngestFailure(path: path, reason: .notFound))) == .notFound)
  }
}
