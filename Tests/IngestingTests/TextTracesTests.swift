internal import Testing

@testable import Ingesting

@Suite("Looking for text in a small picture")
struct TextTracesTests {
  /// A picture of 480 by 600 pixels, drawn by saying how dark each is.
  private func traces(
    outside known: [Rectangle] = [], _ isDark: (_ x: Int, _ y: Int) -> Bool, ink: UInt32 = 0
  ) -> TextTraces {
    let picture = GrayPicture(
      PageImage(width: 480, height: 600, pixelsPerPoint: 1) { pixels in
        for index in 0..<480 * 600 {
          pixels[index] = isDark(index % 480, index / 480) ? ink * 0x010101 : 0xFFFFFF
        }
      })
    return TextTraces(in: picture, outside: known)
  }

  /// Ten lines of strokes two pixels wide, as letters leave them.
  private func isLetter(_ x: Int, _ y: Int) -> Bool {
    y >= 40 && y % 16 < 6 && x % 5 < 2 && y < 200
  }

  @Test("Every line of text gives a piece for each part of its width")
  func lines() {
    let found = traces(isLetter)
    #expect(found.pieceCount == 10 * 10)
    #expect(found.holdsStrokes)
  }

  @Test(
    "Straight lines, dashes, bars and areas hold no strokes",
    arguments: [
      { x, y in false }, { x, y in y == 90 || y == 500 }, { x, y in y == 90 && x % 6 < 3 },
      { x, y in x > 400 && x < 440 }, { x, y in y > 200 },
    ] as [@Sendable (Int, Int) -> Bool])
  func empty(isDark: @Sendable (Int, Int) -> Bool) {
    let found = traces(isDark)
    #expect(found.pieceCount == 0)
    #expect(!found.holdsStrokes)
  }

  @Test("Faint writing holds strokes though it makes no pieces of lines")
  func faint() {
    let found = traces(isLetter, ink: 0xE0)
    #expect(found.pieceCount == 0)
    #expect(found.holdsStrokes)
  }

  @Test("Text that is known already is not counted")
  func known() {
    let found = traces(
      outside: [Rectangle(left: 0, top: 30, right: 480, bottom: 120)], isLetter)
    #expect(found.pieceCount == 5 * 10)
  }
}
