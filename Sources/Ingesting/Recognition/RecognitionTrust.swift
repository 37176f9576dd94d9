/// Whether what was recognised is text, and not what a recogniser makes of handwriting, ornaments and dirt.
struct RecognitionTrust {
  let isText: Bool
  /// Whether so much was read that another picture of the page may give text.
  let isDoubtful: Bool

  /// On printed pages the recogniser is sure to nine tenths, on poor copies to two thirds, on handwriting to less than half.
  private static let leastConfidence: Float = 0.6
  private static let doubtfulConfidence: Float = 0.35
  /// A word below this is more often wrong than right.
  private static let leastWordConfidence: Float = 0.6
  private static let leastSureWords = 0.6
  /// On a page with fewer letters, what was read may be the letterhead of a page of handwriting.
  private static let fewLetters = 300

  init(_ page: RecognisedPage, of picture: GrayPicture) {
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
    let confidence = page.confidence
    guard letters >= PageQuality.fewestLetters, confidence >= Self.doubtfulConfidence else {
      isText = false
      isDoubtful = false
      return
    }
    let isSure =
      confidence >= Self.leastConfidence && Double(sure) >= Self.leastSureWords * Double(words)
    isText = isSure && (letters >= Self.fewLetters || Self.isWhole(page, picture))
    isDoubtful = !isSure
  }

  /// Whether most strokes of the picture are in words that were read.
  private static func isWhole(_ page: RecognisedPage, _ picture: GrayPicture) -> Bool {
    let upright = picture.turned(page.turn)
    let all = upright.strokeCount(
      in: Rectangle(
        left: 0.03 * Float(upright.width), top: 0.03 * Float(upright.height),
        right: 0.97 * Float(upright.width), bottom: 0.97 * Float(upright.height)))
    let read = page.words.reduce(0) { $0 + upright.strokeCount(in: $1.box) }
    return 2 * read >= all
  }
}
