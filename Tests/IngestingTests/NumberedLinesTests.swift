internal import AnalysisModel
internal import Testing

@Suite("Numbered lines of plain type")
struct NumberedLinesTests {
  private func document() throws -> Document { try Fixture("numbered-lines.pdf").document() }

  @Test("Sentences are no headings, though a number stands before them")
  func sentences() throws {
    let texts = try document().texts(.paragraph)
    #expect(texts.count { $0.hasPrefix("2.1.") } == 3)
  }

  @Test("Lines that the next number follows at once are a list")
  func lists() throws {
    let texts = try document().texts(.paragraph)
    #expect(texts.count { $0.hasPrefix("2.2.") } == 3)
  }

  @Test("Lines that text stands beneath are headings")
  func headings() throws {
    #expect(
      try document().texts(.heading) == [
        "2.1 Prevention", "2.2 Protection", "3 Council", "3.1 Members", "3.2 Sittings", "4 Money",
      ])
  }

  @Test("The next number begins a paragraph, however full the line above is")
  func paragraphs() throws {
    let texts = try document().texts(.paragraph)
    #expect(texts.contains { $0.hasPrefix("4.1") && $0.hasSuffix("social affairs") })
    #expect(texts.contains { $0.hasPrefix("4.2") && $0.hasSuffix("of the districts") })
    #expect(
      texts.suffix(4).dropLast() == [
        "4.3 Print the accounts", "Activity 1: Ask donors for the rest of the money",
        "Activity 2: Thank them",
      ])
  }

  @Test("Text beneath a title that looks like a list item is no part of it")
  func title() throws {
    let document = try document()
    #expect(document.texts(.listItem) == ["5. Who"])
    #expect(document.texts(.paragraph).last?.hasPrefix("The council is the author") ?? false)
  }
}
