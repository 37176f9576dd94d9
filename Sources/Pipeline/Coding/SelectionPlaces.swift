internal import AnalysisModel
internal import Loading

/// Finds the stretches of a source in the text as the results have it.
struct SelectionPlaces {
  /// Enough of a quote to tell whether two begin alike.
  private static let comparedLength = 40

  private let theirs: [Unicode.Scalar]?
  private let ours: [Unicode.Scalar]
  /// Whether the source's text is the plan's.
  let isSameText: Bool

  init(text: String?, ours: [Unicode.Scalar]) {
    theirs = text.map { Array($0.unicodeScalars) }
    self.ours = ours
    isSameText = theirs == ours
  }

  /// The words of a selection and their place in the plan's text.
  func place(_ selection: CodingProjectFile.Selection) -> (quote: String, range: Range<Int>?) {
    guard let theirs else {
      let range = selection.start..<selection.end
      if range.upperBound <= ours.count, Self.agrees(ours[range], selection.name) {
        return (Self.text(ours[range]), range)
      }
      let name = Self.withoutDots(selection.name)
      return (name, nearest(Array(name.unicodeScalars), to: selection.start))
    }
    let range = Self.range(of: selection, in: theirs)
    let quote = theirs[range]
    if isSameText { return (Self.text(quote), range) }
    return (Self.text(quote), nearest(Array(quote), to: range.lowerBound))
  }

  /// Programs count code points, or UTF-16 units, or both signs of a line end; the selection's name tells which.
  private static func range(
    of selection: CodingProjectFile.Selection, in text: [Unicode.Scalar]
  ) -> Range<Int> {
    let plain = (selection.start..<selection.end).clamped(to: 0..<text.count)
    if agrees(text[plain], selection.name) { return plain }
    let counts: [(Unicode.Scalar) -> Int] = [
      { UTF16.width($0) }, { $0 == "\n" ? 2 : 1 }, { $0 == "\n" ? 2 : UTF16.width($0) },
    ]
    for width in counts {
      var place = 0
      var start: Int?
      var end: Int?
      for (index, scalar) in text.enumerated() {
        if place == selection.start { start = index }
        if place == selection.end { end = index }
        place += width(scalar)
      }
      if place == selection.end { end = text.count }
      if let start, let end, start <= end, agrees(text[start..<end], selection.name) {
        return start..<end
      }
    }
    return plain
  }

  /// Whether a stretch begins as its name, spaces aside; a selection without a name says nothing against it.
  private static func agrees(_ quote: ArraySlice<Unicode.Scalar>, _ name: String) -> Bool {
    func key(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
      Array(scalars.lazy.filter { !$0.properties.isWhitespace }.prefix(comparedLength))
    }
    let wanted = key(withoutDots(name).unicodeScalars)
    return wanted.isEmpty || key(quote).starts(with: wanted)
  }

  /// A name without what stands for the rest.
  private static func withoutDots(_ name: String) -> String {
    for end in ["…", "..."] where name.hasSuffix(end) { return String(name.dropLast(end.count)) }
    return name
  }

  /// Where a quote stands in the plan's text, the nearest to a place.
  private func nearest(_ quote: [Unicode.Scalar], to place: Int) -> Range<Int>? {
    guard let first = quote.first, quote.count <= ours.count else { return nil }
    var best: Int?
    for start in 0...(ours.count - quote.count)
    where ours[start] == first && ours[start..<start + quote.count].elementsEqual(quote) {
      if let best, abs(best - place) <= abs(start - place) { break }
      best = start
    }
    return best.map { $0..<$0 + quote.count }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
