internal import AnalysisModel

/// How high a row has to be for its texts to be seen whole.
///
/// Stated in the file, since not every program works it out when it opens one. An estimate: the width of letters
/// differs between the fonts that programs have.
struct RowHeight {
  /// The highest that a row can be, in points.
  static let limit = 409.0
  /// A line of 10 points with the space to the next.
  private static let line = 13.0
  private static let margin = 3.0
  /// How many letters stand where a column's width counts one figure of a larger size.
  private static let letters = 1.15

  let points: Double

  init(_ cells: [WorkbookCell], widths: [Int]) {
    let lines = zip(cells, widths).map { cell, width in
      switch cell.content {
      case .empty, .number: 1
      case .text(let text), .choice(_, word: let text):
        Self.lines(text, width: Int(Double(width) * Self.letters))
      }
    }
    points = min(Self.limit, Double(max(1, lines.max() ?? 1)) * Self.line + Self.margin)
  }

  /// The lines that a text takes when its words are set one after the other.
  static func lines(_ text: String, width: Int) -> Int {
    // No row shows more, so a text of a million words need not be set.
    let most = Int(limit / line) + 1
    var lines = 1
    var used = 0
    var word = 0
    for scalar in text.unicodeScalars {
      guard lines <= most else { return most }
      let isBreak = scalar == "\n"
      if isBreak || scalar == " " {
        used += word + 1
        word = 0
        if isBreak {
          lines += 1
          used = 0
        }
        continue
      }
      word += isWide(scalar) ? 2 : 1
      if used > 0, used + word > width {
        lines += 1
        used = 0
      } else if word > width {
        lines += 1
        word = 1
      }
    }
    return lines
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
      || (0xAC00...0xD7A3).contains(scalar.value) || scalar.value >= 0x1F000
  }
}
