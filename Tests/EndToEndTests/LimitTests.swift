import Foundation
import SystemPackage
import TestSupport
import Testing

@Suite("Limits of documents as options")
struct LimitTests {
  static let wrong = [
    ("--timeout", "0", "from 1 to 604800 seconds"), ("--memory", "15", "from 16 to 67108864 MB"),
    ("--cpu-seconds", "0", "from 1 to 604800 seconds"),
    ("--file-size", "0", "from 1 to 67108864 MB"),
    ("--ocr-timeout", "604801", "from 1 to 604800 seconds"),
    ("--documents-per-worker", "0", "from 1 to 1000000"), ("--jobs", "100000", "from 1 to 1024"),
  ]

  @Test("One that makes no sense is wrong usage, and its bounds are named", arguments: wrong)
  func bounds(option: String, value: String, words: String) async throws {
    for command in ["analyze", "extract"] {
      // A command that reads one document has nothing to renew.
      if command == "extract", ["--documents-per-worker", "--jobs"].contains(option) { continue }
      let result = try await Program.run([command, "plan.pdf", option, value])
      #expect(result.exitCode == 64)
      #expect(result.messages.contains("\(option) must be \(words)"), "\(result.messages)")
    }
  }

  @Test("A document that uses up its CPU time is ended before its time by the clock is over")
  func processor() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(HostileFiles.endless, to: "endless.pdf")
    let result = try await Program.run([
      "extract", path, "--cpu-seconds", "1", "--timeout", "600",
    ])
    #expect(result.exitCode == 2)
    #expect(
      result.messages.contains("reading needed more than 1 s of CPU time; raise --cpu-seconds"),
      "\(result.messages)")
  }

  @Test("A file over the limit is not read, and is read where the limit is raised")
  func size() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let text = "The plan says what it is, at some length."
    let path = try folder.write(
      HostileFiles.page(text) + Array(repeating: UInt8(ascii: "\n"), count: 3 << 20), to: "plan.pdf"
    )
    let sentence = "plan.pdf: the file is larger than 2 MB; raise --file-size"
    let extract = try await Program.run(["extract", path, "--file-size", "2"])
    #expect(extract.exitCode == 2)
    #expect(extract.messages.contains(sentence), "\(extract.messages)")
    let analyze = [
      "analyze", path, "-o", "\(folder.path)/out", "--lexicons", folder.path, "--language", "en",
      "--file-size",
    ]
    let small = try await Program.run(analyze + ["2"])
    #expect(small.exitCode == 2)
    #expect(small.messages.contains(sentence), "\(small.messages)")
    let large = try await Program.run(analyze + ["4"])
    #expect(large.exitCode == 0, "\(large.messages)")
  }

  @Test("A process is replaced after as many documents as are said", arguments: [2, 200])
  func renewal(documents: Int) async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let path = try folder.write(AnalyzeTests.plan, to: "plan.html")
    let worker = Process()
    worker.executableURL = URL(filePath: Program.path.string)
    worker.arguments = [
      "worker", "--lexicons", folder.path, "--documents-per-worker", "\(documents)",
    ]
    let (requests, replies) = (Pipe(), Pipe())
    worker.standardInput = requests
    worker.standardOutput = replies
    worker.standardError = FileHandle.nullDevice
    try worker.run()
    defer { worker.terminate() }
    /// The next line of the worker's output.
    func line() throws -> String {
      var bytes: [UInt8] = []
      while bytes.last != UInt8(ascii: "\n"),
        let byte = try replies.fileHandleForReading.read(upToCount: 1), !byte.isEmpty
      {
        bytes += byte
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(try line().contains("settings_digest"))
    var readers: [pid_t?] = []
    for number in 1...3 {
      let request = "{\"id\": \"\(number)\", \"path\": \"\(path)\"}\n"
      try requests.fileHandleForWriting.write(contentsOf: Data(request.utf8))
      #expect(try line().contains("\"status\":\"ok\""))
      readers.append(ProcessState.child(of: worker.processIdentifier))
    }
    #expect(readers[0] != nil && readers[2] != nil)
    #expect((readers[0] == readers[2]) == (documents > 3))
  }

  @Test(
    "Pages that recognition has no time for are not read, never absent, and read with more time")
  func recognition() async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    // Ten pages, of which the second is written by hand.
    let scan = "\(Program.repository)/Corpus/fenwick-scan.pdf"
    let output = "\(folder.path)/out"
    func reason(_ seconds: String) async throws -> String {
      let result = try await Program.run([
        "analyze", scan, "-o", output, "--lexicons", folder.path, "--ocr-timeout", seconds,
      ])
      #expect(result.exitCode == 2)
      return try #require(RunFile(in: output).documents.first?.reason)
    }
    #expect(try await reason("1") == "9 of 10 pages could not be read: 2-10")
    let report = try folder.read("out/run.json")
    #expect(report.contains("page 10 was not recognised"))
    #expect(report.contains("raise --ocr-timeout"))
    let items = try folder.read("out/data/items.csv")
    #expect(items.contains(",not_assessable,") && !items.contains(",absent,"))
    #expect(try await reason("600") == "1 of 10 pages could not be read: 2")
  }

  @Test("A page of a picture for which there is no memory is not read, and not taken for empty")
  func picture() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(HostileFiles.largePicture, to: "picture.pdf")
    let little = try await Program.run(["extract", path, "--memory", "256", "--language", "en"])
    #expect(little.exitCode == 2)
    #expect(little.messages.contains("1 of 2 pages could not be read: 2"), "\(little.messages)")
    #expect(little.output.contains("The plan says"))
    // Nothing but black.
    let enough = try await Program.run(["extract", path, "--memory", "4096", "--language", "en"])
    #expect(enough.exitCode == 0, "\(enough.messages)")
  }

  @Test(
    "The picture that ends a reader costs its page and not the document, and is read with more memory",
    arguments: [
      // The decoder is refused its memory; the reader is ended while it decodes.
      "150", "300",
    ])
  func lostReader(megabytes: String) async throws {
    let folder = try TemporaryFolder()
    try SampleLexicons.write(to: folder)
    let path = try folder.write(HostileFiles.dearPicture, to: "picture.pdf")
    func run(_ megabytes: String) async throws -> Program.Result {
      try await Program.run([
        "analyze", path, "-o", "\(folder.path)/out", "--lexicons", folder.path, "--language", "en",
        "--memory", megabytes,
      ])
    }
    let little = try await run(megabytes)
    #expect(little.exitCode == 2, "\(little.messages)")
    let report = try folder.read("out/run.json")
    #expect(report.contains("1 of 2 pages could not be read: 2"))
    #expect(
      report.contains(
        "page 2 was not looked at, as there is too little memory for its picture; raise --memory"))
    // Nothing but white.
    let enough = try await run("4096")
    #expect(enough.exitCode == 0, "\(enough.messages)")
  }
}
