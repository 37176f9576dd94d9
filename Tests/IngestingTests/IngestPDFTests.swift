internal import AnalysisModel
internal import Foundation
internal import Ingesting
internal import TestSupport
internal import Testing

@Suite("Reading a PDF", .serialized)
struct IngestPDFTests {
  @Test(
    "A fixture's blocks are as recorded",
    arguments: [
      "two-columns", "running-header", "paragraph-over-pages", "contents", "headings", "lists",
      "overprinted", "sideways-page", "raised-figures", "action-table", "action-table-over-pages",
      "right-to-left", "hollow-bullets", "chart-beside-prose", "statistics",
    ])
  func blocks(_ name: String) throws {
    try expectGolden(Fixture("\(name).pdf").document().outline, named: "\(name).txt")
  }

  @Test("Columns are read one after the other, and the heading across them first")
  func columns() throws {
    let document = try Fixture("two-columns.pdf").document()
    #expect(document.texts(.heading).count == 2)
    let paragraphs = document.texts(.paragraph)
    #expect(paragraphs.count == 3)
    #expect(paragraphs[0].hasSuffix("come back without any condition."))
    #expect(paragraphs[1].hasPrefix("Labour inspectors"))
  }

  @Test("Hyphens at line ends go where the word has none, and stay where it has one")
  func hyphens() throws {
    let text = try Fixture("hyphen-at-line-end.pdf").document().text
    for word in [
      "reviews implementation", "a child-friendly", "national anti-trafficking", "Anglo-Norman",
      "reporting",
    ] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(!text.contains("imple-"))
  }

  @Test("A paragraph over a page break is one block with a place on each page")
  func pageBreak() throws {
    let document = try Fixture("paragraph-over-pages.pdf").document()
    let block = try #require(document.blocks.first { $0.places.count == 2 })
    #expect(block.places.map(\.page) == [1, 2])
    #expect(document[block.range].contains("it goes on on the next page"))
    let place = try #require(block.place(at: TextOffset(utf8: block.range.upperBound.utf8 - 2)))
    #expect(place.page == 2)
  }

  @Test("Headers, footers and page numbers stand in no paragraph")
  func runningHeaders() throws {
    let document = try Fixture("running-header.pdf").document()
    #expect(document.texts(.runningHeader).count == 8)
    let paragraphs = document.texts(.paragraph).joined()
    for words in ["Republic of Vardia", "Office of the Rapporteur", "Page 2"] {
      #expect(!paragraphs.contains(words))
    }
    #expect(document.texts(.footnote).count == 3)
  }

  @Test("A page by itself shows its header, footer and stamp by place, type and words")
  func singlePage() throws {
    let document = try Fixture("journal-page.pdf").document()
    let text = document.blocks.filter { $0.kind != .runningHeader }.map { document[$0.range] }
      .joined(separator: "\n")
    for words in ["214", "Vardia Review", "review.example", "Downloaded"] {
      #expect(!text.contains(words), "\(words)")
    }
    #expect(text.contains("Shelters in the districts"))
    #expect(document.texts(.footnote).contains { $0.contains("Act on shelters of 2029") })
  }

  @Test(
    "A page number close to the text, a header in many parts and a footer parted by a bullet are told on one page"
  )
  func gazette() throws {
    let document = try Fixture("gazette.pdf").document()
    let text = document.blocks.filter { $0.kind != .runningHeader }.map { document[$0.range] }
      .joined(separator: "\n")
    for words in ["1106", "VARDIA", "MARCH", "Gazette", "MAY", "7"] {
      #expect(!text.contains(words), "\(words)")
    }
  }

  @Test("The last row of a table that alone goes over to the second page is no header")
  func rowOverPage() throws {
    let document = try Fixture("row-over-page.pdf").document()
    #expect(document.texts(.runningHeader).isEmpty)
    let rows = document.texts(.tableRow).joined(separator: "\n")
    for words in ["Sign agreements with", "Foreign Affairs", "destination"] {
      #expect(rows.contains(words), "\(words)")
    }
  }

