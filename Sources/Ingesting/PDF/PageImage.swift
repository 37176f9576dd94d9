/// A page drawn as pixels.
struct PageImage: Sendable {
  /// A page of A4 at 400 dots an inch has 15 million; posters and broken files ask for billions.
  static let mostPixels = 40_000_000

  let width: Int
  let height: Int
  let pixelsPerPoint: Float
  /// Row by row from the top, each red, green and blue in the low 24 bits.
  let pixels: ContiguousArray<UInt32>

  /// Makes a picture of pixels that `draw` sets, every one of them; the high eight bits may be anything.
  init(
    width: Int, height: Int, pixelsPerPoint: Float,
    draw: (_ pixels: UnsafeMutableBufferPointer<UInt32>) -> Void
  ) {
    self.width = width
    self.height = height
    self.pixelsPerPoint = pixelsPerPoint
    pixels = ContiguousArray(unsafeUninitializedCapacity: width * height) { buffer, initialized in
      let pixels = UnsafeMutableBufferPointer(rebasing: buffer[..<(width * height)])
      draw(pixels)
      for index in pixels.indices { pixels[index] &= 0xFFFFFF }
      initialized = width * height
    }
  }

  /// The size in whole pixels of a picture, or nil where it would be empty, endless or too large to draw.
  static func size(width: Double, height: Double) -> (width: Int, height: Int)? {
    guard width.isFinite, height.isFinite, width >= 1, height >= 1, width < 1e6, height < 1e6 else {
      return nil
    }
    let size = (width: Int(width.rounded(.up)), height: Int(height.rounded(.up)))
    return size.width * size.height <= mostPixels ? size : nil
  }

  /// How light a pixel is, from 0 for black to 255 for white, as ITU-R BT.601 weighs the colours.
  func brightness(column: Int, row: Int) -> UInt8 {
    let pixel = pixels[row * width + column]
    return UInt8((299 * (pixel >> 16) + 587 * (pixel >> 8 & 0xFF) + 114 * (pixel & 0xFF)) / 1000)
  }
}
