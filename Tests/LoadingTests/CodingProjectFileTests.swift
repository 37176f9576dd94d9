import SharedLibraries
import TestSupport
import Testing

@testable import Loading

struct CodingProjectFileTests {
  private static let project = """
    <?xml version="1.0" encoding="utf-8"?>
    <Project xmlns="urn:QDA-XML:project:1.0" name="p"><Users><User guid="{aa}" name="Ana"/></Users>
    <CodeBook><Codes><Code guid="c0" name="Group" isCodable="false"><Code guid="c1" name="SAM-01.1 Aid" isCodable="true"/></Code></Codes></CodeBook>
    <Sources>
    <PDFSource guid="s1" name="plan-1.pdf" path="internal://s1.pdf"><Description>memo</Description>
    <Representation guid="t1" name="plan-1 (text)" plainTextPath="internal://T1.txt">
    <PlainTextSelection guid="x1" startPosition="2" endPosition="5" name="two" creatingUser="AA" modifyingUser="bb"><Description>level 2
    why</Description><Coding guid="k1" creatingUser="aa"><CodeRef targetGUID="C1"/><NoteRef targetGUID="n1"/></Coding></PlainTextSelection>
    <PlainTextSelection guid="x2" startPosition="9" endPosition="5"><Coding guid="k2"><CodeRef targetGUID="c1"/></Coding></PlainTextSelection>
    </Representation></PDFSource>
    <TextSource guid="s2" name="plan-2.txt"><PlainTextContent>Its text</PlainTextContent></TextSource>
    </Sources>
    <Notes><Note guid="n1"><PlainTextContent>a note</PlainTextContent><PlainTextSelection guid="x3" startPosition="0" endPosition="1"/></Note></Notes>
    </Project>
    """

  private static func archive(
    _ project: String, as name: String = "project.qde", text: String = "",
    in folder: borrowing TemporaryFolder
  ) throws -> String {
    let path = "\(folder.path)/project.qdpx"
    var writer = try ZipWriter(creatingAt: path)
    try writer.add(try folder.write(project, to: "qde"), as: name, isCompressed: true)
    try writer.add(try folder.write(text, to: "text"), as: "Sources/t1.txt", isCompressed: true)
    try writer.finish()
    return path
  }

  @Test("People, codes, selections and notes are read, guids in one form")
  func project() throws {
    let folder = try TemporaryFolder()
    let file = try CodingProjectFile(
      contentsOf: Self.archive(
        Self.project, as: "Any name.qde", text: "\u{FEFF}a\r\ntwo\r\n", in: folder))
    #expect(file.users == ["AA": "Ana"])
    #expect(file.codes["C1"] == "SAM-01.1 Aid")
    #expect(file.notes == ["N1": "a note"])
    let source = try #require(file.sources.first)
    #expect(source.guids == ["S1", "T1"])
    #expect(source.names == ["plan-1.pdf", "plan-1 (text)"])
    #expect(source.description == "memo\n")
    #expect(try file.text(of: source) == "a\ntwo\n")
    #expect(source.selections.count == 1)
    let selection = try #require(source.selections.first)
    #expect(selection.start == 2 && selection.end == 5)
    #expect(selection.creator == "AA" && selection.modifier == "BB")
    #expect(selection.description == "level 2\nwhy")
    #expect(selection.codings.map(\.code) == ["C1"])
    #expect(selection.codings.map(\.notes) == [["N1"]])
    #expect(try file.text(of: file.sources[1]) == "Its text")
  }

  static let refused = [
    ("<Other/>", "project.qde", "it is no REFI-QDA project"),
    (
      "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project>&x;</Project>",
      "project.qde", "declares a document type"
    ),
    ("<Project>", "project.qde", "no well-formed XML"),
    (
      "<!DOCTYPE Project [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><Project name=\"&b;\"/>",
      "project.qde", "declares a document type"
    ),
    ("<Project/>", "project.xml", "no file that ends in .qde"),
    ("<Project/>", "../project.qde", "leads out of the archive"),
    ("<Project/>", "/project.qde", "leads out of the archive"),
  ]

  @Test(
    "A file that is no project, or a dangerous one, is refused in a sentence", arguments: refused)
  func refusal(project: String, name: String, sentence: String) throws {
    let folder = try TemporaryFolder()
    let path = try Self.archive(project, as: name, in: folder)
    let error = #expect(throws: CodingProjectFile.Failure.self) {
      _ = try CodingProjectFile(contentsOf: path).users
    }
    #expect(error?.description.contains(sentence) == true, "\(String(describing: error))")
  }
}
