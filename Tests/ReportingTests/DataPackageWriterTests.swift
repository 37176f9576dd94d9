import AnalysisModel
import Reporting
import TestSupport
import Testing

@Suite("Writing the data package")
struct DataPackageWriterTests {
  let writer = DataPackageWriter(
    ResearchTables(
      frameworks: [SamplePlans.framework], provenance: SamplePlans.provenance,
      manifestColumns: ["region", "Status"]))

  @Test(
    "Each table is written whole",
    arguments: [
      "plans", "pages", "items", "elements", "evidence", "decisions", "activities", "audit",
      "codebook",
    ])
  func tables(name: String) throws {
    let table = try #require(writer.tables.first { $0.name == name })
    let csv = CSVWriter()
    let rows = table.fixedRows() + SamplePlans.all.flatMap(table.rows)
    try expectGolden(
      csv.header(of: table) + csv.lines(rows), named: "data/\(writer.fileName(of: table))")
  }

  @Test("The descriptor names every column")
  func descriptor() throws {
    try expectGolden(try writer.descriptor(), named: "data/datapackage.json")
  }

  @Test("Passages stay out of the package")
  func packagedTables() {
    #expect(
      writer.tables.map(\.name) == [
        "plans", "pages", "sections", "items", "elements", "evidence", "decisions", "activities",
        "audit",
        "codebook",
      ])
  }

  @Test("Every plan has a row for every item and element, read or not")
  func completeRows() throws {
    for (name, count) in [("items", 3), ("elements", 7)] {
      let table = try #require(writer.tables.first { $0.name == name })
      for plan in SamplePlans.all {
        #expect(table.rows(plan).count == count)
      }
    }
  }

  @Test("A level is empty where the text could not be read")
  func missingLevels() throws {
    let table = try #require(writer.tables.first { $0.name == "items" })
    let level = try #require(table.fields.firstIndex { $0.name == "level" })
    for plan in [SamplePlans.failed, SamplePlans.unassessable] {
      #expect(table.rows(plan).allSatisfy { $0[level] == .null })
    }
    #expect(table.rows(SamplePlans.otherSubject).allSatisfy { $0[level] == .integer(0) })
  }
}
