internal import AnalysisModel

/// Reads what labels say, as cells of columns that are named after them.
struct LabelledLines {
  /// A label and what it says.
  struct Line {
    let field: ActivityField
    /// Where the label begins.
    let start: TextOffset
    var cell: Cell
  }

  /// The meanings of all labels that were met, by the names of their columns.
  private(set) var meanings: [String: ActivityField] = [unnamed: .activity]

  /// The name of the column of what is done, where no label says so.
  static let unnamed = ":"

  private let text: String
  private let labels: Labels

  init(_ scanned: ScannedDocument) {
    text = scanned.document.text
    labels = scanned.labels
  }

  /// The labels of a passage and what stands behind each up to the next.
  mutating func lines(of passage: Passage) -> [Line] {
    labels[passage].compactMap { label in
      guard label.value <= label.end else { return nil }
      let name = "\(text[label.range]):"
      meanings[name] = label.field
      return Line(
        field: label.field, start: label.range.lowerBound,
        cell: Cell(
          column: name,
          range: Self.trimmed(label.value..<label.end, in: text, isValue: true)))
    }
  }

  /// The labels of passages; a passage without any goes on with what the label before it says.
  mutating func lines(of passages: [Passage]) -> [Line] {
    var lines: [Line] = []
    for passage in passages {
      let own = self.lines(of: passage)
      if own.isEmpty, let last = lines.indices.last {
        let before = lines[last].cell
        let start = before.range.isEmpty ? passage.range.lowerBound : before.range.lowerBound
        lines[last].cell = Cell(
          column: before.column, range: start..<passage.range.upperBound)
      }
      lines += own
    }
    return lines
  }

  /// A range without the colon and spaces at its ends, an opened bracket, and, of a label's value, what parts it from the next label.
  static func trimmed(_ range: TextRange, in text: String, isValue: Bool = false) -> TextRange {
    let scalars = text[range].unicodeScalars
    var start = scalars.startIndex
    var end = scalars.endIndex
    while start < end, isOuter(scalars[start]) { start = scalars.index(after: start) }
    while start < end {
      let before = scalars.index(before: end)
      let last = scalars[before]
      let isUnpaired =
        switch last {
        case "(", "[": true
        case ")": !scalars[start..<before].contains("(")
        case "]": !scalars[start..<before].contains("[")
        default: false
        }
      guard isOuter(last) || isUnpaired || isSeparator(last) && (isValue || last != ".") else {
        break
      }
      end = before
    }
    let utf8 = text[range].utf8
    let lead = utf8.distance(from: utf8.startIndex, to: start)
    let length = utf8.distance(from: start, to: end)
    let first = range.lowerBound.advanced(by: lead)
    return first..<first.advanced(by: length)
  }

  private static func isOuter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ":" || scalar.properties.isWhitespace
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ";", ",", "،", "؛", "|", "/", "–", "—", "-", "•", "·": true
    default: false
    }
  }
}
