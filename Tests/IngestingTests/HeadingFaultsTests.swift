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

  @Test("Words of a justified line that stand far apart are no headings")
  func justified() throws {
    let document = try Fixture("heading-faults.pdf").document()
    #expect(document.text.contains("a cook and a A LAWYER AND WORKERS OF THE STATE who speak"))
  }

  @Test("An entry of a table of contents begins on the line above its page number's")
  func contentsLines() throws {
    let document = try Fixture("contents-lines.pdf").document()
    #expect(document.texts(.contentsEntry).count == 5)
    #expect(document.blocks.allSatisfy { $0.kind != .paragraph || $0.places[0].page > 1 })
  }

  @Test("What the contents list is a heading on the page that they name, though it looks like text")
  func listed() throws {
    let document = try Fixture("contents-lines.pdf").document()
    #expect(document.texts(.heading).contains("Training of judges"))
    #expect(document.texts(.heading).count == 5)
  }

  @Test(
    "Headings of one numbered series have one level, beneath the numbered heading over the first")
  func numberedSeries() throws {
    let document = try Fixture("heading-series.pdf").document()
    let projects = document.blocks.filter { block in
      block.kind == .heading && document[block.range].hasPrefix("Project")
    }
    #expect(projects.map(\.level) == [3, 3, 3])
  }
}
