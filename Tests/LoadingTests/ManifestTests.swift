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
    ("plan_id\nx\n", ":1: the manifest has no column \"path\""),
    ("path,country\na.pdf,Kenya\n", ":2: the country \"Kenya\""),
    (
      "path,country\na.pdf,ken\n",
      ":2: the country \"ken\" is no ISO 3166-1 alpha-3 code, KEN, in capitals"
    ),
    ("path,adopted\na.pdf,March 2021\n", ":2: adopted \"March 2021\""),
    ("path,adopted\na.pdf,2021-02-29\n", ":2: adopted \"2021-02-29\""),
    ("path,adopted\na.pdf,2021-13\n", ":2: adopted \"2021-13\""),
    ("path,plan_id\na.pdf,../x\n", ":2: the plan_id \"../x\""),
    (
      "path,plan_id\na.pdf,x\nb.pdf,x\n",
      ":3: the plan_id \"x\" stands in more than one row; it is that of line 2 too"
    ),
    (
      "path,plan_id\na.pdf,x\nb.pdf,\(String(repeating: "y", count: 201))\n",
      ":3: the plan_id \"yyyyyyyyyyyyyyyyyyyy…\" has 201 letters, and files are named for it; 200 are the most"
    ),
    ("path,country\n,XAA\n", ":2: the path is empty"),
    ("path,title,country\na.pdf,\"two\nlines\",XAA\n\nb.pdf,,Kenya\n", ":5: the country \"Kenya\""),
    (
      "path,title,country\r\na.pdf,\"two\r\nlines\",XAA\r\nb.pdf,,Kenya\r\n",
      ":4: the country \"Kenya\""
    ),
    (
      "path,period_start,period_end\na.pdf,2025,2024-12\n",
      ":2: the period ends (2024-12) before it starts (2025)"
    ),
    ("path,language\na.pdf,English\n", ":2: the language \"English\" is no BCP 47 tag"),
    ("path,plan_id,edition_of\na.pdf,x,x\n", ":2: edition_of goes in a circle: x follows x"),
    (
      "path,plan_id,edition_of\na.pdf,x,y\nb.pdf,y,z\nc.pdf,z,x\n",
      ":2: edition_of goes in a circle: x follows y follows z follows x"
    ),
  ]

  @Test("A mistake is named with file and line", arguments: mistakes)
  func mistake(_ text: String, _ sentence: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "manifest.csv")
    let error = try #require(throws: ManifestError.self) { _ = try Manifest(contentsOf: path) }
    #expect("\(error)".contains(path + sentence), "\(error)")
    #expect(error.problems.count == 1)
  }

  static let doubts = [
    ("path,country\na.pdf,YUG\n", ":2: the country \"YUG\" is no code of ISO 3166-1"),
    (
      "path,adopted,period_end\na.pdf,2026,2025\n",
      ":2: the plan was adopted (2026) after its period ended (2025)"
    ),
    ("path\na.pdf\na.pdf\n", ":3: the path \""),
    (
      "path,plan_id,edition_of\na.pdf,x,w\n",
      ":2: edition_of names \"w\", which is the plan_id of no row"
    ),
    (
      "path,plan_id,edition_of,country\na.pdf,x,y,XAA\nb.pdf,y,,XAB\n",
      ":2: edition_of names \"y\", a plan of another country (XAB, here XAA)"
    ),
    (
      "path,plan_id,edition_of,period_start\na.pdf,x,y,2020\nb.pdf,y,,2021\n",
      ":2: edition_of names \"y\", which starts later (2021, here 2020)"
    ),
  ]

  @Test("What may be wrong is named and does not stop a run", arguments: doubts)
  func doubt(_ text: String, _ sentence: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "manifest.csv")
    let warnings = try Manifest(contentsOf: path).warnings
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains(path + sentence) == true, "\(warnings)")
  }

  @Test("Codes in use, those left to users and dates of any exactness are taken without a word")
  func right() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      path,plan_id,country,adopted,period_start,period_end,edition_of,language
      a.pdf,a,KEN,2020-02-29,2020-06,2020,,en
      b.pdf,b,XKX,,2024,2026-12-31,a2,pt-BR
      c.pdf,a2,XKX,2019,,,,zh-Hans-CN
      """, to: "manifest.csv")
    #expect(try Manifest(contentsOf: path).warnings.isEmpty)
  }
}
