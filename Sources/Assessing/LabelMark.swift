internal import AnalysisModel

/// The mark that makes the words before it a label.
struct LabelMark {
  /// Where what the label says begins.
  let end: TextOffset
  /// Whether it is a colon; a dash or a question mark may be punctuation.
  let isSure: Bool

  /// As much as an activity's number takes, with the spaces around it.
  private static let room = 8

  /// Reads what stands behind words; nil where no mark does.
  ///
  /// An abbreviation may end in a full stop ("Отв.: …"), a label stand for several ("Responsable(s): …"), an activity be numbered
  /// ("Activity 1.2: …").
  init?(behind words: TextRange, in passage: TextRange, of text: String, isNumbered: Bool = false) {
    let whole = text[words.upperBound..<passage.upperBound].unicodeScalars
    let start = Self.behindPlural(whole)
    var place = start
    var isSpaced = false
    var room = Self.room
    while place < whole.endIndex, room > 0 {
      let scalar = whole[place]
      let isStop = scalar == "." && (isNumbered || place == start)
      guard
        scalar == " " || scalar == "\u{A0}" || isStop || isNumbered && ("0"..."9").contains(scalar)
      else { break }
      isSpaced = scalar != "."
      place = whole.index(after: place)
      room -= 1
    }
    guard place < whole.endIndex else { return nil }
    var next = whole.index(after: place)
    switch whole[place] {
    case ":", "：": isSure = true
    case "?", "؟":
      let colon = whole[next...].first { $0 != " " } == ":"
      if colon, let mark = whole[next...].firstIndex(of: ":") { next = whole.index(after: mark) }
      isSure = colon
    case "–", "—":
      guard next < whole.endIndex, whole[next].properties.isWhitespace else { return nil }
      isSure = false
    // A hyphen joins words.
    case "-":
      guard isSpaced, next < whole.endIndex, whole[next].properties.isWhitespace else { return nil }
      isSure = false
    default: return nil
    }
    let length = whole[..<next].reduce(0) { $0 + UTF8.width($1) }
    end = words.upperBound.advanced(by: length)
  }

  /// The place behind a mark for several at a label's end, as in "Responsable(s):" and "Authority/ies:".
  private static func behindPlural(
    _ text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView.Index {
    guard let first = text.first, first == "(" || first == "/" else { return text.startIndex }
    let rest = text.dropFirst()
    let letters = rest.prefix { $0.properties.isAlphabetic }
    guard (1...8).contains(letters.count) else { return text.startIndex }
    if first == "/" { return letters.endIndex }
    return letters.endIndex < text.endIndex && text[letters.endIndex] == ")"
      ? text.index(after: letters.endIndex) : text.startIndex
  }
}
