/// Whether what was recognised is text, and not what a recogniser makes of handwriting, ornaments and dirt.
struct RecognitionTrust {
  let isText: Bool

  /// Printed pages are recognised with nine tenths and more; handwriting with a third to two thirds.
  private static let leastConfidence: Float = 0.75
  /// A word below this is more often wrong than right.
  private static let leastWordConfidence: Float = 0.6
  private static let leastSureWords = 0.7

  init(_ page: RecognisedPage) {
    var words = 0
    var sure = 0
    var letters = 0
    for word in page.words {
      let length = word.scalars.count(where: isLetter)
      letters += length
      guard length >= 3 else { continue }
      words += 1
      if word.confidence >= Self.leastWordConfidence { sure += 1 }
    }
    isText =
      letters >= PageQuality.fewestLetters && page.confidence >= Self.leastConfidence
      && Double(sure) >= Self.leastSureWords * Double(words)
  }
}
