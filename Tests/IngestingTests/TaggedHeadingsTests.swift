internal import AnalysisModel
internal import Ingesting
internal import Testing

@Suite("Headings of tagged files")
struct TaggedHeadingsTests {
  @Test("Headings that look like text are told by the structure tree, and its levels are closed up")
  func told() throws {
    let document = try Fixture("tagged-headings.pdf").document()
    let headings = document.blocks.filter { $0.kind == .heading }
    #expect(
      headings.map { String(document[$0.range]) } == [
        "Protection of victims", "Places in shelters", "Prosecution of traffickers",
        "Training of judges",
      ])
    #expect(headings.map(\.level) == [1, 2, 1, 2])
  }

  @Test("A tree whose headings are other words than lines of the page is not believed")
  func mistagged() throws {
    #expect(try Fixture("mistagged.pdf").document().texts(.heading).isEmpty)
  }
}
