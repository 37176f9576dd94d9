internal import AnalysisModel
internal import Testing

@Suite("Headers of chapters")
struct RunningHeaderTests {
  @Test(
    "The name of a short chapter is a header where those of longer ones stand, and a note is none")
  func chapterHeaders() throws {
    let document = try Fixture("chapter-headers.pdf").document()
    let headers = document.texts(.runningHeader)
    #expect(headers.contains("Money"))
    #expect(headers.count == 25)
    #expect(document.text.contains("The note at the foot of this page"))
  }
}
