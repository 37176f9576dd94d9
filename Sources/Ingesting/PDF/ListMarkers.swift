/// What stands before a list item's text.
package enum ListMarker: Hashable, Sendable {
  /// A sign that says nothing by itself, as "•" or "–".
  case bullet
  /// A number or letter that may be referred to, as "(a)", "1." or "iv)".
  case enumerator
}

/// Recognises the marks that list items begin with.
package enum ListMarkers {
  /// The marker that a word is, if it is one and nothing else.
  package static func marker(_ word: ArraySlice<UInt32>) -> ListMarker? {
    guard let first = word.first, word.count <= 7 else { return nil }
    if word.count == 1, isBullet(first) { return .bullet }
    return isEnumerator(word) ? .enumerator : nil
  }

  static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0...0x25FF, 0x2B1B, 0x2B24, 0x27A0...0x27BE: true
    case 0x2012...0x2015, 0x2D, 0x2A, 0xB7, 0xA7, 0x2713...0x2718, 0x2756, 0x276F, 0x2192: true
    // What the bullets of the Symbol and Wingdings fonts come out as.
    case 0xF020...0xF0FF: true
    default: false
    }
  }

  /// Whether a word is a number or letter in brackets or before a full stop: "1.", "2.3.", "a)", "(iv)".
  private static func isEnumerator(_ word: ArraySlice<UInt32>) -> Bool {
    var inner = word
    let opens = inner.first == 0x28 || inner.first == 0x5B
    if opens { inner = inner.dropFirst() }
    guard let last = inner.last else { return false }
    let closes = last == 0x29 || last == 0x5D
    guard closes || (last == 0x2E && !opens) else { return false }
    inner = inner.dropLast()
    guard let first = inner.first, inner.count <= 5 else { return false }
    if isDigit(first) {
      // Years and decimal numbers end sentences too, so a bare number has at most two digits between its stops.
      var run = 0
      for scalar in inner {
        if scalar == 0x2E { run = 0 } else if isDigit(scalar) { run += 1 } else { return false }
        if run > 2 { return false }
      }
      return true
    }
    if inner.count == 1 { return isLetter(first) }
    return inner.allSatisfy { [0x69, 0x76, 0x78].contains(folded($0)) }
  }
}
