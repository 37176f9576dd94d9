/// A line that names an author, a year and a work, as lists of references do.
enum ReferenceLine {
  /// The author or body stands within so many characters, the year after it.
  private static let authorReach = 160
  private static let longestLine = 700

  /// Whether a line begins with a name, a comma and an initial, and has a year in brackets or between
  /// marks soon after; or with a body's name, a year in brackets and a mark, as in "UNODC (2014), …".
  static func isOne(_ line: Substring) -> Bool {
    guard line.utf8.count <= longestLine else { return false }
    let scalars = Array(line.unicodeScalars.prefix(authorReach))
    var place = 0
    // A number such as "[12]" or "12." may stand before the name.
    while place < scalars.count, !scalars[place].properties.isAlphabetic { place += 1 }
    guard place <= 6, place < scalars.count, scalars[place].properties.isUppercase else {
      return false
    }
    if isNamedWithYear(scalars[place...]) { return true }
    guard let comma = scalars[place...].firstIndex(of: ","), comma + 3 < scalars.count else {
      return false
    }
    let initial = scalars[comma + 2]
    let hasInitial =
      scalars[comma + 1] == " " && initial.properties.isUppercase && scalars[comma + 3] == "."
    return hasInitial && hasYear(scalars[comma...])
  }

  /// Whether the first brackets hold nothing but a year, with a letter where there are several of it, and a mark follows.
  private static func isNamedWithYear(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let open = scalars.firstIndex(of: "("), open + 6 < scalars.endIndex else { return false }
    var close = open + 5
    if scalars[close].isASCII, scalars[close].properties.isLowercase { close += 1 }
    guard close + 1 < scalars.endIndex, scalars[close] == ")",
      ",.:".unicodeScalars.contains(scalars[close + 1])
    else { return false }
    return isYear(scalars[open + 1...open + 4])
  }

  /// Whether four characters are a year from 1900 to 2099.
  private static func isYear(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
    digits.allSatisfy { ("0"..."9").contains($0) }
      && (digits.prefix(2).elementsEqual(["1", "9"]) || digits.prefix(2).elementsEqual(["2", "0"]))
  }

  /// Whether four digits of a year stand between marks, as in "(2019)" and ", 2019.".
  private static func hasYear(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let marks: Set<Unicode.Scalar> = ["(", ")", ",", ".", ":", ";", " ", "[", "]"]
    var place = scalars.startIndex
    while place + 5 < scalars.endIndex {
      if marks.contains(scalars[place]), isYear(scalars[place + 1...place + 4]),
        marks.contains(scalars[place + 5]) || scalars[place + 5].properties.isAlphabetic
      {
        return true
      }
      place += 1
    }
    return false
  }
}
