internal import Glibc

/// Where the pixels of a picture's row differ from those above and before them while the colour on both sides goes on.
///
/// The comparisons are plain loops over bytes, which the compiler turns into a few instructions for sixteen at a time:
/// most of a page is white, and all of it has to be looked at.
struct RowEdges: ~Copyable {
  struct Edge: OptionSet {
    let rawValue: UInt32

    /// A piece of a line across, between a pixel and the one above it.
    static let above = Edge(rawValue: 1)
    /// A piece of a line down, between a pixel and the one before it.
    static let before = Edge(rawValue: 2)
  }

  /// The lightest shade that word processors offer differs from white by 13 of 255.
  static let leastDifference: UInt8 = 10

  private let width: Int
  /// For each pixel not 0 where it differs from the one above.
  private var above: [UInt32]
  /// For each pixel not 0 where it differs from the one before, in this row and in the row above.
  private var before: [UInt32]
  private var beforeAbove: [UInt32]
  /// For each pixel not 0 where it differs from the second one above, or before.
  private var farther: [UInt32]
  /// An `Edge` for each pixel, and room for whole groups of four.
  private var edges: [UInt32]
  /// Whether the row is the same as the one above, as most are, so that `edges` holds for the next such row too.
  private var isRepeated = false
  private var hasEdges = true
  /// Whether the row above is the same as the one above it.
  private var isAfterRepeat = true

  init(width: Int) {
    self.width = width
    above = [UInt32](repeating: 0, count: width)
    before = above
    beforeAbove = above
    farther = above
    edges = [UInt32](repeating: 0, count: (width + 3) / 4 * 4)
  }

  /// Takes up the first row.
  mutating func begin(_ pixels: UnsafeBufferPointer<UInt32>) {
    Self.compare(pixels, 1, pixels, 0, count: width - 1, into: &before, from: 1)
  }

  /// Reads the next row, from the second on.
  ///
  /// - Returns: Whether it is the second or a later row that repeats the one above, so that its edges are those of that row.
  mutating func read(_ row: Int, of pixels: UnsafeBufferPointer<UInt32>) -> Bool {
    let start = row * width
    guard let base = pixels.baseAddress,
      memcmp(base + start, base + start - width, width * MemoryLayout<UInt32>.stride) != 0
    else {
      isAfterRepeat = true
      return repeatRow()
    }
    hasEdges = true
    swap(&before, &beforeAbove)
    Self.compare(pixels, start, pixels, start - width, count: width, into: &above, from: 0)
    Self.compare(pixels, start + 1, pixels, start, count: width - 1, into: &before, from: 1)
    // A row that repeats the one above it lies in no edge.
    if !isAfterRepeat { addSoftEdges(above: start, of: pixels) }
    isAfterRepeat = false
    isRepeated = false
    addSoftEdges(before: start, of: pixels)
    let width = width
    above.withUnsafeBufferPointer { above in
      before.withUnsafeBufferPointer { before in
        beforeAbove.withUnsafeBufferPointer { beforeAbove in
          edges.withUnsafeMutableBufferPointer { edges in
            for x in 1..<width {
              let isAbove = Self.bit(above[x]) & ~Self.bit(before[x] | beforeAbove[x])
              let isBefore = Self.bit(before[x]) & ~Self.bit(above[x] | above[x &- 1])
              edges[x] = isAbove & 1 | (isBefore & 1) << 1
            }
          }
        }
      }
    }
    return false
  }

  /// Adds the edges of areas whose colour is mixed with the next one's over the width of a pixel, so that neither step is large.
  private mutating func addSoftEdges(above start: Int, of pixels: UnsafeBufferPointer<UInt32>) {
    guard start >= 3 * width, start + 2 * width <= pixels.count else { return }
    Self.compare(pixels, start, pixels, start - 2 * width, count: width, into: &farther, from: 0)
    let width = width
    for x in 0..<width
    where farther[x] != 0 && Self.bit(above[x]) == 0
      && Self.isSoft(pixels, at: start + x, step: width)
    {
      above[x] = 1
    }
  }

