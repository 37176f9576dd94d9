/// A list item that is written as a paragraph, its marker typed by hand: "(a) Shelters", "• Shelters".
///
/// A PDF shows no difference between the two, so that one text gives the same blocks in both formats.
struct HTMLTypedItem {
  /// Without a marker that says nothing but that an item begins.
  let text: String

  init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard let blank = scalars.prefix(Self.longestMarker + 1).firstIndex(of: " ") else { return nil }
    let word = scalars[..<blank].map(\.value)
    let rest = scalars[scalars.index(after: blank)...]
    guard !rest.isEmpty else { return nil }
    switch ListMarkers.marker(word[...]) {
    case .enumerator: self.text = text
    case .bullet where !Self.signs.contains(word[0]): self.text = String(rest)
    case .bullet, nil: return nil
    }
  }

  private static let longestMarker = 7

  /// What marks a paragraph of a law or a note in a text that somebody typed: "§" and "*".
  private static let signs: Set<UInt32> = [0xA7, 0x2A]
}
