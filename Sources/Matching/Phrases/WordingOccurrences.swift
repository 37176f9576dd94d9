/// Where the wordings of the terms occur in one passage.
struct WordingOccurrences {
  private struct Occurrence {
    let span: WordSpan
    /// The one after of the same wording, or -1.
    var next: Int32 = -1
  }

  /// The first and the last occurrence of each wording, or -1; the last counts only where there is a first.
  private var first: [Int32]
  private var last: [Int32]
  private var occurrences: [Occurrence] = []
  /// The wordings that occur, in the order in which they were first found.
  private(set) var found: [Int] = []

  init(wordingCount: Int) {
    first = Array(repeating: -1, count: wordingCount)
    last = first
  }

  mutating func removeAll() {
    for wording in found { first[wording] = -1 }
    found.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
  }

  mutating func append(_ span: WordSpan, of wording: Int) {
    let place = Int32(occurrences.count)
    if first[wording] < 0 {
      found.append(wording)
      first[wording] = place
    } else {
      occurrences[Int(last[wording])].next = place
    }
    last[wording] = place
    occurrences.append(Occurrence(span: span))
  }

  /// Adds the places of a wording in the order in which they were found.
  func appendSpans(of wording: Int, to spans: inout [WordSpan]) {
    var next = first[wording]
    while next >= 0 {
      let occurrence = occurrences[Int(next)]
      spans.append(occurrence.span)
      next = occurrence.next
    }
  }
}
