internal import AnalysisModel
internal import Ingesting
internal import Testing

@Suite("Lines that are easily taken for headings, and headings easily lost")
struct HeadingFaultsTests {
  @Test("A bold beginning goes on in its paragraph")
  func boldBeginning() throws {
    let document = try Fixture("heading-faults.pdf").document()
    #expect(
      document.texts(.paragraph).contains { $0.hasPrefix("Article 4.") && $0.contains("learnt") })
  }

  @Test("A bold line with a number is a heading in type smaller than the text too")
  func smallHeading() throws {
    let document = try Fixture("heading-faults.pdf").document()
    #expect(document.texts(.heading).contains("3.1.2 Places in shelters"))
  }

  @Test("Titles that differ by their number alone are no running header")
  func series() throws {
    let document = try Fixture("heading-faults.pdf").document()
    #expect(
      document.texts(.heading).suffix(3) == [
        "2.1 Introduction", "3.1 Introduction", "4.1 Introduction",
      ])
    #expect(document.texts(.runningHeader).isEmpty)
  }
}
