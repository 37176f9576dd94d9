/// The number that a heading begins with, as far as it tells the heading's depth.
package struct HeadingNumber: Hashable, Sendable {
  /// From 1: "4" is 1, "4.2" is 2; a named part such as "Annex A" is 1 too.
  package var depth: Int
  package var isNamed: Bool

  init?(_ block: LayoutBlock, on page: PageWords) {
    guard let line = block.parts.first?.lines.first else { return nil }
    let words = line.orderedWords(in: page).prefix(2).map { index in
      let word = page.words[Int(index)]
      return page.scalars[Int(word.start)..<Int(word.end)]
    }
    guard words.count == 2 else { return nil }
    self.init(first: words[0], second: words[1])
  }

  package init?(first: ArraySlice<UInt32>, second: ArraySlice<UInt32>) {
    if let depth = Self.depth(of: first) {
      self.init(depth: depth, isNamed: false)
      return
    }
    guard Self.names.contains(first.map(folded)), let begin = second.first else { return nil }
    let bare = second.filter { isLetter($0) || isDigit($0) }
    let isRoman = bare.allSatisfy { [0x69, 0x76, 0x78, 0x6C].contains(folded($0)) }
    guard isDigit(begin) || isRoman && !bare.isEmpty || bare.count == 1 && isUppercase(begin) else {
      return nil
    }
    self.init(depth: 1, isNamed: true)
  }

  private init(depth: Int, isNamed: Bool) {
    self.depth = depth
    self.isNamed = isNamed
  }

  /// The depth of "4", "4.", "4.2", "A.", "IV."; nil for other words.
  private static func depth(of word: ArraySlice<UInt32>) -> Int? {
    let parts = word.split(separator: 0x2E)
    guard let first = parts.first, parts.count <= 6, word.count <= 12 else { return nil }
    if parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy(isDigit) }) { return parts.count }
    guard word.last == 0x2E, parts.count == 1, first.count <= 5 else { return nil }
    let isRoman = first.allSatisfy { [0x49, 0x56, 0x58, 0x4C].contains($0) }
    return isRoman || first.count == 1 && isUppercase(first[first.startIndex]) ? 1 : nil
  }

  private static let names: Set<[UInt32]> = Set(
    [
      "chapter", "part", "section", "annex", "appendix", "objective", "goal", "pillar", "priority",
      "component", "strategy", "outcome", "output", "action", "article", "chapitre", "partie",
      "annexe", "objectif", "axe", "capítulo", "anexo", "objetivo", "eje", "meta", "hoofdstuk",
      "bijlage", "kapitel", "anlage", "глава", "приложение", "цель", "раздел",
    ].map { $0.unicodeScalars.map(\.value) })
}
