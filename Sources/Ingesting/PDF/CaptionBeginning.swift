/// How the line that a figure's or table's caption or source begins with reads.
package enum CaptionBeginning: Hashable, Sendable {
  /// "Table 3:", or "Table 3" where it is no title, which may begin a sentence as well.
  case label(isTitle: Bool)
  /// "Source:"
  case source
  /// "Note:"
  case note

  /// What a line begins as, or nil where it is no caption's.
  init?(_ line: Line, on page: PageWords) {
    guard let range = line.words.first, range.count > 1 else { return nil }
    let words = range.prefix(3).map { index -> ArraySlice<UInt32> in
      let word = page.words[Int(index)]
      return page.scalars[Int(word.start)..<Int(word.end)]
    }
    self.init(words)
  }

  /// - Parameter words: The line's first words, two at least.
  package init?(_ words: [ArraySlice<UInt32>]) {
    guard words.count > 1, let begin = words[0].first else { return nil }
    // "<Table 2.1 Population>", "[Figure 3]"
    let isBracketed = Self.brackets.contains(begin)
    let name = words[0].dropFirst(isBracketed ? 1 : 0).map(folded)
    if Self.sources.contains(name) {
      self = .source
    } else if Self.notes.contains(name) {
      self = .note
    } else if Self.labels.contains(name), let number = Self.number(words.dropFirst()) {
      self = .label(isTitle: isBracketed || number.last.map { !isDigit($0) } ?? false)
    } else {
      return nil
    }
  }

  /// The word that holds the number, which "n°" or "No." may stand before or be written together with.
  private static func number(_ words: ArraySlice<ArraySlice<UInt32>>) -> ArraySlice<UInt32>? {
    guard let word = words.first, let first = word.first else { return nil }
    if isDigit(first) { return word }
    let sign = word.prefix { !isDigit($0) }
    guard numberSigns.contains(sign.map(folded)) else { return nil }
    if sign.count < word.count { return word }
    return words.dropFirst().first.flatMap { $0.first.map(isDigit) ?? false ? $0 : nil }
  }

  // "<", "[" and "("
  private static let brackets: Set<UInt32> = [0x3C, 0x5B, 0x28]

  private static let numberSigns = scalars("n°", "nº", "no", "no.", "n.", "nr.", "№", "#")

  private static let labels = scalars(
    "figure", "fig.", "table", "box", "chart", "graph", "map", "tableau", "graphique", "carte",
    "encadré", "cuadro", "tabla", "gráfico", "figura", "mapa", "tabela", "quadro", "abbildung",
    "tabelle", "figuur", "tabel", "рисунок", "таблица", "شكل", "جدول")

  private static let sources = scalars(
    "source:", "sources:", "fuente:", "fuentes:", "fonte:", "fontes:", "quelle:", "quellen:",
    "bron:", "bronnen:", "источник:", "المصدر:")

  private static let notes = scalars(
    "note:", "notes:", "nota:", "notas:", "anmerkung:", "noot:", "примечание:", "ملاحظة:")

  private static func scalars(_ words: String...) -> Set<[UInt32]> {
    Set(words.map { $0.unicodeScalars.map(\.value) })
  }
}
