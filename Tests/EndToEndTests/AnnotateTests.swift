import Foundation
import TestSupport
import Testing

@Suite("lacuna annotate")
struct AnnotateTests {
  private static let sentence =
    "Victims of trafficking in persons shall not be prosecuted for illegal entry."

  @Test("The copy begins with the plan's bytes and holds notes and an index behind them")
  func copy() async throws {
    let folder = try TemporaryFolder()
    let plan = HostileFiles.page(Self.sentence)
    let path = try folder.write(plan, to: "plan.pdf")
    let output = "\(folder.path)/annotated.pdf"
    let result = try await Program.run([
      "annotate", path, "-o", output, "--language", "en", "--framework", "osce-2004",
    ])
    #expect(result.exitCode == 0, "\(result.messages)")
    #expect(result.output == "\(output)\n")
    #expect(result.messages.contains("1 passage is highlighted on 1 page"))
    let copy = try Data(contentsOf: URL(fileURLWithPath: output))
    #expect(copy.starts(with: plan))
    let added = String(decoding: copy.dropFirst(plan.count), as: UTF8.self)
    #expect(added.contains("/Highlight") && added.contains("/QuadPoints"))
    #expect(added.contains("/Outlines"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test("The plan itself, a folder or a level that there is not are wrong usage")
  func wrongUsage() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(HostileFiles.page(Self.sentence), to: "plan.pdf")
    let link = "\(folder.path)/link.pdf"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    for arguments in [
      ["-o", path], ["-o", link], ["-o", folder.path], ["-o", "x", "--min-level", "4"],
    ] {
      let result = try await Program.run(["annotate", path] + arguments)
      #expect(result.exitCode == 64, "\(arguments)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count > 0)
  }

  @Test("A web page, a damaged file and a wrong password cost a sentence and leave nothing")
  func refused() async throws {
    let folder = try TemporaryFolder()
    let output = "\(folder.path)/out.pdf"
    let cases = [
      (
        try folder.write("<html><body><p>\(Self.sentence)</p></body></html>", to: "a.html"),
        "print it"
      ),
      (try folder.write(Array(HostileFiles.page("Plan").prefix(120)), to: "cut.pdf"), "damaged"),
      ("\(Program.repository)/Tests/IngestingTests/Fixtures/encrypted.pdf", "--password"),
    ]
    for (path, words) in cases {
      let result = try await Program.run(["annotate", path, "-o", output])
      #expect(result.exitCode == 2, "\(path)")
      #expect(result.messages.contains(words), "\(result.messages)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!left.contains { $0.hasPrefix("out.pdf") })
  }
}
