/// A line that names an author, a year and a work, as lists of references do.
enum ReferenceLine {
  /// The author or body stands within so many bytes, the year after it.
  private static let authorReach = 160
  private static let longestLine = 700

  /// Whether a line begins with a name, a comma and an initial, and has a year in brackets or between
  /// marks soon after.
  static func isOne(_ line: Substring) -> Bool {
    guard line.utf8.count <= longestLine else { return false }
    let scalars = Array(line.unicodeScalars.prefix(authorReach))
    var place = 0
    // A number such as "[12]" or "12." may stand before the name.
    while place < scalars.count, !scalars[place].properties.isAlphabetic { place += 1 }
    guard place <= 6, place < scalars.count, scalars[place].properties.isUppercase,
      let comma = scalars[place...].firstIndex(of: ","), comma + 3 < scalars.count
    else { return false }
    let initial = scalars[comma + 2]
    let hasInitial =
      scalars[comma + 1] == " " && initial.properties.isUppercase && scalars[comma + 3] == "."
    return hasInitial && hasYear(scalars[comma...])
  }

  /// Whether four digits of a year stand between marks, as in "(2019)" and ", 2019.".
  private static func hasYear(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let marks: Set<Unicode.Scalar> = ["(", ")", ",", ".", ":", ";", " ", "[", "]"]
    func isDigit(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII && ("0"..."9").contains(scalar)
    }
    var place = scalars.startIndex
    while place + 5 < scalars.endIndex {
      let year = scalars[place + 1...place + 4]
      if marks.contains(scalars[place]), year.allSatisfy(isDigit),
        scalars[place + 1] == "1" && scalars[place + 2] == "9"
          || scalars[place + 1] == "2" && scalars[place + 2] == "0",
        marks.contains(scalars[place + 5]) || scalars[place + 5].properties.isAlphabetic
      {
        return true
      }
      place += 1
    }
    return false
  }
}
