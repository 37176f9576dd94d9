/// Finds straight borders in the picture of a page.
///
/// A border is where two rows, or columns, of pixels differ along a stretch on both sides of which the colour stays the
/// same. Letters have edges too, but their pixels change from one to the next.
struct RulingScan {
  /// A stretch of differing pixels that may become a border.
  private struct Run {
    var start: Int32 = -1
    var last: Int32 = 0
    var evenCount: Int32 = 0

    /// Takes up a pixel where both sides look as they did before it.
    mutating func extend(to place: Int) {
      if start < 0 {
        start = Int32(place)
        evenCount = 0
      }
      last = Int32(place)
      evenCount += 1
    }
  }

  private let image: PageImage
  /// Where another border crosses, and a pixel before and after, the sides change or are the same.
  private let widestCrossing: Int32
  private let shortest: Int32
  private var found = Rulings()

  /// The shortest border taken up, in points; a row of the smallest type is as high.
  private static let shortestLength: Float = 10
  /// In points, with the soft edges that drawing gives a line.
  private static let thickestLine: Float = 3
  /// The lightest shade that word processors offer differs from white by 13 of 255.
  private static let leastDifference: Int32 = 10

  /// Broken files draw patterns of millions of lines.
  private static let mostRuns = 20_000

  private init(_ image: PageImage) {
    self.image = image
    widestCrossing = Int32((Self.thickestLine * image.pixelsPerPoint).rounded()) + 2
    shortest = Int32((Self.shortestLength * image.pixelsPerPoint).rounded())
  }

  static func rulings(in image: PageImage) -> Rulings {
    var scan = RulingScan(image)
    scan.read()
    return scan.found
  }

  private mutating func read() {
    let width = image.width
    let height = image.height
    guard width > 1, height > 1 else { return }
    var downs = [Run](repeating: Run(), count: width)
    downs.withUnsafeMutableBufferPointer { downs in
      image.pixels.withUnsafeBufferPointer { pixels in
        for y in 1..<height { read(y, of: pixels, width: width, isLast: y + 1 == height, &downs) }
      }
      for x in downs.indices { close(&downs[x], at: x, isAcross: false) }
    }
  }

  private mutating func read(
    _ y: Int, of pixels: UnsafeBufferPointer<UInt32>, width: Int, isLast: Bool,
    _ downs: inout UnsafeMutableBufferPointer<Run>
  ) {
    let row = y * width
    var across = Run()
    var left = pixels[row]
    var corner = pixels[row - width]
    var x = 1
    var next = 1
    while x < width {
      // Most of a page is white: stretches that neither change nor differ from the row above hold no border.
      if x >= next, x + Self.stride <= width {
        if isEven(pixels, at: row + x, rowLength: width) {
          x += Self.stride
          left = pixels[row + x - 1]
          corner = pixels[row - width + x - 1]
          continue
        }
        next = x + Self.stride
      }
      let here = pixels[row + x]
      let up = pixels[row - width + x]
      defer {
        left = here
        corner = up
        x += 1
      }
      if here == up, here == left { continue }
      if Self.differ(here, up), !Self.differ(here, left), !Self.differ(up, corner),
        !isSeam(pixels, from: row + x, step: width, isFirst: y == 1, isLast: isLast)
      {
        if across.start >= 0, Int32(x) - across.last > widestCrossing + 1 {
          close(&across, at: y, isAcross: true)
        }
        across.extend(to: x)
      }
      if Self.differ(here, left), !Self.differ(here, up), !Self.differ(left, corner),
        !isSeam(pixels, from: row + x, step: 1, isFirst: x == 1, isLast: x + 1 == width)
      {
        if downs[x].start >= 0, Int32(y) - downs[x].last > widestCrossing + 1 {
          close(&downs[x], at: x, isAcross: false)
        }
        downs[x].extend(to: y)
      }
    }
    close(&across, at: y, isAcross: true)
  }

  /// How many pixels are looked at together.
  private static let stride = 16

  /// Whether the pixels from one on are those above them and all of the colour of the one before.
  @inline(__always)
  private func isEven(
    _ pixels: UnsafeBufferPointer<UInt32>, at index: Int, rowLength: Int
  ) -> Bool {
    let bytes = UnsafeRawBufferPointer(pixels)
    let size = MemoryLayout<UInt32>.size
    let here = bytes.loadUnaligned(fromByteOffset: index * size, as: SIMD16<UInt32>.self)
    let up = bytes.loadUnaligned(
      fromByteOffset: (index - rowLength) * size, as: SIMD16<UInt32>.self)
    let difference = (here ^ up) | (here ^ SIMD16(repeating: pixels[index - 1]))
    let eight = difference.lowHalf | difference.highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y == 0
  }

  /// Whether a pixel, or the one a step before it, is all that shows between two areas of one colour that touch.
  ///
  /// Word processors draw a cell's colour in pieces. Where two meet within a pixel, each covers a part of it, and at most
  /// a quarter of the white beneath is left; a white line leaves more.
  @inline(__always)
  private func isSeam(
    _ pixels: UnsafeBufferPointer<UInt32>, from index: Int, step: Int, isFirst: Bool, isLast: Bool
  ) -> Bool {
    let here = pixels[index]
    let before = pixels[index - step]
    if !isLast, !Self.differ(pixels[index + step], before) { return Self.isFaint(here, on: before) }
    if !isFirst, !Self.differ(pixels[index - 2 * step], here) {
      return Self.isFaint(before, on: here)
    }
    return false
  }

  /// Whether a colour is another one with no more than a third of white added.
  @inline(__always)
  private static func isFaint(_ color: UInt32, on fill: UInt32) -> Bool {
    for shift: UInt32 in [0, 8, 16] {
      let part = Int32(color >> shift & 0xFF)
      let whole = Int32(fill >> shift & 0xFF)
      if part < whole - leastDifference / 2 || (part - whole) * 3 > 255 - whole { return false }
    }
    return true
  }

  private mutating func close(_ run: inout Run, at place: Int, isAcross: Bool) {
    defer { run.start = -1 }
    let length = run.last - run.start + 1
    // Crossings take up to four pixels of the eight that the narrowest columns of calendars have.
    guard run.start >= 0, length >= shortest, run.evenCount * 2 >= length else { return }
    let scale = image.pixelsPerPoint
    let ruling = Ruling(
      place: Float(place) / scale,
      span: Interval(lower: Float(run.start) / scale, upper: Float(run.last + 1) / scale))
    if isAcross {
      if found.across.count < Self.mostRuns { found.across.append(ruling) }
    } else if found.down.count < Self.mostRuns {
      found.down.append(ruling)
    }
  }

  @inline(__always)
  private static func differ(_ one: UInt32, _ other: UInt32) -> Bool {
    if one == other { return false }
    let red = Int32(one >> 16 & 0xFF) - Int32(other >> 16 & 0xFF)
    let green = Int32(one >> 8 & 0xFF) - Int32(other >> 8 & 0xFF)
    let blue = Int32(one & 0xFF) - Int32(other & 0xFF)
    return max(abs(red), abs(green), abs(blue)) >= leastDifference
  }
}
