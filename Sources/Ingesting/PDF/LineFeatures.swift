/// How a line or block looks, as far as that tells headings from text.
struct TextStyle: Hashable, Sendable {
  var size: Float
  var isBold: Bool
  var isItalic: Bool
  /// Whether all letters are capitals.
  var isCapitals: Bool
  var color: UInt32
}

/// What layout asks of a line beside its place.
struct LineFeatures: Sendable {
  var style: TextStyle
  var beginsBold = false
  /// Whether the last word with letters is bold; a bold beginning that fills its line but for a word does not end so.
  var endsBold = false
  var marker: ListMarker?
  /// The marker's characters.
  var markerLength = 0
  /// Whether the first word is a bare number, as before footnotes.
  var beginsWithNumber = false
  /// Whether it begins as an inner section or a measure does: "2.1.3", "Activity 4:".
  var beginsWithSectionNumber = false
  var beginsLowercase = false
  var beginsUppercase = false
  var endsSentence = false
  var endsOpen = false
  var endsHyphen = false
  var firstWordWidth: Float = 0
  var letterCount = 0

  init(_ line: Line, in page: PageWords, typefaces: [Typeface]) {
    let typeface =
      Int(line.typeface) < typefaces.count
      ? typefaces[Int(line.typeface)] : Typeface(size: 10, isBold: false, isItalic: false, color: 0)
    style = TextStyle(
      size: line.size, isBold: typeface.isBold, isItalic: typeface.isItalic, isCapitals: false,
      color: typeface.color)
    readLetters(of: line, in: page, typefaces: typefaces)
    readEdges(of: line, in: page, typefaces: typefaces)
  }

  private mutating func readLetters(of line: Line, in page: PageWords, typefaces: [Typeface]) {
    var bold = 0
    var italic = 0
    var lowercase = 0
    for index in line.words.joined() {
      let word = page.words[Int(index)]
      let typeface = Int(word.typeface) < typefaces.count ? typefaces[Int(word.typeface)] : nil
      var letters = 0
      for scalar in page.scalars[Int(word.start)..<Int(word.end)] where isLetter(scalar) {
        letters += 1
        if scalar >= 0x61, scalar <= 0x7A || scalar >= 0xDF && isLowercase(scalar) {
          lowercase += 1
        }
      }
      letterCount += letters
      if let typeface {
        if typeface.isBold { bold += letters }
        if typeface.isItalic { italic += letters }
      }
    }
    style.isBold = letterCount > 0 ? bold * 10 >= letterCount * 9 : style.isBold
    style.isItalic = letterCount > 0 ? italic * 10 >= letterCount * 9 : style.isItalic
    style.isCapitals = letterCount >= 3 && lowercase * 20 <= letterCount
  }

  private mutating func readEdges(of line: Line, in page: PageWords, typefaces: [Typeface]) {
    let ordered = line.orderedWords(in: page)
    guard let first = ordered.first, let last = ordered.last else { return }
    let firstWord = page.words[Int(first)]
    let begin = page.scalars[Int(firstWord.start)..<Int(firstWord.end)]
    firstWordWidth = firstWord.box.width
    beginsWithNumber = begin.count <= 3 && begin.allSatisfy(isDigit)
    if ordered.count > 2 {
      beginsWithSectionNumber =
        Self.isInnerNumber(begin)
        || Self.isLabel(begin, before: page.scalars(ofWord: ordered[1]))
    }
    beginsBold =
      Int(firstWord.typeface) < typefaces.count && typefaces[Int(firstWord.typeface)].isBold
    endsBold =
      ordered.last { index in
        let word = page.words[Int(index)]
        return page.scalars[Int(word.start)..<Int(word.end)].contains(where: isLetter)
      }.map { index in
        let typeface = Int(page.words[Int(index)].typeface)
        return typeface < typefaces.count && typefaces[typeface].isBold
      } ?? false
    marker = ListMarkers.marker(begin)
    // A dash or number alone on its line has lost its text and is none.
    if ordered.count < 2 { marker = nil }
    markerLength = marker == nil ? 0 : begin.count
    if let initial = page.initial(of: firstWord) {
      beginsLowercase = isLowercase(initial)
      beginsUppercase = isUppercase(initial)
    }
    let lastWord = page.words[Int(last)]
    if let final = page.final(of: lastWord) {
      endsSentence = isSentenceEnd(final)
      endsHyphen = isHyphen(final)
      endsOpen = final == 0x2C || endsHyphen || final == 0x2013
    }
  }
}

extension LineFeatures {
  /// Whether a word is a number of several figures, "2.1" or "2.1.3.".
  private static func isInnerNumber(_ word: ArraySlice<UInt32>) -> Bool {
    guard let first = word.first, isDigit(first), (3...12).contains(word.count) else {
      return false
    }
    let parts = word.split(separator: 0x2E)
    return parts.count > 1 && parts.allSatisfy { $0.count <= 2 && $0.allSatisfy(isDigit) }
  }

  /// Whether two words are a label such as "Activity 4:" or "Measure 2.1:".
  private static func isLabel(_ word: ArraySlice<UInt32>, before number: ArraySlice<UInt32>) -> Bool
  {
    guard number.last == 0x3A, let first = number.first, isDigit(first), number.count <= 8,
      word.count > 2, let begin = word.first, isUppercase(begin)
    else { return false }
    return number.dropLast().allSatisfy { isDigit($0) || $0 == 0x2E } && word.allSatisfy(isLetter)
  }
}

func isRaisedDigit(_ scalar: UInt32) -> Bool {
  scalar == 0xB2 || scalar == 0xB3 || scalar == 0xB9 || scalar >= 0x2070 && scalar <= 0x2079
}
