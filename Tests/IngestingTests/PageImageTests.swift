internal import AnalysisModel
internal import Foundation
internal import Testing

@testable import Ingesting

@Suite("Pictures of pages")
struct PageImageTests {
  private func document() throws -> PopplerDocument {
    let path = Fixture("two-columns.pdf").path
    return try PopplerDocument(
      bytes: Array(Data(contentsOf: URL(filePath: path))), path: path, password: nil)
  }

  @Test("A picture is dark where the characters are and white in the margin")
  func darkAtCharacters() throws {
    var file = try document()
    let firstText = file.pageText(at: 0)
    let firstImage = file.image(ofPageAt: 0, pixelsPerPoint: 2)
    let text = try #require(firstText)
    let image = try #require(firstImage)
    #expect(abs(Float(image.width) - text.width * 2) <= 1)
    let darkest = text.boxes.prefix(20).flatMap { box in
      (Int(box.top * 2)..<Int(box.bottom * 2)).flatMap { row in
        (Int(box.left * 2)..<Int(box.right * 2)).map { image.brightness(column: $0, row: row) }
      }
    }.min()
    #expect(try #require(darkest) < 100)
    #expect(image.brightness(column: 2, row: 2) == 255)
  }

  @Test("A picture as a file begins like every PNG")
  func pngSignature() throws {
    let picture = try document().image(ofPageAt: 0, pixelsPerPoint: 0.5)?.png()
    let png = try #require(picture)
    #expect(png.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
    #expect(png.count > 200)
  }

  @Test(
    "Sizes that are nothing, endless or too large are refused",
    arguments: [(0, 10), (Double.nan, 10), (Double.infinity, 10), (100_000, 100_000)])
  func refusedSizes(width: Double, height: Double) {
    #expect(PageImage.size(width: width, height: height) == nil)
  }
}