  @Test("A page's own title, table rows and last line are no headers")
  func ownEdges() throws {
    let document = try Fixture("letter.pdf").document()
    #expect(document.texts(.runningHeader).isEmpty)
    #expect(document.text.contains("Plan of Action 2031"))
    #expect(document.text.contains("Courts"))
    #expect(document.text.contains("Signed for the council"))
  }

  @Test("A table's rows name their columns, on later pages too, and keep empty cells")
  func tables() throws {
    let document = try Fixture("action-table-over-pages.pdf").document()
    let rows = document.blocks.filter { $0.kind == .tableRow }
    #expect(rows.count == 19)
    for row in rows {
      #expect(
        row.cells.map(\.column)
          == ["No", "Activity", "Responsible body", "Timeframe", "Budget and source", "Indicator"])
    }
    let last = try #require(rows.last)
    #expect(last.places.map(\.page) == [2])
    #expect(document[last.cells[1].range] == "Review the law on recruitment agencies")
    let empty = rows.filter { $0.cells[4].range.isEmpty }
    #expect(empty.count == 3)
    #expect(document.texts(.paragraph).last == "The council reviews the table every year.")
  }

  @Test("Each hollow bullet begins an item of its own, in the column it stands in")
  func hollowBullets() throws {
    let document = try Fixture("hollow-bullets.pdf").document()
    #expect(document.texts(.tableRow).isEmpty)
    let items = document.texts(.listItem)
    #expect(items.prefix(4).last == "Distrust every authority")
    #expect(items.dropFirst(4).prefix(2) == ["Have no papers, or false ones", "Know no address"])
    #expect(document.text.contains("o Oral history"))
    #expect(document.text.contains("o queda bajo la tutela"))
  }

  @Test("The figures of a chart are not put among the words beside it")
  func chart() throws {
    let document = try Fixture("chart-beside-prose.pdf").document()
    let prose = try #require(document.texts(.paragraph).first { $0.hasPrefix("The ministry") })
    #expect(!prose.contains("50") && !prose.contains("41"))
    #expect(!document.texts(.tableRow).contains { $0.contains("ministry") })
  }

  @Test("A column is read to its end past a quote set into it, before the column beside it")
  func insets() throws {
    let document = try Fixture("insets.pdf").document()
    let text = document.text
    let places = try ["The ministry of", "the month and they say", "Labour inspectors"].map {
      try #require(text.range(of: $0), "\($0)").lowerBound
    }
    #expect(places == places.sorted())
    #expect(text.contains("‘A bed for all who ask for it’"))
  }

  @Test("Letters set apart are a word, and a large initial belongs to the word beside it")
  func looseLetters() throws {
    let text = try Fixture("insets.pdf").document().text
    #expect(text.contains("Foreword"))
    #expect(text.contains("This strategy is for the years in which the law of the land"))
  }

  @Test("A column goes past the large heading of the column beside it")
  func closeHeading() throws {
    let text = try Fixture("close-columns.pdf").document().text
    #expect(text.contains("publishes it once a year, so that every district knows"))
    #expect(text.contains("Labour inspection goes to the farms of all districts"))
  }

  @Test("The columns of a sheet that lay askew are two, where no gap runs straight down the page")
  func askewColumns() throws {
    let document = try Fixture("close-columns.pdf").document()
    let second = document.blocks.filter { $0.places.contains { $0.page == 2 } }
      .map { String(document[$0.range]) }.joined(separator: " ")
    for sentence in [
      "publishes it once a year, so that every district", "sites without notice. They speak",
    ] {
      #expect(second.components(separatedBy: sentence).count == 7, "\(sentence)")
    }
  }

  @Test("Numbers of lines between two columns stand in neither")
  func lineNumbers() throws {
    let document = try Fixture("line-numbers.pdf").document()
    #expect(document.texts(.runningHeader) == ["5", "10", "15", "20", "25", "30"])
    #expect(document.texts(.paragraph).joined().filter(\.isNumber).isEmpty)
    #expect(document.text.contains("so that every district knows where a bed is free."))
  }

  @Test("Each line of figures is a row, whatever the space between groups of them")
  func statistics() throws {
    let document = try Fixture("statistics.pdf").document()
    #expect(document.texts(.tableRow).contains("Acquittal | 20 | 21 | 22"))
  }

  @Test("The outline gives headings their levels, and the largest type the title")
  func headings() throws {
    let document = try Fixture("headings.pdf").document()
    #expect(
      document.title == "National Plan of Action against Trafficking in Persons of Vardia")
    #expect(document.metadata["Title"] == "Plan of Action")
    let paragraph = try #require(
      document.blocks.first { document[$0.range].hasPrefix("Clinics") })
    #expect(document.sectionPath(paragraph.section) == ["1. Protection", "1.2 Health care"])
  }

  @Test("What stands in the fields of a form is read; a page of two lines alone is blank")
  func form() throws {
    let document = try Fixture("form.pdf").document()
    #expect(document.text.contains("The Council on Fair Work"))
    #expect(document.pages.map(\.state) == [.readable, .blank])
    #expect(document.warnings.isEmpty)
  }

  @Test("A scanned page is unreadable and warned about, an empty one is blank")
  func scans() throws {
    let document = try Fixture("scanned-page.pdf").document(IngestOptions(recognition: .never))
    #expect(document.pages.map(\.state) == [.readable, .unreadable, .blank])
    #expect(document.warnings.map(\.page) == [2])
    #expect(document.warnings.first?.kind == .unreadablePage)
  }

  @Test("A page that the file has lost is unreadable and warned about")
  func lostPage() throws {
    let document = try Fixture("broken-page.pdf").document()
    #expect(document.pages.map(\.state) == [.readable, .unreadable])
    #expect(document.warnings.map(\.page) == [2])
    #expect(document.warnings.first?.message.contains("cannot be opened") == true)
  }

  @Test(
    "Sources are captions, and notes at the foot of a page in larger type than most are footnotes")
  func smallPrint() throws {
    let document = try Fixture("notes-and-sources.pdf").document()
    #expect(document.texts(.caption) == ["Source: Register of shelters, 2031."])
    #expect(document.texts(.footnote).count == 3)
  }

  @Test("Headings of two columns are two, and what follows a table of contents is no part of it")
  func columnHeadings() throws {
    let document = try Fixture("column-headings.pdf").document()
    #expect(document.texts(.heading) == ["Contents", "Abbreviations", "A word first"])
    let block = try #require(document.blocks.first { document[$0.range].hasPrefix("The ministry") })
    #expect(document.sectionPath(block.section) == ["A word first"])
  }

  @Test("An encrypted file wants its password, and the right one")
  func passwords() throws {
    let fixture = Fixture("encrypted.pdf")
    #expect(throws: IngestFailure(path: fixture.path, reason: .encrypted)) {
      try fixture.document()
    }
    #expect(throws: IngestFailure(path: fixture.path, reason: .wrongPassword)) {
      try fixture.document(IngestOptions(password: "open"))
    }
    let document = try fixture.document(IngestOptions(password: "open sesame"))
    #expect(document.texts(.paragraph).count == 1)
  }

  @Test("Boxes lie on the page where the words are drawn")
  func boxes() throws {
    let document = try Fixture("two-columns.pdf").document()
    let right = try #require(
      document.blocks.first { document[$0.range].hasPrefix("Labour") }?.places.first?.box)
    #expect(abs(right.left - 320) < 2)
    #expect(right.top > 110 && right.bottom < 225 && right.right < 540)
    let sideways = try Fixture("sideways-page.pdf").document()
    let box = try #require(sideways.blocks.first?.places.first?.box)
    #expect(box.height > 5 * box.width)
  }

  @Test("The id is the digest of the bytes, and two readings are equal")
  func repeatable() throws {
    let fixture = Fixture("lists.pdf")
    let document = try fixture.document()
    #expect(document.id.rawValue.count == 64)
    #expect(try fixture.document() == document)
    #expect(document.language == LanguageTag(rawValue: "en"))
  }

  @Test(
    "A PDF cut short anywhere is read or refused, never a crash",
    arguments: (0..<44).map { $0 * 50 })
  func truncated(_ length: Int) throws {
    let whole = try Data(contentsOf: URL(filePath: Fixture("headings.pdf").path))
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    try whole.prefix(length).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      let document = try ingest(path: file.path, options: IngestOptions())
      #expect(document.source.bytes == length)
    } catch {
      #expect(error.path == file.path)
    }
  }
}
