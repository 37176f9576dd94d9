/// A word that was recognised in a picture; positions are pixels of that picture.
struct RecognisedWord: Sendable {
  var scalars: ContiguousArray<UInt32>
  /// The smallest rectangle around its ink.
  var box: Rectangle
  /// Where its line stands, at the word's middle.
  var baseline: Float
  /// How much the line falls to the right, in pixels a pixel.
  var slope: Float
  /// From 0 to 1, as the recogniser judges itself.
  var confidence: Float
  var beginsLine: Bool

  /// Whether it holds a letter or digit; strokes of rulings and pictures are read as signs.
  var isSpoken: Bool { scalars.contains { isLetter($0) || isDigit($0) } }
}

/// How the text of a picture lies.
struct PictureOrientation: Sendable {
  /// The turn that sets it upright.
  var turn: PageTurn
  /// The recogniser's own figure; below 1 it is guessing.
  var confidence: Float
  /// The script's English name, as in "Cyrillic".
  var script: String
  var scriptConfidence: Float

  /// The turn, or none where it is a guess on too few letters.
  var sureTurn: PageTurn { confidence >= 1 ? turn : .none }

  /// Whether the script is more than a guess on too few letters.
  var isScriptSure: Bool { scriptConfidence >= 1 }
}
