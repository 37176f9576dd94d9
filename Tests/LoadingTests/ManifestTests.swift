import AnalysisModel
import TestSupport
import Testing

@testable import Loading

@Suite("Reading a manifest")
struct ManifestTests {
  @Test("Rows become records, and unknown columns are carried through")
  func records() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      path,plan_id,country,title,adopted,region
      a.pdf,first,XAA,"Plan, the first",2021-03,North
      /tmp/b.pdf,,XAB,,,
      """, to: "manifest.csv")
    let manifest = try Manifest(contentsOf: path)
    #expect(manifest.records.map(\.path) == ["\(folder.path)/a.pdf", "/tmp/b.pdf"])
    #expect(manifest.records[0].title == "Plan, the first")
    #expect(manifest.records[0].extra == [PlanRecord.ExtraField(name: "region", value: "North")])
    #expect(manifest.records[1].title == nil)
  }

  @Test("A manifest that a spreadsheet saved with semicolons is read")
  func semicolons() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "\u{FEFF}path;title\n\"a.pdf\";\"Plan, the first\"\n", to: "manifest.csv")
    #expect(try Manifest(contentsOf: path).records.map(\.title) == ["Plan, the first"])
  }

  static let mistakes = [
    ("plan_id\nx\n", "no column \"path\""),
    ("path,country\na.pdf,Kenya\n", "row 2: the country \"Kenya\""),
    ("path,adopted\na.pdf,March 2021\n", "row 2: adopted \"March 2021\""),
    ("path,plan_id\na.pdf,../x\n", "row 2: the plan_id \"../x\""),
    ("path,plan_id\na.pdf,x\nb.pdf,x\n", "the plan_id \"x\" stands in more than one row"),
    ("path,country\n,XAA\n", "row 2: the path is empty"),
  ]

  @Test("A mistake is named with its row", arguments: mistakes)
  func mistake(_ text: String, _ sentence: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "manifest.csv")
    let error = try #require(throws: ManifestError.self) { _ = try Manifest(contentsOf: path) }
    #expect("\(error)".contains(sentence))
  }
}