  private mutating func addSoftEdges(before start: Int, of pixels: UnsafeBufferPointer<UInt32>) {
    guard width > 4 else { return }
    Self.compare(pixels, start + 2, pixels, start, count: width - 2, into: &farther, from: 2)
    for x in 3..<width - 1
    where farther[x] != 0 && Self.bit(before[x]) == 0 && Self.isSoft(pixels, at: start + x, step: 1)
    {
      before[x] = 1
    }
  }

  /// Whether the pixel before lies between two even areas and differs little from both; in a course of colours the steps go on.
  @inline(__always)
  private static func isSoft(
    _ pixels: UnsafeBufferPointer<UInt32>, at index: Int, step: Int
  ) -> Bool {
    pixels[index] == pixels[index + step] && pixels[index - 2 * step] == pixels[index - 3 * step]
      && !differ(pixels[index - step], pixels[index - 2 * step])
  }

  /// Nothing differs from the row above; the differences along it are those of the row before.
  ///
  /// - Returns: Whether that row repeated the one above it too.
  private mutating func repeatRow() -> Bool {
    guard !isRepeated else { return true }
    isRepeated = true
    hasEdges = false
    for x in 1..<width {
      let isBefore = Self.bit(before[x])
      edges[x] = isBefore << 1
      if isBefore != 0 { hasEdges = true }
    }
    return false
  }

  /// Calls `body` with the places and edges of the row read last, from left to right.
  func visit(_ body: (_ x: Int, _ edge: Edge) -> Void) {
    guard hasEdges else { return }
    edges.withUnsafeBytes { bytes in
      let edges = bytes.bindMemory(to: UInt32.self)
      let size = MemoryLayout<UInt64>.size
      for offset in stride(from: 0, to: bytes.count, by: 2 * size) {
        let first = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let second = bytes.loadUnaligned(fromByteOffset: offset + size, as: UInt64.self)
        guard first | second != 0 else { continue }
        let x = offset / MemoryLayout<UInt32>.size
        for x in x..<x + 4 where edges[x] != 0 { body(x, Edge(rawValue: edges[x])) }
      }
    }
  }

  /// 1 where any part of a pixel differs, without a branch.
  @inline(__always)
  private static func bit(_ parts: UInt32) -> UInt32 { (parts | parts >> 8 | parts >> 16) & 1 }

  /// Sets whether pixels of two places differ; nothing but the low bit of each part of the result is set.
  private static func compare(
    _ one: UnsafeBufferPointer<UInt32>, _ first: Int, _ other: UnsafeBufferPointer<UInt32>,
    _ second: Int, count: Int, into result: inout [UInt32], from start: Int
  ) {
    guard count > 0 else { return }
    let left = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: one[first..<first + count]))
    let right = UnsafeRawBufferPointer(
      UnsafeBufferPointer(rebasing: other[second..<second + count]))
    result.withUnsafeMutableBufferPointer { result in
      let differs = UnsafeMutableRawBufferPointer(
        UnsafeMutableBufferPointer(rebasing: result[start..<start + count]))
      for index in 0..<count &* 4 {
        let larger = max(left[index], right[index])
        let smaller = min(left[index], right[index])
        differs[index] = larger &- smaller >= leastDifference ? 1 : 0
      }
    }
  }

  @inline(__always)
  static func differ(_ one: UInt32, _ other: UInt32) -> Bool {
    if one == other { return false }
    let red = Int32(one >> 16 & 0xFF) - Int32(other >> 16 & 0xFF)
    let green = Int32(one >> 8 & 0xFF) - Int32(other >> 8 & 0xFF)
    let blue = Int32(one & 0xFF) - Int32(other & 0xFF)
    return max(abs(red), abs(green), abs(blue)) >= Int32(leastDifference)
  }
}
