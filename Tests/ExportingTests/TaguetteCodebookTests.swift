import AnalysisModel
import Testing

@testable import Exporting

struct TaguetteCodebookTests {
  @Test("A codebook has the columns that Taguette looks for, and each item and element once")
  func columns() {
    let rows = taguetteCodebook([SampleRun.framework, SampleRun.other])
    #expect(rows.first == [.text("tag"), .text("description")])
    #expect(
      rows.dropFirst().map(\.first) == [
        .text("SAM-01"), .text("SAM-01.1"), .text("SAM-01.2"), .text("SAM-02"),
        .text("SAM-02.1"), .text("OTH-01"), .text("OTH-01.1"),
      ])
  }
}
