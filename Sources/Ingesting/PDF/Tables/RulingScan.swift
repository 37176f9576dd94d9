/// Finds straight borders in the picture of a page.
///
/// A border is where two rows, or columns, of pixels differ along a stretch on both sides of which the colour stays the
/// same. Letters have edges too, but their pixels change from one to the next.
struct RulingScan {
  /// A stretch of differing pixels that may become a border.
  private struct Run {
    var start: Int32 = -1
    var last: Int32 = 0
    /// How many of its pixels look like the ones before them, on both sides.
    var evenCount: Int32 = 0
  }

  private let image: PageImage
  /// Where another border crosses, both sides are the same for as many points as that one is thick.
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
    widestCrossing = Int32((Self.thickestLine * image.pixelsPerPoint).rounded())
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
    var downs = [Run](repeating: Run(), count: width)
    image.pixels.withUnsafeBufferPointer { pixels in
      for y in 1..<max(height, 1) {
        let row = y * width
        let above = row - width
        var across = Run()
        for x in 1..<max(width, 1) {
          let here = pixels[row + x]
          let up = pixels[above + x]
          let left = pixels[row + x - 1]
          if here == up, here == left, across.start < 0, downs[x].start < 0 { continue }
          let corner = pixels[above + x - 1]
          if Self.differ(here, up) {
            if across.start < 0 { across = Run(start: Int32(x), last: Int32(x)) }
            across.last = Int32(x)
            if !Self.differ(here, left), !Self.differ(up, corner) { across.evenCount += 1 }
          } else if across.start >= 0, Int32(x) - across.last > widestCrossing {
            close(&across, at: y, isAcross: true)
          }
          if Self.differ(here, left) {
            if downs[x].start < 0 { downs[x] = Run(start: Int32(y), last: Int32(y)) }
            downs[x].last = Int32(y)
            if !Self.differ(here, up), !Self.differ(left, corner) { downs[x].evenCount += 1 }
          } else if downs[x].start >= 0, Int32(y) - downs[x].last > widestCrossing {
            close(&downs[x], at: x, isAcross: false)
          }
        }
        close(&across, at: y, isAcross: true)
      }
    }
    for x in downs.indices { close(&downs[x], at: x, isAcross: false) }
  }

  private mutating func close(_ run: inout Run, at place: Int, isAcross: Bool) {
    defer { run.start = -1 }
    let length = run.last - run.start + 1
    // Crossings take up to two pixels of the eight that the narrowest columns of calendars have.
    guard run.start >= 0, length >= shortest, run.evenCount * 3 >= length * 2 else { return }
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
