/// Where the wordings of the terms occur in one passage.
struct WordingOccurrences {
  private struct Occurrence {
    let span: WordSpan
    /// The one before of the same wording, or -1.
    let previous: Int32
  }

  /// The last occurrence of each wording, or -1.
  private var last: [Int32]
  private var occurrences: [Occurrence] = []
  /// The wordings that occur, in the order in which they were first found.
  private(set) var found: [Int] = []

  init(wordingCount: Int) { last = Array(repeating: -1, count: wordingCount) }

  mutating func removeAll() {
    for wording in found { last[wording] = -1 }
    found.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
  }

  mutating func append(_ span: WordSpan, of wording: Int) {
    let previous = last[wording]
    if previous < 0 { found.append(wording) }
    last[wording] = Int32(occurrences.count)
    occurrences.append(Occurrence(span: span, previous: previous))
  }

  /// Adds the places of a wording, from the last to the first.
  func appendSpans(of wording: Int, to spans: inout [WordSpan]) {
    var next = last[wording]
    while next >= 0 {
      let occurrence = occurrences[Int(next)]
      spans.append(occurrence.span)
      next = occurrence.previous
    }
  }
}
