import AnalysisModel
import Matching
import Testing

@Suite("Cutting documents into passages") struct PassageScannerTests {
  private func document(_ blocks: [(Block.Kind, String)]) -> Document {
    var text = ""
    var made: [Block] = []
    for (kind, content) in blocks {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += content
      var cellStart = start
      var row: [Cell] = []
      let contents = content.split(separator: "\t", omittingEmptySubsequences: false)
      for cell in kind == .tableRow ? contents : [] {
        let end = cellStart + cell.utf8.count
        row.append(Cell(column: "", range: TextRange(utf8: cellStart..<end)))
        cellStart = end + 1
      }
      made.append(
        Block(kind: kind, range: TextRange(utf8: start..<text.utf8.count), places: [], cells: row))
    }
    return Document(
      id: "d", source: Source(path: "d.pdf", format: .pdf, bytes: 0), title: nil,
      language: LanguageTag(rawValue: "en"), text: text, pages: [], sections: [], blocks: made)
  }

  @Test("A name that stands for a word is found where the word is asked for, in its whole extent")
  func standingNames() throws {
    let document = document([
      (.paragraph, "Open Door helps victims."), (.paragraph, "An open Door helps victims."),
      (.tableRow, "House for victims\tMSW; Open Door\t2027"),
    ])
    var scanner = try TestTerms.scanner([TestTerms.term("NGO NEAR/9 victim")])
    let first = scanner.scan(document)
    #expect(first.flatMap(\.hits).isEmpty)
    let names = StandingNames(["Open Door"], standingFor: "NGO")
    let again = scanner.scan(document, knowing: names, before: first)
    #expect(again.map(\.block) == [0, 1, 2])
    let parts = again.map { $0.hits.flatMap(\.parts).map { String(document.text[$0]) } }
    #expect(parts == [["Open Door", "victims"], [], ["victims", "Open Door"]])
    #expect(scanner.scan(document).flatMap(\.hits).isEmpty)
  }

