/// A word of a text with all that matching needs to know of it.
struct TextWord {
  /// The word in the text, in UTF-8 bytes.
  let start: Int
  let end: Int
  /// Which words of terms it matches.
  let symbolSet: Int32
  /// Whether a phrase may go on from the word before.
  var joins: Bool
  /// The sentence, counted from 0 within the text that was read.
  var sentence: Int32 = 0
}
