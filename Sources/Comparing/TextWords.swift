internal import AnalysisModel

/// The words of a text with their places, in small letters, in any script.
struct TextWords {
  let words: [Substring]
  let ranges: [TextRange]

  init(_ text: String) {
    var words: [Substring] = []
    var ranges: [TextRange] = []
    var start: String.Index?
    func close(at end: String.Index) {
      guard let begin = start else { return }
      words.append(text[begin..<end].lowercased()[...])
      ranges.append(
        TextRange(
          utf8: text.utf8.distance(
            from: text.startIndex, to: begin)..<text.utf8.distance(
              from: text.startIndex, to: end)))
      start = nil
    }
    for index in text.unicodeScalars.indices {
      if Self.isPartOfWord(text.unicodeScalars[index]) {
        start = start ?? index
      } else {
        close(at: index)
      }
    }
    close(at: text.endIndex)
    self.words = words
    self.ranges = ranges
  }

  private init(words: [Substring], ranges: [TextRange]) {
    self.words = words
    self.ranges = ranges
  }

  /// The same without the numbers in front.
  var withoutNumbers: TextWords {
    TextWords(words: Array(unnumbered), ranges: Array(ranges[unnumbered.startIndex...]))
  }

  /// The words without the signs for vowels and endings that Arabic writes or leaves out.
  var withoutSigns: [Substring] {
    words.map { word in
      guard word.unicodeScalars.contains(where: Self.isSign) else { return word }
      let scalars = word.unicodeScalars.filter { !Self.isSign($0) }
      return Substring(String(String.UnicodeScalarView(scalars)))
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    (0x064B...0x0652).contains(scalar.value) || scalar.value == 0x0640
  }

  /// The words without the numbers in front, by which lists and rows count their entries.
  var unnumbered: ArraySlice<Substring> {
    words.drop { word in word.unicodeScalars.allSatisfy { $0.properties.numericType != nil } }
  }

  /// The number of several parts in front, as "2.1.3", or nil; a single one counts list items anew in each list.
  var number: String? {
    let parts = words[..<unnumbered.startIndex]
    return parts.count > 1 ? parts.joined(separator: ".") : nil
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": true
      default: false
      }
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
