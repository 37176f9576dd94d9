internal import SharedLibraries

extension PopplerDocument {
  /// The text of the page at an index from 0, or nil where the file's page tree is broken there; `ligatures` gives the letters
  /// of the page's glyphs that stand for several, for right-to-left text.
  mutating func pageText(
    at index: Int, _ notice: PictureNotice = PictureNotice(),
    ligatures: () -> Set<[UInt32]>? = { nil }
  ) -> PageText? {
    guard let page = page(at: index) else { return nil }
    // What stands in a form's fields is text only of a page that is drawn.
    if page.hasFields {
      _ = notice.looking(at: index + 1) { page.image(pixelsPerPoint: Self.smallestScale) }
    }
    let (losses, shortages) = (LostText.count, LostText.shortageCount)
    let text = page.text(number: index + 1, table: &table, notice, ligatures: ligatures)
    if LostText.count > losses, LostText.shortageCount == shortages {
      damagedPages.insert(index + 1)
    }
    return text
  }

  /// The smallest picture is as good as any where only the text is wanted.
  private static let smallestScale = 0.1

  /// A picture of the page at an index from 0; nil where the page is broken or its picture would be too large.
  func image(ofPageAt index: Int, pixelsPerPoint scale: Double) -> PageImage? {
    guard let page = page(at: index) else { return nil }
    return page.image(pixelsPerPoint: scale)
  }
}

extension PopplerPage {
  /// The page's text; the typefaces that are new are added to the document's table.
  fileprivate func text(
    number: Int, table: inout TypefaceTable, _ notice: PictureNotice,
    ligatures: () -> Set<[UInt32]>?
  ) -> PageText {
    let size = size
    var text = PageText(
      number: number, label: label, width: Float(size.width), height: Float(size.height))
    readScalars(into: &text, table: &table, ligatures: ligatures)
    PiSymbols.mend(&text.scalars)
    if letterCount(text.scalars) < PageQuality.fewestLetters {
      // What is not looked at may hold text.
      text.drawing = notice.looking(at: number) { isDrawnOn } ?? true ? .something : .nothing
    }
    return text
  }

  private func readScalars(
    into text: inout PageText, table: inout TypefaceTable, ligatures: () -> Set<[UInt32]>?
  ) {
    let (width, height) = (Double(text.width), Double(text.height))
    let whole = SelectionArea(aroundPageOfWidth: width, height: height)
    let found = scalars(in: whole)
    let isRightToLeft = found.scalars.contains(where: isRightToLeft)
    // Of a right-to-left page this may be no more than a figure in the last column.
    let selection =
      isRightToLeft || found.signCount < Self.fewSigns
      ? RightToLeftSelection(of: self, width: width, height: height) : nil
    let isCutOff = selection.map { $0.wordCharacterCount > found.signCount } ?? false
    let letters = isRightToLeft || isCutOff ? ligatures() : nil
    read(found, in: whole, into: &text, table: &table, ligatures: letters)
    guard let selection, isCutOff else { return }
    if selection.characterCount > found.signCount {
      let area = selection.characters
      read(scalars(in: area), in: area, into: &text, table: &table, ligatures: letters)
    }
    guard selection.wordCharacterCount > max(found.signCount, selection.characterCount) else {
      return
    }
    // Other areas may reach what is still cut off.
    for end in [width / 2, -1] {
      let area = SelectionArea(
        fromRightOfPageOfWidth: width, height: height, to: PagePoint(x: end, y: height))
      var other = text
      read(scalars(in: area), in: area, into: &other, table: &table, ligatures: letters)
      text.addWords(of: other)
    }
    addWords(in: selection.words, to: &text)
  }

  /// A page with fewer characters is tried for right-to-left text though none is seen.
  private static let fewSigns = 200

  /// Reads what poppler selects by an area.
  private func read(
    _ found: PopplerScalars, in area: SelectionArea, into text: inout PageText,
    table: inout TypefaceTable, ligatures: Set<[UInt32]>?
  ) {
    text.scalars = found.scalars
    text.boxes.removeAll()
    text.typefaces.removeAll()
    guard !text.scalars.isEmpty else { return }
    text.boxes = boxes(in: area, count: text.scalars.count)
    guard !text.boxes.isEmpty else { return }
    text.typefaces = typefaces(in: area, count: text.scalars.count, table: &table)
    RightToLeftText.mend(
      &text, fragments: found.fragments, ligatures: ligatures, letters: compatibleLetters)
  }

  /// Adds what only poppler's other way of reading finds of a right-to-left page: its end, or more text than with boxes.
  private func addWords(in area: SelectionArea, to text: inout PageText) {
    var words = ContiguousArray(
      words(in: area).scalars.flatMap { isPresentationForm($0) ? compatibleLetters($0) : [$0] })
    RightToLeftText.mendArticles(of: &words)
    if text.addEnd(of: words) { return }
    if letterCount(words) > letterCount(text.scalars) {
      text.scalars = words
      text.lacksPlaces = true
      text.boxes.removeAll()
      text.typefaces.removeAll()
    }
  }
}
