/// What to select of a right-to-left page so that all its text is taken.
///
/// Poppler selects from point to point, as a mouse does. A point beyond the lower right corner reaches the last block of
/// a page, yet on a right-to-left one the selection ends before that block's last line, which begins on the right. Words
/// are selected whole, so that they tell where this line stands, and a point at its left end takes it in.
struct RightToLeftSelection {
  /// The area that selects the most characters with their places.
  private(set) var characters: SelectionArea
  /// How many it selects, blanks aside.
  private(set) var characterCount: Int
  /// The area that selects the most text by words, which come without places.
  private(set) var words: SelectionArea
  /// How many characters stand in these words.
  private(set) var wordCharacterCount: Int

  init(of page: borrowing PopplerPage, width: Double, height: Double) {
    func area(to end: PagePoint? = nil) -> SelectionArea {
      SelectionArea(fromRightOfPageOfWidth: width, height: height, to: end)
    }
    characters = area()
    characterCount = page.scalars(in: characters).signCount
    words = characters
    wordCharacterCount = page.words(in: words).signCount
    for _ in 0..<Self.mostLinesAfter {
      guard let line = page.linesCutOff(in: words) else { return }
      let left = Double(line.left)
      let within = area(to: PagePoint(x: left, y: Double(line.middleY)))
      // Of a block whose lines are centred the one nearest to its corner may not be the last one.
      let beneath = area(to: PagePoint(x: left, y: Double(line.bottom + line.height)))
      for candidate in [within, beneath] {
        let count = page.scalars(in: candidate).signCount
        if count > characterCount { (characters, characterCount) = (candidate, count) }
      }
      let count = page.words(in: beneath).signCount
      guard count > wordCharacterCount else { return }
      (words, wordCharacterCount) = (beneath, count)
    }
  }

  /// More lines than a block has beneath the one nearest to its corner.
  private static let mostLinesAfter = 8
}

extension PopplerScalars {
  /// How many characters there are, blanks aside.
  var signCount: Int { scalars.count { !isBlank($0) } }
}
