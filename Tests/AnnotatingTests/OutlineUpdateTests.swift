import Testing

@testable import Annotating

@Suite("Appending to an outline")
struct OutlineUpdateTests {
  private static let node = OutlineNode(
    title: "Lacuna: évidence (é)",
    children: [
      OutlineNode(
        title: "One", page: 1, top: 40, children: [OutlineNode(title: "Deep", page: 2, top: 10)]),
      OutlineNode(title: "Nowhere"),
      OutlineNode(title: "Beyond", page: 7),
    ])

  /// The entries of a file's outline, indented by depth, each with where it leads.
  private static func entries(of bytes: [UInt8]) throws -> [String] {
    var file = try #require(PDFFile(bytes))
    let root = try #require(file.table.trailer.reference("Root"))
    let found = file.dictionary(root)
    let catalog = try #require(found)
    #expect(catalog["Lang"].map { String(decoding: $0, as: UTF8.self) } == "(en\\))")
    let reference = try #require(catalog.reference("Outlines"))
    let start = file.dictionary(reference)
    let outline = try #require(start)
    var lines: [String] = []
    func walk(_ parent: PDFDictionary, _ depth: Int) throws {
      var next = parent.reference("First")
      var last: PDFReference?
      while let reference = next {
        let found = file.dictionary(reference)
        let entry = try #require(found)
        #expect(entry.reference("Prev") == last || depth == 0)
        let title = String(decoding: entry["Title"] ?? [], as: UTF8.self)
        let place = String(decoding: entry["Dest"] ?? [], as: UTF8.self)
        lines.append(String(repeating: " ", count: depth) + title + " " + place)
        try walk(entry, depth + 1)
        last = reference
        next = entry.reference("Next")
      }
      #expect(parent.reference("Last") == last)
    }
    try walk(outline, 0)
    return lines
  }

  @Test(
    "A file without outline gets one, by the kind of list that it has",
    arguments: MinimalPDF.Listing.allCases)
  func first(_ listing: MinimalPDF.Listing) throws {
    let bytes = MinimalPDF(listing: listing).bytes
    let section = try OutlineUpdate.section(adding: Self.node, to: bytes)
    let text = String(decoding: section, as: UTF8.self)
    #expect(text.contains("trailer") == (listing == .lines))
    #expect(text.contains("/XRef") == (listing == .stream))
    let entries = try Self.entries(of: bytes + section)
    #expect(
      entries == [
        "\(PDFValue.string(Self.node.title)) ",
        " \(PDFValue.string("One")) [3 0 R /XYZ null 280 null]",
        "  \(PDFValue.string("Deep")) [4 0 R /Fit]",
        " \(PDFValue.string("Nowhere")) ",
        " \(PDFValue.string("Beyond")) ",
      ])
  }

  @Test(
    "The outline that a file has stays, and stands before the new entry",
    arguments: MinimalPDF.Listing.allCases)
  func existing(_ listing: MinimalPDF.Listing) throws {
    let bytes = MinimalPDF(outline: ["Old one", "Old (two)"], listing: listing).bytes
    let section = try OutlineUpdate.section(adding: OutlineNode(title: "New"), to: bytes)
    let entries = try Self.entries(of: bytes + section)
    #expect(
      entries == [
        "(Old one) [3 0 R /Fit]", "(Old (two)) [3 0 R /Fit]", "\(PDFValue.string("New")) ",
      ])
  }

  @Test("A second entry can be added to what the first one left")
  func twice() throws {
    var bytes = MinimalPDF().bytes
    for title in ["A", "B"] {
      bytes += try OutlineUpdate.section(adding: OutlineNode(title: title), to: bytes)
    }
    #expect(
      try Self.entries(of: bytes) == ["\(PDFValue.string("A")) ", "\(PDFValue.string("B")) "])
  }

  @Test("Encrypted and damaged files get none, and a sentence says why")
  func refused() {
    #expect(throws: OutlineUpdate.Problem.encrypted) {
      try OutlineUpdate.section(adding: Self.node, to: MinimalPDF(isEncrypted: true).bytes)
    }
    let whole = MinimalPDF().bytes
    for cut in [0, 20, whole.count / 2, whole.count - 12] {
      #expect(throws: OutlineUpdate.Problem.broken) {
        try OutlineUpdate.section(adding: Self.node, to: Array(whole[..<cut]))
      }
    }
  }
}
