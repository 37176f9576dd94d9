/// Recognises what page numbers are made of.
package enum PageNumber {
  /// Whether a word is an Arabic number of up to four digits or a small Roman numeral.
  package static func isNumber(_ word: ArraySlice<UInt32>) -> Bool {
    let bare = word.filter { $0 != 0x2D && $0 != 0x2013 && $0 != 0x7C }
    guard !bare.isEmpty, bare.count <= 6 else { return false }
    if bare.allSatisfy(isDigit) { return bare.count <= 4 }
    return bare.allSatisfy { romanDigits.contains(folded($0)) }
  }

  /// Whether a word only accompanies page numbers: "Page", "of", a dash or a bar.
  package static func isCompanion(_ word: ArraySlice<UInt32>) -> Bool {
    guard word.count <= 6 else { return false }
    if word.allSatisfy({ !isLetter($0) && !isDigit($0) }) { return true }
    return companions.contains(word.map(folded))
  }

  /// Whether a word is a page's number as journals and laws write it too: "S84", "249]", "3/12", "viii7".
  package static func isLabel(_ word: ArraySlice<UInt32>) -> Bool {
    if isNumber(word) { return true }
    guard word.count >= 2, word.count <= 9 else { return false }
    let bare = word.filter { !brackets.contains($0) }
    // A letter or two before the number name the part, a slash stands before the number of pages.
    let digits = bare.drop { isLetter($0) }
    let letters = bare.count - digits.count
    if letters > 0 {
      let isRoman = bare.prefix(letters).allSatisfy { romanDigits.contains(folded($0)) }
      return (letters <= 2 || isRoman) && !digits.isEmpty && digits.count <= 4
        && digits.allSatisfy(isDigit)
    }
    let parts = bare.split(separator: 0x2F, omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.count <= 4 && part.allSatisfy(isDigit)
      }
  }

  private static let romanDigits: Set<UInt32> = [0x69, 0x76, 0x78, 0x6C]
  private static let brackets: Set<UInt32> = [0x28, 0x29, 0x5B, 0x5D, 0x7C, 0x2D, 0x2013]

  private static let companions: Set<[UInt32]> = Set(
    [
      "page", "of", "p", "p.", "pg", "pg.", "página", "pagina", "de", "sur", "seite", "von", "стр",
      "стр.",
      // "P a g e", as it is set by some templates.
      "a", "g", "e",
    ]
    .map { $0.unicodeScalars.map(\.value) })
}
