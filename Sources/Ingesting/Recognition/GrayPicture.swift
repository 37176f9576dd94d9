/// A picture in shades of grey, as recognition takes it.
struct GrayPicture: Sendable {
  private(set) var width: Int
  private(set) var height: Int
  let pixelsPerPoint: Float
  /// Row by row from the top, 0 for black.
  private(set) var pixels: [UInt8]

  var dotsPerInch: Int32 { Int32((pixelsPerPoint * 72).rounded()) }

  init(_ image: PageImage) {
    width = image.width
    height = image.height
    pixelsPerPoint = image.pixelsPerPoint
    pixels = image.pixels.map { pixel in
      let sum = 299 * (pixel >> 16 & 0xFF) + 587 * (pixel >> 8 & 0xFF) + 114 * (pixel & 0xFF)
      return UInt8(truncatingIfNeeded: sum / 1000)
    }
  }

  /// The picture turned; mirroring leaves it as it is.
  func turned(_ turn: PageTurn) -> GrayPicture {
    var result = self
    switch turn {
    case .none, .mirrored: return self
    case .halfway: result.pixels.reverse()
    case .clockwise, .counterclockwise:
      result.width = height
      result.height = width
      // What was a column becomes a row, from below for a turn clockwise.
      result.pixels.removeAll(keepingCapacity: true)
      for column in 0..<width {
        let column = turn == .clockwise ? column : width - 1 - column
        for row in 0..<height {
          let row = turn == .clockwise ? height - 1 - row : row
          result.pixels.append(pixels[row * width + column])
        }
      }
    }
    return result
  }
}
