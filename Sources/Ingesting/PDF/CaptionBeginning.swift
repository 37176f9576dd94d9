/// How the line that a figure's or table's caption or source begins with reads.
enum CaptionBeginning: Hashable, Sendable {
  /// "Table 3:", or "Table 3" where it is no title, which may begin a sentence as well.
  case label(isTitle: Bool)
  /// "Source:"
  case source
  /// "Note:"
  case note

  /// What a line begins as, or nil where it is no caption's.
  init?(_ line: Line, on page: PageWords) {
    guard let range = line.words.first, range.count > 1 else { return nil }
    let words = range.prefix(2).map { index -> ArraySlice<UInt32> in
      let word = page.words[Int(index)]
      return page.scalars[Int(word.start)..<Int(word.end)]
    }
    let name = words[0].map(folded)
    if Self.sources.contains(name) {
      self = .source
    } else if Self.notes.contains(name) {
      self = .note
    } else if Self.labels.contains(name), let first = words[1].first, isDigit(first) {
      self = .label(isTitle: words[1].last.map { !isDigit($0) } ?? false)
    } else {
      return nil
    }
  }

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
