/// Words that stand next to each other on one line, as far as the first wide gap.
///
/// Neither a line nor a cell: which gaps divide columns is decided later, from the lines above and beneath.
struct Segment: Sendable {
  /// Its words in the page's words.
  var words: Range<Int32>
  var box: Rectangle
  /// The type size that most of its characters are set in.
  var size: Float
  var typeface: UInt16
  /// How many characters other than blanks it has.
  var length: Int32

  /// The middle of its lowercase letters, by which segments are held to stand on the same line.
  var middle: Float { box.middleY }
  /// The part of its height that no neighbouring line of ordinary text reaches into.
  var coreTop: Float { middle - 0.45 * size }
  var coreBottom: Float { middle + 0.45 * size }
}

extension Sequence<Segment> {
  /// The type size in the middle of all, or nil where there are none.
  var medianSize: Float? {
    let sizes = map(\.size).sorted()
    return sizes.isEmpty ? nil : sizes[sizes.count / 2]
  }
}
