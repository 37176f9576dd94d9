internal import AnalysisModel
internal import Ingesting
internal import TestSupport
internal import Testing

@Suite("Building a document")
struct DocumentBuilderTests {
  private typealias Draft = DocumentBuilder.BlockDraft
  private typealias Piece = DocumentBuilder.Piece

  private static func document(_ drafts: [DocumentBuilder.BlockDraft]) -> Document {
    var builder = DocumentBuilder()
    for draft in drafts { builder.append(draft) }
    return builder.document(
      DocumentBuilder.Facts(
        id: "x", source: Source(path: "p", format: .html, bytes: 0), title: nil, language: nil,
        pages: []))
  }

  @Test("Blocks stand apart by a blank line, and empty ones are left out")
  func separation() {
    let document = Self.document([
      Draft(kind: .paragraph, pieces: [Piece(text: "Straße", page: 1)]),
      Draft(kind: .paragraph, pieces: [Piece(text: "", page: 1)]),
      Draft(kind: .paragraph, pieces: []),
      Draft(kind: .listItem, level: 1, pieces: [Piece(text: "zwei", page: 1)]),
    ])
    #expect(document.text == "Straße\n\nzwei")
    #expect(document.blocks.map { String(document[$0.range]) } == ["Straße", "zwei"])
  }

  @Test("A cell that goes on from the page before has the data above it, never a column's name")
  func carriedCells() {
    func row(_ kind: Block.Kind, _ first: String?, _ second: String) -> Draft {
      Draft(
        kind: kind, pieces: [],
        cells: [
          DocumentBuilder.CellDraft(
            column: "Aim", pieces: first.map { [Piece(text: $0, page: 1)] } ?? [], position: 0,
            isCarried: first == nil),
          DocumentBuilder.CellDraft(
            column: "Cost", pieces: [Piece(text: second, page: 1)], position: 1),
        ])
    }
    func firstCells(_ drafts: [Draft]) -> [String] {
      let document = Self.document(drafts)
      return document.blocks.map { String(document[$0.cells[0].range]) }
    }
    // The head of the table says again what the columns are.
    #expect(
      firstCells([
        row(.tableRow, "Aim", "Cost"), row(.tableRow, "Shelter", "10"),
        row(.runningHeader, "Aim", "Cost"), row(.tableRow, nil, "20"),
      ]) == ["Aim", "Shelter", "Aim", "Shelter"])
    // A new head ends what stood above.
    #expect(
      firstCells([
        row(.tableRow, "Shelter", "10"), row(.tableRow, "Aim", "Cost"),
        row(.tableRow, nil, "20"),
      ]) == ["Shelter", "Aim", ""])
  }

  @Test("A row's text is its filled cells, and an empty cell has an empty range in its place")
  func rows() {
    let cell = { (column: String, text: String, page: Int) in
      DocumentBuilder.CellDraft(
        column: column, pieces: text.isEmpty ? [] : [Piece(text: text, page: page)])
    }
    let document = Self.document([
      Draft(
        kind: .tableRow, pieces: [],
        cells: [cell("A", "", 1), cell("B", "two", 1), cell("C", "", 1), cell("D", "four", 2)])
    ])
    #expect(document.text == "two | four")
    let row = document.blocks[0]
    #expect(row.cells.map { String(document[$0.range]) } == ["", "two", "", "four"])
    #expect(row.cells.map(\.range.lowerBound.utf8) == [0, 0, 3, 6])
    #expect(row.places.map(\.page) == [1, 2])
  }

  @Test("Headings open sections, and close those of their own level and deeper")
  func sections() {
    let heading = { (text: String, level: Int) in
      Draft(kind: .heading, level: level, pieces: [Piece(text: text, page: 1)])
    }
    let body = Draft(kind: .paragraph, pieces: [Piece(text: "x", page: 1)])
    let document = Self.document([
      body, heading("A", 1), heading("B", 3), body, heading("C", 2), body, heading("D", 1), body,
    ])
    let paths = document.blocks.filter { $0.kind == .paragraph }.map {
      document.sectionPath($0.section).joined(separator: "/")
    }
    #expect(paths == ["", "A/B", "A/C", "D"])
  }

  @Test("Ranges ascend, are disjoint and lie within the text", arguments: 0..<50)
  func ranges(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = ["a", "né", "страна", "", "中", " "]
    let drafts = (0..<20).map { _ in
      let pieces = (0..<Int.random(in: 0...3, using: &generator)).map { page in
        Piece(text: words.randomElement(using: &generator) ?? "", page: page)
      }
      return Draft(
        kind: .paragraph, pieces: pieces,
        cells: Bool.random(using: &generator)
          ? [DocumentBuilder.CellDraft(column: "c", pieces: pieces)] : [])
    }
    let document = Self.document(drafts)
    var end = 0
    for block in document.blocks {
      #expect(block.range.lowerBound.utf8 >= end && !block.range.isEmpty, "seed \(seed)")
      end = block.range.upperBound.utf8
      for place in block.places {
        #expect(
          block.range.lowerBound <= place.range.lowerBound
            && place.range.upperBound <= block.range.upperBound, "seed \(seed)")
      }
    }
    #expect(end == document.text.utf8.count, "seed \(seed)")
  }
}
