import AnalysisModel
import Foundation
import TestSupport
import Testing

@testable import Pipeline

struct RecordedRunTests {
  private static func run(
    version: String = "1", digest: String = "aa", sha256: String = "00", ocr: String = "never",
    path: String = "a.pdf"
  ) throws -> RecordedRun {
    try JSONDecoder().decode(
      RecordedRun.self,
      from: Data(
        """
        {"tool": "lacuna", "version": "\(version)", "lexicons": [{"id": "osce-2004", "language": "en", "version": "1", "digest": "\(digest)"}],
         "settings": {"ocr": "\(ocr)", "language": "fr", "subject": "none", "frameworks": "osce-2004 icmpd-2006", "memory_mb": "64"},
         "documents": [{"path": "\(path)", "sha256": "\(sha256)", "plan_id": "a", "status": "ok"}]}
        """.utf8))
  }

  @Test("What a later run was made of otherwise is named, and nothing else")
  func differences() throws {
    let first = try Self.run()
    #expect(first.differences(from: first) == [])
    let cases: [(RecordedRun, String)] = [
      (try Self.run(version: "2"), "program: 1 then, 2 now"),
      (try Self.run(digest: "bb"), "lexicons: osce-2004/en has changed (aa then, bb now)"),
      (try Self.run(sha256: "11"), "documents: a.pdf has other content"),
      (try Self.run(path: "b.pdf"), "documents: a.pdf is missing"),
      (try Self.run(ocr: "always"), "settings: ocr was never, is always"),
    ]
    for (later, sentence) in cases { #expect(first.differences(from: later) == [sentence]) }
  }

  @Test("The settings come back as they were given")
  func settings() throws {
    let settings = try Self.run(ocr: "auto (tesseract 5.3.0 eng)")
      .analysisSettings(lexicons: "L", jobs: 3)
    #expect(settings.recognition == .auto)
    #expect(settings.language == LanguageTag(rawValue: "fr"))
    #expect(settings.subject == .told(nil))
    #expect(settings.frameworks == ["osce-2004", "icmpd-2006"])
    #expect(settings.limits.memoryMegabytes == 64)
  }
}
