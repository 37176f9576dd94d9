/// A word of a text with all that matching needs to know of it.
struct TextWord {
  /// The word in the text, in UTF-8 bytes.
  let start: Int
  var end: Int
  /// Which words of terms it matches.
  var symbolSet: Int32
  /// Whether a phrase may go on from the word before.
  var joins: Bool
  /// Whether a cell of a table row begins with it.
  var opensCell = false
  /// The sentence, counted from 0 within the text that was read.
  var sentence: Int32 = 0
  /// Where windows take the word to stand: its number, and what the borders of cells before it cost.
  var place: Int32 = 0
}
