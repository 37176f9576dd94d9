import AnalysisModel
import Evaluating
import Storing
import TestSupport
import Testing

@testable import Pipeline

@Suite("The sheet of an audit") struct AuditSheetTests {
  private static func passage(
    _ number: Int, text: String = "Shelters are opened in every, \"any\", district.",
    role: SectionRole = .body, isAboutSubject: Bool = true, elements: Set<Element.ID> = []
  ) -> StoredPassage {
    StoredPassage(
      number: number, plan: "p", language: LanguageTag(rawValue: "en"),
      isAboutSubject: isAboutSubject, page: 1, role: role, section: nil, text: text,
      elements: elements)
  }

  @Test("Only silent texts of plans on the subject are drawn, the same ones for a seed")
  func drawing() {
    let asked = (0..<50).map { Self.passage($0) }
    let others = [
      Self.passage(100, elements: ["A.1"]), Self.passage(101, role: .contents),
      Self.passage(102, isAboutSubject: false), Self.passage(103, text: "Table 3"),
    ]
    let first = AuditSheet.sample(of: asked + others, count: 60, seed: 3)
    #expect(first == asked)
    let some = AuditSheet.sample(of: asked + others, count: 10, seed: 3)
    #expect(some.count == 10)
    #expect(some == AuditSheet.sample(of: asked + others, count: 10, seed: 3))
    #expect(some != AuditSheet.sample(of: asked + others, count: 10, seed: 4))
  }

  @Test("A filled sheet comes back, as a spreadsheet with semicolons saves it too")
  func reading() throws {
    let folder = try TemporaryFolder()
    let sheet = AuditSheet.text(
      [Self.passage(1), Self.passage(2), Self.passage(3)], lexiconDigest: { _ in "abc" })
    #expect(
      sheet.hasPrefix(
        "passage,plan,language,page,role,section,text,items,coder,note,lexicon_digest\n1,p,en,1,body,,"
      ))
    try folder.write(
      "passage;language;items\n1;en;\"OSCE-01; CW-C\"\n2;en;none\n3;en;\n", to: "filled.csv")
    let read = try AuditSheet.read(
      "\(folder.path)/filled.csv", items: ["OSCE-01", "CW-C"], lexiconDigest: { _ in "abc" })
    #expect(read.map(\.items) == [["OSCE-01", "CW-C"], [], nil])
    try folder.write(sheet, to: "empty.csv")
    #expect(
      try AuditSheet.read("\(folder.path)/empty.csv", items: [], lexiconDigest: { _ in "abc" }).map(
        \.items)
        == [nil, nil, nil])
    let refusal = #expect(throws: AuditSheet.Failure.self) {
      try AuditSheet.read("\(folder.path)/empty.csv", items: [], lexiconDigest: { _ in "def" })
    }
    #expect(refusal?.description.contains("row 2: the sheet was drawn where lexicons abc") == true)
  }

  @Test("An item that no framework has is named with its row")
  func unknown() throws {
    let folder = try TemporaryFolder()
    try folder.write("passage,language,items\n,,\n1,en,OSCE-99\n", to: "filled.csv")
    do {
      _ = try AuditSheet.read(
        "\(folder.path)/filled.csv", items: ["OSCE-01"], lexiconDigest: { _ in nil })
      Issue.record("the sheet was taken")
    } catch {
      #expect("\(error)".contains("row 3: there is no item OSCE-99"))
    }
  }
}
