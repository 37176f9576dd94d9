internal import AnalysisModel

/// What was recognised in the picture of one page.
struct RecognisedPage: Sendable {
  /// In reading order, on the picture as it was turned upright.
  var words: [RecognisedWord]
  /// The language whose data was used.
  var language: LanguageTag
  /// The turn that set the picture upright.
  var turn: PageTurn
  /// Of the upright picture, in pixels.
  var width: Float
  var pixelsPerPoint: Float

  /// How sure the recogniser is, from 0 to 1, a letter like the other.
  var confidence: Float {
    var sum: Float = 0
    var length = 0
    for word in words {
      sum += word.confidence * Float(word.scalars.count)
      length += word.scalars.count
    }
    return length > 0 ? sum / Float(length) : 0
  }

  /// The scalars of the words, with blanks between them.
  var spelled: [UInt32] { words.flatMap { $0.scalars + [0x20] } }

  /// The words one after the other, for telling their language.
  var text: String {
    var normalizer = TextNormalizer()
    for word in words {
      for scalar in word.scalars { normalizer.append(scalar) }
      normalizer.append(0x20)
    }
    return normalizer.finish()
  }

  /// The words of each line.
  var lines: [ArraySlice<RecognisedWord>] {
    var lines: [ArraySlice<RecognisedWord>] = []
    var start = 0
    for index in words.indices where index > 0 && words[index].beginsLine {
      lines.append(words[start..<index])
      start = index
    }
    if start < words.count { lines.append(words[start...]) }
    return lines
  }

  /// Whether most of the text stands in words that are higher than wide, as where its lines run up or down the picture.
  var liesOnSide: Bool {
    guard !Self.verticalLanguages.contains(language.primary.rawValue) else { return false }
    var across = 0
    var along = 0
    for word in words {
      let length = word.scalars.count(where: isLetter)
      guard length >= 3 else { continue }
      if word.box.height > word.box.width { along += length } else { across += length }
    }
    return along > across
  }

  /// These are written from top to bottom, too.
  private static let verticalLanguages: Set<String> = ["ja", "ko", "zh"]

  /// How much the page's lines fall to the right: that of the line in the middle, as a few are always misjudged.
  var slope: Float {
    let slopes = words.lazy.filter(\.isSpoken).map(\.slope).sorted()
    guard !slopes.isEmpty else { return 0 }
    let slope = slopes[slopes.count / 2]
    // Straight pages are measured as falling by up to a pixel in five hundred.
    return abs(slope) < 0.002 ? 0 : slope
  }
}
