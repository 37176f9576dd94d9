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
    // Where the borders down go on through a row that is the same as the one above.
    var places: [Int] = []
    var edges = RowEdges(width: width)
    image.pixels.withUnsafeBufferPointer { pixels in
      edges.begin(pixels)
      for y in 1..<height {
        if edges.read(y, of: pixels) {
          for x in places { extend(&downs[x], at: x, to: y) }
        } else {
          places.removeAll(keepingCapacity: true)
          read(y, of: pixels, edges, isLast: y + 1 == height, &downs, &places)
        }
      }
    }
    for x in downs.indices { close(&downs[x], at: x, isAcross: false) }
  }

  private mutating func read(
    _ y: Int, of pixels: UnsafeBufferPointer<UInt32>, _ edges: borrowing RowEdges, isLast: Bool,
    _ downs: inout [Run], _ places: inout [Int]
  ) {
    let width = image.width
    let row = y * width
    var across = Run()
    edges.visit { x, edge in
      if edge.contains(.above),
        !isSeam(pixels, from: row + x, step: width, isFirst: y == 1, isLast: isLast)
      {
        if across.start >= 0, Int32(x) - across.last > widestCrossing + 1 {
          close(&across, at: y, isAcross: true)
        }
        across.extend(to: x)
      }
      if edge.contains(.before),
        !isSeam(pixels, from: row + x, step: 1, isFirst: x == 1, isLast: x + 1 == width)
      {
        extend(&downs[x], at: x, to: y)
        places.append(x)
      }
    }
    close(&across, at: y, isAcross: true)
  }

  private mutating func extend(_ down: inout Run, at x: Int, to y: Int) {
    if down.start >= 0, Int32(y) - down.last > widestCrossing + 1 {
      close(&down, at: x, isAcross: false)
    }
    down.extend(to: y)
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
    guard RowEdges.differ(here, before) else { return false }
    if !isLast, !RowEdges.differ(pixels[index + step], before) {
      return Self.isFaint(here, on: before)
    }
    if !isFirst, !RowEdges.differ(pixels[index - 2 * step], here) {
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
      if part < whole - Int32(RowEdges.leastDifference) / 2 || (part - whole) * 3 > 255 - whole {
        return false
      }
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
}
