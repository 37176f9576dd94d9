/// The number that a heading begins with, as far as it tells the heading's depth.
package struct HeadingNumber: Hashable, Sendable {
  /// From 1: "4" is 1, "4.2" is 2, "4.2.1.a)" is 4; a named part such as "Annex A" is 1 too.
  package var depth: Int
  package var isNamed: Bool
  /// The figures from the outermost on, as far as they are Arabic or Roman; "4.2" is 4 and 2, "Annex A" none.
  package var figures: [Int]

  /// Longer words are no numbers; the longest seen is "10.11.12.13.a)".
  private static let mostFigures = 6

  init?(_ block: LayoutBlock, on page: PageWords) {
    guard let line = block.parts.first?.lines.first else { return nil }
    self.init(line, on: page)
  }

  init?(_ line: Line, on page: PageWords) {
    let words = line.orderedWords(in: page).prefix(2)
    guard words.count == 2 else { return nil }
    self.init(first: page.scalars(ofWord: words[0]), second: page.scalars(ofWord: words[1]))
  }

  /// The word before the figures of a heading such as "Project 7:"; nil for names of parts, which tell a rank, and other texts.
  static func series(_ block: LayoutBlock, on page: PageWords) -> [UInt32]? {
    guard let line = block.parts.first?.lines.first else { return nil }
    let words = line.orderedWords(in: page).prefix(2).map { index in
      let word = page.words[Int(index)]
      return page.scalars[Int(word.start)..<Int(word.end)]
    }
    guard words.count == 2, words[0].count > 2, words[0].allSatisfy(isLetter) else { return nil }
    let word = words[0].map(folded)
    let digits = words[1].prefix(while: isDigit)
    guard (1...2).contains(digits.count), !words[1].contains(where: isLetter),
      !names.contains(word)
    else { return nil }
    return word
  }

  package init?(first: ArraySlice<UInt32>, second: ArraySlice<UInt32>) {
    if let number = Self.number(first) {
      self = number
      return
    }
    guard Self.names.contains(first.map(folded)), let begin = second.first else { return nil }
    // "Partie 1/Introduction" is written as one word.
    let bare = second.prefix { isLetter($0) || isDigit($0) }
    if isDigit(begin) {
      let digits = bare.prefix(4).prefix(while: isDigit)
      self.init(depth: 1, isNamed: true, figures: [Self.value(digits)])
      return
    }
    let value = Self.romanValue(bare)
    guard value != nil || bare.count == 1 && isUppercase(begin) else { return nil }
    self.init(depth: 1, isNamed: true, figures: value.map { [$0] } ?? [])
  }

  private init(depth: Int, isNamed: Bool, figures: [Int]) {
    self.depth = depth
    self.isNamed = isNamed
    self.figures = figures
  }

  /// Whether a numbered heading comes next after another: "4.3" or "5" after "4.2", "4.2.1" after "4.2".
  func follows(_ other: HeadingNumber) -> Bool {
    if figures.count == other.figures.count + 1 {
      return figures.starts(with: other.figures) && figures.last == 1
    }
    guard let last = figures.last, figures.count <= other.figures.count,
      figures.dropLast().elementsEqual(other.figures.prefix(figures.count - 1))
    else { return false }
    // One heading between may not have been recognised.
    return (1...2).contains(last - other.figures[figures.count - 1])
  }

  /// The number "4", "4.", "4.2", "A.", "IV.", "4)", "4.2.a)" or that of "4.2.Shelters"; nil for other words.
  private static func number(_ word: ArraySlice<UInt32>) -> HeadingNumber? {
    var figures: [Int] = []
    var rest = word
    while figures.count < mostFigures {
      let digits = rest.prefix(3).prefix(while: isDigit)
      guard (1...2).contains(digits.count) else { break }
      figures.append(value(digits))
      rest = rest.dropFirst(digits.count)
      guard rest.first == 0x2E else { break }
      rest = rest.dropFirst()
    }
    guard !figures.isEmpty else { return letter(word) }
    guard let next = rest.first else {
      return HeadingNumber(depth: figures.count, isNamed: false, figures: figures)
    }
    let endsInStop = word[rest.startIndex - 1] == 0x2E
    if endsInStop, isLetter(next) {
      let isItem = rest.count >= 2 && rest[rest.startIndex + 1] == 0x29
      return HeadingNumber(
        depth: figures.count + (isItem ? 1 : 0), isNamed: false, figures: isItem ? [] : figures)
    }
    // "1)", "1/" and "1:"; a decimal number or a share has something else there.
    guard !endsInStop, rest.count == 1, [0x29, 0x2F, 0x3A].contains(next) else { return nil }
    return HeadingNumber(depth: figures.count, isNamed: false, figures: figures)
  }

  /// The number that a letter or Roman figures before a full stop are.
  private static func letter(_ word: ArraySlice<UInt32>) -> HeadingNumber? {
    guard word.last == 0x2E, (2...6).contains(word.count) else { return nil }
    let bare = word.dropLast()
    let isRoman = bare.allSatisfy { [0x49, 0x56, 0x58, 0x4C].contains($0) }
    guard isRoman || bare.count == 1 && isUppercase(bare[bare.startIndex]) else { return nil }
    return HeadingNumber(depth: 1, isNamed: false, figures: [])
  }

  private static func value(_ digits: ArraySlice<UInt32>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// The value of Roman figures up to 89, or nil.
  private static func romanValue(_ word: ArraySlice<UInt32>) -> Int? {
    guard !word.isEmpty, word.count <= 7 else { return nil }
    var sum = 0
    var last = 0
    for scalar in word.reversed() {
      guard let value = romanFigures[folded(scalar)] else { return nil }
      sum += value < last ? -value : value
      last = max(last, value)
    }
    return sum
  }

  private static let romanFigures: [UInt32: Int] = [0x69: 1, 0x76: 5, 0x78: 10, 0x6C: 50]

  private static let names: Set<[UInt32]> = Set(
    [
      "chapter", "part", "section", "annex", "appendix", "objective", "goal", "pillar", "priority",
      "component", "strategy", "outcome", "output", "action", "article", "chapitre", "partie",
      "annexe", "titre", "objectif", "axe", "capítulo", "título", "sección", "anexo", "objetivo",
      "eje", "meta", "parte", "hoofdstuk", "deel", "bijlage", "kapitel", "teil", "abschnitt",
      "anlage", "глава", "приложение", "цель", "раздел",
    ].map { $0.unicodeScalars.map(\.value) })
}
