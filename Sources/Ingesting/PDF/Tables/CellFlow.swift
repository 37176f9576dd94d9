/// Tells whether a text in a column goes on with the one above it.
struct CellFlow {
  private let page: PageWords
  private let columns: AlignedColumns
  /// How far right the text of each column reaches.
  private let rights: [Float]
  /// Whether rows begin with small letters too.
  private let hasSmallBeginnings: Bool

  /// Shorter lines, in characters, are short because that is all there is.
  private static let shortestLine: Int32 = 8

  init(of lines: [TextRow], in columns: AlignedColumns, on page: PageWords) {
    self.page = page
    self.columns = columns
    var rights = [Float](repeating: -.infinity, count: columns.count)
    for segment in lines.lazy.flatMap(\.segments)
    where !columns.places.contains(where: { columns.crosses(segment, $0) }) {
      let column = columns.column(of: segment)
      rights[column] = max(rights[column], segment.box.right)
    }
    self.rights = rights
    let labels = lines.filter { line in
      columns.columns(of: line).contains(0) && line.segments.contains(where: page.isAmount)
    }
    let small = labels.count { $0.segments.first.map(page.beginsLowercase) ?? false }
    hasSmallBeginnings = small * 5 > labels.count * 2
  }

  /// Whether a text begins in the middle of a sentence, as far as its first letter tells.
  func beginsLowercase(_ segment: Segment) -> Bool {
    (!hasSmallBeginnings || columns.column(of: segment) > 0) && page.beginsLowercase(segment)
  }

  /// Whether a sentence breaks between two texts where their column ends.
  func isCut(between above: Segment, and segment: Segment) -> Bool {
    beginsLowercase(segment) && isBroken(above, before: segment)
  }

  /// Whether a text goes on with the one above it, where there is one.
  func goesOn(_ segment: Segment, from above: Segment?) -> Bool {
    if beginsLowercase(segment) { return true }
    guard let above, !page.isAmount(segment), let last = above.words.last else { return false }
    let end = page.final(of: page.words[Int(last)])
    if end == 0x2C { return true }
    return !(end.map(isSentenceEnd) ?? false) && isBroken(above, before: segment)
  }

  /// Whether the text above had no room for a text's first word.
  private func isBroken(_ above: Segment, before segment: Segment) -> Bool {
    guard let first = segment.words.first, above.length > Self.shortestLine else { return false }
    let word = page.words[Int(first)].box
    return above.box.right + word.width + 0.2 * columns.size > rights[columns.column(of: above)]
  }

  /// The columns in which a line has a figure.
  func amountColumns(of line: TextRow) -> Set<Int> {
    Set(line.segments.filter { page.isAmount($0) }.map(columns.column))
  }
}

extension PageWords {
  fileprivate func beginsLowercase(_ segment: Segment) -> Bool {
    segment.words.first.flatMap { initial(of: words[Int($0)]) }.map(isLowercase) ?? false
  }
}
