/// Recognises words that publishers print at the edges of pages: addresses, numbers of volumes, rights, dates.
package enum PublicationMark {
  package static func isMark(_ word: ArraySlice<UInt32>) -> Bool {
    if word.contains(0xA9) || word.contains(0x2116) { return true }
    guard word.count <= 80 else { return false }
    let bare = word.map(folded).filter { isLetter($0) || $0 == 0x2E || $0 == 0x40 || $0 == 0x3A }
    if words.contains(bare.filter(isLetter)) { return true }
    if bare.count > 5, bare.contains(0x40), bare.contains(0x2E) { return true }
    return starts.contains { bare.starts(with: $0) }
  }

  /// Whether a word is a year or a date in figures.
  package static func isDate(_ word: ArraySlice<UInt32>) -> Bool {
    if isYear(word) { return true }
    let parts = word.split { [0x2D, 0x2E, 0x2F, 0x2013, 0x2014].contains($0) }
    return parts.count >= 3 && parts.allSatisfy { $0.count <= 4 && $0.allSatisfy(isDigit) }
  }

  /// Whether a word is the number that an office files a document under, such as "HR-2031-07/final".
  package static func isCode(_ word: ArraySlice<UInt32>) -> Bool {
    word.count >= 8 && word.contains(where: isLetter) && word.contains(where: isDigit)
      && word.count { [0x2D, 0x2F, 0x5F].contains($0) } >= 2
  }

  /// Whether a word is a year of the last or this century, with the signs that stand around it.
  package static func isYear(_ word: ArraySlice<UInt32>) -> Bool {
    let digits = word.drop { !isDigit($0) }.prefix(while: isDigit)
    return digits.count == 4 && word.count <= 6 && word.count(where: isDigit) == 4
      && !word.contains(where: isLetter)
      && (digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30]))
  }

  private static let words = Set(
    [
      "doi", "issn", "isbn", "vol", "volume", "volumen", "copyright", "downloaded", "email", "tel",
      "phone", "fax", "revision", "rev", "том", "выпуск",
    ].map { $0.unicodeScalars.map(\.value) })

  private static let starts = [
    "www.", "http:", "https:", "doi:", "doi.org", "arxiv:", "downloaded",
  ]
  .map { $0.unicodeScalars.map(\.value) }
}
