internal import AnalysisModel

/// Finds what stands between the commas of cells and begins with a wording of the vocabulary for a body.
///
/// "Red Cross" in "Ministry of Labour, Red Cross" does; "Science and Sport" in "Ministry of Education, Science and Sport" does not.
struct NamedBodies {
  /// As `OwnerNames` folds them.
  private(set) var texts: Set<String> = []

  /// An article or quotation mark may stand before the wording, in bytes.
  private static let lead = 5

  init(in cells: [TextRange], of scanned: ScannedDocument) {
    let text = scanned.document.text
    let starts = scanned.passages.flatMap(\.hits).filter(Self.names).map(\.range.lowerBound.utf8)
      .sorted()
    for cell in cells {
      var start = cell.lowerBound.utf8
      for part in text[cell].split(separator: /[,،;؛\n]/, omittingEmptySubsequences: false) {
        let spaces = part.prefix(while: \.isWhitespace).utf8.count
        let first = start + spaces
        if Self.hasAny(of: starts, in: first...first + Self.lead), part.utf8.count > spaces {
          texts.insert(OwnerNames.folded(String(part)))
        }
        // No mark that divides the parts but the Arabic ones takes more than a byte.
        start += part.utf8.count
        if start < cell.upperBound.utf8 {
          start += UTF8.width(
            text[TextRange(utf8: start..<cell.upperBound.utf8)].unicodeScalars.first ?? ",")
        }
      }
    }
  }

  private static func names(_ hit: Hit) -> Bool {
    switch hit.suppression {
    case nil, .masked, .shadowed: hit.target == .cue(.actor) || hit.target == .cue(.body)
    default: false
    }
  }

  /// Whether ascending numbers have one in a range.
  private static func hasAny(of numbers: [Int], in range: ClosedRange<Int>) -> Bool {
    var (lower, upper) = (0, numbers.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if numbers[middle] < range.lowerBound { lower = middle + 1 } else { upper = middle }
    }
    return lower < numbers.count && numbers[lower] <= range.upperBound
  }
}
