internal import AnalysisModel

/// Cuts a block into passages of whole sentences.
enum PassageCutter {
  /// The words of a passage: about half a page of a book, beyond which a quotation is none.
  static let mostWords = 120

  /// Groups sentences with `counts` words each into passages of at most `mostWords` words, of
  /// about equal length; a sentence that is longer is a passage of its own.
  static func groups(of counts: [Int]) -> [Range<Int>] {
    let total = counts.reduce(0, +)
    guard total > mostWords else { return counts.isEmpty ? [] : [0..<counts.count] }
    let pieces = (total + mostWords - 1) / mostWords
    let target = (total + pieces - 1) / pieces
    var groups: [Range<Int>] = []
    var start = 0
    var words = 0
    for (index, count) in counts.enumerated() {
      if index > start, words >= target || words + count > mostWords {
        groups.append(start..<index)
        start = index
        words = 0
      }
      words += count
    }
    groups.append(start..<counts.count)
    return groups
  }

  /// Whether a block of a kind may be cut; a heading and a row of a table are one thing each.
  static func mayCut(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .paragraph, .listItem, .caption, .footnote: true
    case .heading, .tableRow, .runningHeader, .contentsEntry: false
    }
  }

  /// Whether a block of a kind is read at all.
  static func isRead(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .heading, .paragraph, .listItem, .tableRow, .caption, .footnote: true
    case .runningHeader, .contentsEntry: false
    }
  }
}
