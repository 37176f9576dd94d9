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
    pixels = [UInt8](unsafeUninitializedCapacity: image.pixels.count) { gray, initialized in
      for (index, pixel) in image.pixels.enumerated() {
        let sum = 299 * (pixel >> 16 & 0xFF) + 587 * (pixel >> 8 & 0xFF) + 114 * (pixel & 0xFF)
        gray.initializeElement(at: index, to: UInt8(truncatingIfNeeded: sum / 1000))
      }
      initialized = image.pixels.count
    }
  }

  /// The picture turned; mirroring leaves it as it is.
  func turned(_ turn: PageTurn) -> GrayPicture {
    var result = self
    switch turn.rotation {
    case .none: return self
    case .halfway: result.pixels.reverse()
    case .clockwise, .counterclockwise:
      result.width = height
      result.height = width
      // What was a column becomes a row, from below for a turn clockwise.
      result.pixels.removeAll(keepingCapacity: true)
      for column in 0..<width {
        let column = turn.rotation == .clockwise ? column : width - 1 - column
        for row in 0..<height {
          let row = turn.rotation == .clockwise ? height - 1 - row : row
          result.pixels.append(pixels[row * width + column])
        }
      }
    }
    return result
  }

  /// How many strokes of a pen or of letters the rows of a rectangle cross: short dark runs, which photographs and
  /// coloured areas have few of.
  func strokeCount(in box: Rectangle) -> Int {
    // No stroke of ordinary type or of a pen is wider.
    let widest = max(2, Int(dotsPerInch) / 15)
    let rows = max(0, Int(box.top))..<max(max(0, Int(box.top)), min(height, Int(box.bottom)))
    let columns = max(0, Int(box.left))..<max(max(0, Int(box.left)), min(width, Int(box.right)))
    var count = 0
    for row in rows {
      var run = 0
      for column in columns {
        if pixels[row * width + column] < Self.ink {
          run += 1
        } else {
          if run >= 2, run <= widest { count += 1 }
          run = 0
        }
      }
    }
    return count
  }

  /// Darker than this is ink on the paper of common scans.
  private static let ink: UInt8 = 140
}