  @Test("Every kind of block but running headers and contents entries gives passages")
  func kinds() throws {
    let document = document(Block.Kind.allCases.map { ($0, "Some victims here") })
    var scanner = try TestTerms.scanner([TestTerms.term("victim")])
    let passages = scanner.scan(document)
    let kinds = passages.map { document.blocks[$0.block].kind }
    #expect(
      kinds == [.heading, .paragraph, .listItem, .tableRow, .caption, .footnote])
    for passage in passages {
      #expect(passage.wordCount == 3)
      #expect(passage.hits.map { String(document.text[$0.range]) } == ["victims"])
    }
  }

  @Test("Ranges are the document's own after letters of many bytes")
  func offsets() throws {
    let document = document([
      (.paragraph, "Été – “Ünïcode” ضحايا 𝔸"), (.paragraph, "  The victims’ shelter. "),
    ])
    var scanner = try TestTerms.scanner([TestTerms.term("victim shelter")])
    let hits = scanner.scan(document).flatMap(\.hits)
    #expect(hits.map { String(document.text[$0.range]) } == ["victims’ shelter"])
  }

  @Test("A long paragraph is cut between sentences, a long table row is not")
  func longParagraph() throws {
    let sentence = "The plan " + String(repeating: "goes on ", count: 14) + "here. "
    let text = String(repeating: sentence, count: 9)
    var scanner = try TestTerms.scanner([TestTerms.term("plan")])
    let document = document([(.paragraph, text), (.tableRow, text)])
    let passages = scanner.scan(document)
    #expect(passages.map(\.wordCount) == [93, 93, 93, 279])
    for passage in passages {
      let quote = document.text[passage.range]
      #expect(quote.hasPrefix("The plan"))
      #expect(quote.hasSuffix("here."))
      #expect(passage.sentences.first?.lowerBound == passage.range.lowerBound)
      #expect(passage.sentences.last?.upperBound == passage.range.upperBound)
      for (one, next) in zip(passage.sentences, passage.sentences.dropFirst()) {
        #expect(one.upperBound == next.lowerBound)
      }
      #expect(passage.hits.count == passage.sentences.count)
    }
  }

  @Test("A sentence longer than a passage stays whole")
  func longSentence() throws {
    let text = "First one. It " + String(repeating: "word ", count: 149) + "ends. Last one."
    var scanner = try TestTerms.scanner([])
    #expect(scanner.scan(document([(.paragraph, text)])).map(\.wordCount) == [2, 151, 2])
  }

  @Test("What no sentence is as long as is cut between words, and nothing of it is lost")
  func endlessSentence() throws {
    let text =
      "Short. " + String(repeating: "The plan of the État goes on and ", count: 500) + "on."
    var scanner = try TestTerms.scanner([TestTerms.term("plan")])
    let sentences = scanner.scan(text: text).sentences.map { text[$0] }
    #expect(sentences.count == 4)
    #expect(sentences.joined() == text)
    #expect(sentences.allSatisfy { $0.utf8.count <= 6_000 })
    #expect(sentences.dropLast().allSatisfy { $0.last == " " })
    let passages = scanner.scan(document([(.paragraph, text)]))
    #expect(passages.flatMap(\.hits).count == 500)
    let unbroken = String(repeating: "x", count: 9_000)
    #expect(scanner.scan(text: unbroken).sentences.count == 1)
  }

  @Test("No phrase runs from one cell into the next")
  func cells() throws {
    var scanner = try TestTerms.scanner([TestTerms.term("labour inspector")])
    let document = document([(.tableRow, "Ministry of Labour\tInspectors\tlabour inspectors")])
    let hits = scanner.scan(document).flatMap(\.hits)
    #expect(hits.map { String(document.text[$0.range]) } == ["labour inspectors"])
  }

  @Test(
    "A cell's border takes words from a window, a sentence's end does not",
    arguments: [
      ("victims of the shelter", ["victims of the shelter"]),
      ("victims\tof the shelter", []),
      ("victims of\tthe\tshelter", []),
      ("the victims\tshelter", ["victims\tshelter"]),
      ("victims of the. Shelter", ["victims of the. Shelter"]),
      (
        "victims of each of these many homes. Shelter",
        ["victims of each of these many homes. Shelter"]
      ),
      ("victims of each of these very many homes. Shelter", []),
    ])
  func windows(row: String, expected: [String]) throws {
    var scanner = try TestTerms.scanner([TestTerms.term("victim NEAR/6 shelter")])
    let document = document([(.tableRow, row)])
    let hits = scanner.scan(document).flatMap(\.hits)
    #expect(hits.map { String(document.text[$0.range]) } == expected)
  }

  @Test("A text without words has no hits and no sentences")
  func empty() throws {
    var scanner = try TestTerms.scanner([TestTerms.term("victim")])
    #expect(scanner.scan(text: " – ").hits.isEmpty)
    #expect(scanner.scan(text: "").wordCount == 0)
    #expect(scanner.scan(document([(.paragraph, "•")])).isEmpty)
  }

  struct Sentences {
    let text: String
    let count: Int
    var language = "en"

    static let all = [
      Sentences(text: "One here. Two here.", count: 2),
      Sentences(text: "Really? Yes! Good.", count: 3),
      Sentences(text: "Dr. Smith and Prof. Jones came. They left.", count: 2),
      Sentences(text: "See No. 5 and art. 7 of the law. Then go.", count: 2),
      Sentences(text: "Was it so? No. The end came.", count: 3),
      Sentences(text: "J. Smith of the U.N. spoke.", count: 1),
      Sentences(text: "3. Protection of victims. 3.1. Shelters", count: 2),
      Sentences(text: "iv. Protection", count: 1),
      Sentences(text: "In 2024. The next year.", count: 2),
      Sentences(text: "A line\nthat goes on. Then.", count: 2),
      Sentences(text: "(Dr. Who) is in. Next.", count: 2),
      Sentences(text: "Así es. ¿Qué pasa? El Sr. Pérez vino.", count: 3, language: "es"),
      Sentences(text: "ст. 127 УК. Далее.", count: 2, language: "ru"),
      Sentences(text: "هذه جملة؟ نعم. هذه جملة.", count: 3, language: "ar"),
    ]
  }

  @Test(
    "Sentences end at stops, but not after abbreviations and numbering", arguments: Sentences.all)
  func sentences(_ example: Sentences) throws {
    var scanner = try TestTerms.scanner(
      [], language: example.language, abbreviations: ["Dr", "Prof.", "Sr", "ст"])
    let found = scanner.scan(text: example.text).sentences.map { String(example.text[$0]) }
    #expect(found.count == example.count, "\(found)")
    #expect(found.joined() == example.text)
  }

  @Test("The same words are found whether a chunk is new or known")
  func cache() throws {
    var scanner = try TestTerms.scanner([TestTerms.term("safe house")])
    let text = "safe-house, (safe house) safe house's; safe- house"
    let first = scanner.hits(in: text)
    #expect(first.count == 4)
    #expect(scanner.hits(in: text) == first)
  }
}
