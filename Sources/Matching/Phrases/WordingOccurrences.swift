/// Where the wordings of the terms occur in one passage.
struct WordingOccurrences {
  private struct Occurrence {
    let span: WordSpan
    /// The one after of the same wording, or -1.
    var next: Int32 = -1
  }

  /// The first and last occurrence of a wording, or -1.
  private struct Ends {
    var first: Int32 = -1
    var last: Int32 = -1
  }

  private var ends: [Ends]
  private var occurrences: [Occurrence] = []
  /// The wordings that occur, in the order in which they were first found.
  private(set) var found: [Int] = []

  init(wordingCount: Int) { ends = Array(repeating: Ends(), count: wordingCount) }

  mutating func removeAll() {
    for wording in found { ends[wording] = Ends() }
    found.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
  }

  mutating func append(_ span: WordSpan, of wording: Int) {
    let place = Int32(occurrences.count)
    let last = ends[wording].last
    if last < 0 {
      found.append(wording)
      ends[wording].first = place
    } else {
      occurrences[Int(last)].next = place
    }
    ends[wording].last = place
    occurrences.append(Occurrence(span: span))
  }

  /// Adds the places of a wording in the order in which they were found.
  func appendSpans(of wording: Int, to spans: inout [WordSpan]) {
    var next = ends[wording].first
    while next >= 0 {
      let occurrence = occurrences[Int(next)]
      spans.append(occurrence.span)
      next = occurrence.next
    }
  }
}
