import AnalysisModel
import TestSupport
import Testing

@testable import Exporting

struct DescribingTests {
  @Test("Every column of every table is in the data dictionary")
  func dictionary() {
    let page = DataDictionary(SampleRun.tables).markdown()
    for table in SampleRun.tables.packaged {
      #expect(page.contains("\n## \(table.name)\n"))
      for field in table.fields { #expect(page.contains("| `\(field.name)` |")) }
    }
  }

  @Test("No text of a manifest breaks a row of the dictionary", arguments: HostileText.all)
  func rows(text: String) {
    let tables = ResearchTables(
      frameworks: [], provenance: SampleRun.tables.provenance, manifestColumns: [text])
    let plain = ResearchTables(
      frameworks: [], provenance: SampleRun.tables.provenance, manifestColumns: ["x"])
    #expect(
      DataDictionary(tables).markdown().split(separator: "\n").count
        == DataDictionary(plain).markdown().split(separator: "\n").count)
  }

  @Test("How to cite names version, frameworks and every lexicon's digest")
  func citation() throws {
    try expectGolden(CitationGuide(SampleRun.tables).markdown(), named: "HOW-TO-CITE.md")
  }
}
