extension PageWords {
  /// The first letter or digit of a word, past quotation marks and brackets that open before it.
  func initial(of word: Word) -> UInt32? {
    scalars[Int(word.start)..<Int(word.end)].first { isLetter($0) || isDigit($0) }
  }

  /// The last character of a word but for raised figures, closing quotation marks and brackets, which may follow the end of a
  /// sentence.
  func final(of word: Word) -> UInt32? {
    scalars[Int(word.start)..<Int(word.end)].last { !isCloser($0) && !isRaisedDigit($0) }
  }

  /// Whether a line ends in the middle of a sentence that the next one takes up.
  func goesOn(_ line: Line, into next: Line) -> Bool {
    guard let last = line.orderedWords(in: self).last, let first = next.orderedWords(in: self).first
    else { return false }
    return goesOn(words[Int(last)], into: words[Int(first)])
  }

  /// Whether a sentence goes on from one word to another.
  func goesOn(_ word: Word, into next: Word) -> Bool {
    guard let end = final(of: word) else { return false }
    return isHyphen(end) || !isSentenceEnd(end) && isLowercase(scalars[Int(next.start)])
  }
}
