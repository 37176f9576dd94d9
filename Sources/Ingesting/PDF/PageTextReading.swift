internal import SharedLibraries

extension PopplerDocument {
  /// The text of the page at an index from 0, or nil where the file's page tree is broken there.
  mutating func pageText(at index: Int, _ notice: PictureNotice = PictureNotice()) -> PageText? {
    guard let page = page(at: index) else { return nil }
    // What stands in a form's fields is text only of a page that is drawn.
    if page.hasFields {
      _ = notice.looking(at: index + 1) { page.image(pixelsPerPoint: Self.smallestScale) }
    }
    let (losses, shortages) = (LostText.count, LostText.shortageCount)
    let text = page.text(number: index + 1, table: &table, notice)
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
    number: Int, table: inout TypefaceTable, _ notice: PictureNotice
  ) -> PageText {
    let size = size
    var text = PageText(
      number: number, label: label, width: Float(size.width), height: Float(size.height))
    readScalars(into: &text, table: &table)
    PiSymbols.mend(&text.scalars)
    if letterCount(text.scalars) < PageQuality.fewestLetters {
      // What is not looked at may hold text.
      text.drawing = notice.looking(at: number) { isDrawnOn } ?? true ? .something : .nothing
    }
    return text
  }

  private func readScalars(into text: inout PageText, table: inout TypefaceTable) {
    let (width, height) = (Double(text.width), Double(text.height))
    read(SelectionArea(aroundPageOfWidth: width, height: height), into: &text, table: &table)
    guard text.scalars.isEmpty || text.scalars.contains(where: isRightToLeft) else { return }
    // Poppler cuts the first or last lines of right-to-left pages off, other ones of other areas.
    for end in [width, width / 2, -1] {
      var other = text
      read(
        SelectionArea(fromRightOfPageOfWidth: width, height: height, toLeft: end), into: &other,
        table: &table)
      text.addWords(of: other)
    }
    addWords(
      in: SelectionArea(fromRightOfPageOfWidth: width, height: height, toLeft: width), to: &text)
  }

  /// Reads what poppler selects by an area.
  private func read(
    _ area: SelectionArea, into text: inout PageText, table: inout TypefaceTable
  ) {
    let found = scalars(in: area)
    text.scalars = found.scalars
    text.boxes.removeAll()
    text.typefaces.removeAll()
    guard !text.scalars.isEmpty else { return }
    text.boxes = boxes(in: area, count: text.scalars.count)
    guard !text.boxes.isEmpty else { return }
    text.typefaces = typefaces(in: area, count: text.scalars.count, table: &table)
    RightToLeftText.mend(&text, fragments: found.fragments, letters: compatibleLetters)
  }

  /// Adds what only poppler's other way of reading finds of a right-to-left page: its end, or more text than with boxes.
  private func addWords(in area: SelectionArea, to text: inout PageText) {
    var words = ContiguousArray(
      words(in: area).scalars.flatMap { isPresentationForm($0) ? compatibleLetters($0) : [$0] })
    RightToLeftText.mendArticles(of: &words)
    if text.addEnd(of: words) { return }
    if letterCount(words) > letterCount(text.scalars) {
      text.scalars = words
      text.boxes.removeAll()
      text.typefaces.removeAll()
    }
  }
}
