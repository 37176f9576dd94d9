/// The sizes of type on recognised pages, in points.
///
/// A picture's letters are measured to the pixel, so that one size of type comes out as several: lines about as large as
/// most of the document are held to be set in the same size.
struct RecognisedType {
  private let usual: Float
  /// The other sizes, ascending, each with the largest measure that is held to be it.
  private var others: [(largest: Float, size: Float)] = []

  init(_ pages: [RecognisedPage]) {
    var lines: [(size: Float, length: Int)] = []
    for page in pages {
      for line in page.lines {
        guard let size = Self.measuredSize(of: line, on: page) else { continue }
        lines.append((size, Self.length(of: line)))
      }
    }
    lines.sort { $0.size < $1.size }
    var rest = lines.reduce(0) { $0 + $1.length } / 2
    usual = Self.rounded(
      lines.first {
        rest -= $0.length
        return rest < 0
      }?.size ?? 10)
    var group: [Float] = []
    for (size, length) in lines where !isUsual(size, length: length) {
      if let first = group.first, let last = group.last,
        size > last * Self.widestStep || size > first * Self.widestGroup
      {
        close(&group)
      }
      group.append(size)
    }
    close(&group)
  }

  /// Measures of one size lie closer together than this, and all of them within this.
  private static let widestStep: Float = 1.06
  private static let widestGroup: Float = 1.3

  private mutating func close(_ group: inout [Float]) {
    if let last = group.last { others.append((last, Self.rounded(group[group.count / 2]))) }
    group.removeAll()
  }

  /// The size of a line's type.
  func size(of line: ArraySlice<RecognisedWord>, on page: RecognisedPage) -> Float {
    guard let size = Self.measuredSize(of: line, on: page),
      !isUsual(size, length: Self.length(of: line))
    else { return usual }
    return others.first { size <= $0.largest }?.size ?? Self.rounded(size)
  }

  /// Whether a line is held to be set in what most of the document is.
  ///
  /// Grain adds a pixel or two to the height of letters, which are a tenth of common type at 200 dots an inch; headings of
  /// nearly the same size are short.
  private func isUsual(_ size: Float, length: Int) -> Bool {
    abs(size / usual - 1) < (length >= 60 ? 0.4 : length >= 40 ? 0.25 : 0.15)
  }

  private static func length(of line: ArraySlice<RecognisedWord>) -> Int {
    line.reduce(0) { $0 + $1.scalars.count }
  }

  private static func rounded(_ size: Float) -> Float { max(1, (size * 2).rounded() / 2) }

  /// How high capitals and lower-case letters stand, relative to the size, in common text faces.
  private static let capitalHeight: Float = 0.70
  private static let smallHeight: Float = 0.50

  private static func measuredSize(
    of line: ArraySlice<RecognisedWord>, on page: RecognisedPage
  ) -> Float? {
    var sizes: [Float] = []
    for word in line where word.isSpoken {
      let height = word.baseline - word.box.top
      guard height > 0 else { continue }
      sizes.append(height / (word.scalars.contains(where: isTall) ? capitalHeight : smallHeight))
    }
    guard !sizes.isEmpty else { return nil }
    sizes.sort()
    let size = sizes[sizes.count / 2] / page.pixelsPerPoint
    return size.isFinite && size < 1000 ? size : nil
  }

  /// Whether a letter is as tall as a capital.
  private static func isTall(_ scalar: UInt32) -> Bool {
    switch scalar {
    // The lower-case letters of Latin and Cyrillic script without a stroke above.
    case 0x61, 0x63, 0x65, 0x67, 0x6D...0x73, 0x75...0x7A: false
    case 0x430, 0x432...0x434, 0x436...0x438, 0x43A...0x443, 0x445...0x44F: false
    case 0x00...0x2F, 0x3A...0x40: false
    default: true
    }
  }
}
