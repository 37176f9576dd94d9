internal import AnalysisModel

/// Which sentences of a text ask.
struct Questions {
  let text: String
  let rubric: Rubric

  /// Whether the sentence that a hit ends in ends with a question mark, or a question was opened before the hit's end.
  func holds(at hit: Hit, in passage: Passage) -> Bool {
    guard let last = hit.parts.last, let index = passage.sentence(of: last) else { return false }
    let sentence = passage.sentences[index]
    let end = text[sentence].last { !$0.isWhitespace && !rubric.closingMarks.contains($0) }
    if let end, rubric.questionEnds.contains(end) { return true }
    let before = text[sentence.lowerBound..<max(sentence.lowerBound, last.lowerBound)]
    // Bytes are compared much faster than characters, and few sentences have this one.
    guard rubric.questionStart.utf8.last.map(before.utf8.contains) == true else { return false }
    return before.last { rubric.questionEnds.contains($0) || $0 == rubric.questionStart }
      == rubric.questionStart
  }
}
