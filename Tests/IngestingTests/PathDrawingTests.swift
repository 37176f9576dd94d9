internal import AnalysisModel
internal import Foundation
internal import Testing

@testable import Ingesting

@Suite("Paths of pages", .enabled(if: qpdfVersion() != nil, "qpdf is not installed"))
struct PathDrawingTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: Fixture(name).path)))
  }

  /// The borders that are longer than words are wide.
  private func long(_ rulings: [Ruling]) -> [Ruling] { rulings.filter { $0.span.length > 60 } }

  @Test(
    "The paths of a page give the long borders that its whole picture gives",
    arguments: [
      "action-table.pdf", "action-table-over-pages.pdf", "merged-cells.pdf", "filled-rows.pdf",
    ])
  func sameBorders(name: String) throws {
    let bytes = try bytes(name)
    let file = try PopplerDocument(bytes: bytes, path: name, password: nil)
    for index in 0..<file.pageCount {
      let picture = file.image(ofPageAt: index, pixelsPerPoint: 1)
      let whole = RulingScan.rulings(in: try #require(picture))
      let drawing = bytes.withUnsafeBytes { bytes -> PathDrawing? in
        guard let reader = PathReader(bytes, pageCount: file.pageCount),
          let size = file.page(at: index)?.size,
          case .drawn(let drawing) = reader.drawing(
            ofPageAt: index, width: size.width, height: size.height, pixelsPerPoint: 1)
        else { return nil }
        return drawing
      }
      let paths = RulingScan.rulings(in: try #require(drawing).image)
      for (found, wanted) in [(paths.across, whole.across), (paths.down, whole.down)] {
        for ruling in long(wanted) {
          #expect(
            found.contains { abs($0.place - ruling.place) <= 1 && $0.span.length > 50 },
            "page \(index + 1) has no border at \(ruling.place)")
        }
      }
    }
  }

  @Test(
    "Files that are encrypted, damaged or have other pages than poppler finds are left to poppler",
    arguments: [("encrypted.pdf", 1), ("action-table.pdf", 99)])
  func refused(name: String, pageCount: Int) throws {
    try bytes(name).withUnsafeBytes { bytes in
      let isTaken = if PathReader(bytes, pageCount: pageCount) == nil { false } else { true }
      #expect(!isTaken)
      let part = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
      let isPartTaken = if PathReader(part, pageCount: pageCount) == nil { false } else { true }
      #expect(!isPartTaken)
    }
  }

  @Test(
    "Content is cut into operators with what stands before them",
    arguments: [
      ("1 0 0 1 -3.5 +.25 cm", ["1.0,0.0,0.0,1.0,-3.5,0.25 cm"]),
      ("(a \\) (b) re) Tj 5 w", [" Tj", "5.0 w"]),
      ("<41 42> Tj /Cs1 cs 0.5 scn", [" Tj", "/Cs1 cs", "0.5 scn"]),
      ("/P <</MCID 0 >> BDC % 4 w\n[3 2] 0 d", ["0.0/MCID BDC", "3.0,2.0,0.0 d"]),
      ("BI /W 4 ID \u{1}EI EI S", [" BI", "4.0/W ID", " S"]),
    ])
  func tokens(content: String, expected: [String]) {
    let bytes = Array(content.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var tokens = ContentTokens(bytes)
      var found: [String] = []
      while let code = tokens.next() {
        let letters = (0..<4).compactMap { index -> Character? in
          let byte = UInt8(truncatingIfNeeded: code >> (8 * UInt32(index)))
          return byte == 0 ? nil : Character(Unicode.Scalar(byte))
        }
        let name = tokens.name.map { "/" + tokens.string($0) } ?? ""
        let numbers = tokens.numbers.map { "\($0)" }.joined(separator: ",")
        found.append(numbers + name + " " + String(letters))
      }
      #expect(found == expected)
    }
  }

  @Test("A corner of a page lies where the page shows it, however it is turned")
  func transform() {
    let moved = Transform(a: 1, b: 0, c: 0, d: 1, e: 10, f: 20)
    let turned = moved.then(Transform(a: 0, b: 1, c: 1, d: 0, e: 0, f: 0))
    #expect(turned.applied(x: 1, y: 2) == (x: 22, y: 11))
    #expect(
      turned.bounds(ofRectangle: [0, 0, 4, 2])
        == Rectangle(left: 20, top: 10, right: 22, bottom: 14))
  }
}
