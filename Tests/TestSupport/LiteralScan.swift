package import AnalysisModel

/// Makes documents of a few blocks, with hits wherever literal words stand.
///
/// Stands in for the matcher, so that the assessment's tests say exactly what was found where.
package struct LiteralScan {
  /// One block to be.
  package struct Line {
    let kind: Block.Kind
    let text: String
    let level: Int?
    let cells: [(column: String, text: String)]
    let page: Int

    package static func heading(_ text: String, level: Int = 1, page: Int = 1) -> Line {
      Line(kind: .heading, text: text, level: level, cells: [], page: page)
    }

    package static func paragraph(_ text: String, page: Int = 1) -> Line {
      Line(kind: .paragraph, text: text, level: nil, cells: [], page: page)
    }

    package static func item(_ text: String, level: Int = 1, page: Int = 1) -> Line {
      Line(kind: .listItem, text: text, level: level, cells: [], page: page)
    }

    package static func row(_ cells: [(column: String, text: String)], page: Int = 1) -> Line {
      let text = cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " | ")
      return Line(kind: .tableRow, text: text, level: nil, cells: cells, page: page)
    }
  }

  package let document: Document
  package let passages: [Passage]

  /// Lays the lines out and finds the words.
  ///
  /// - Parameters:
  ///   - lines: The blocks, in order.
  ///   - words: What each literal wording points at; the term's id is the wording itself.
  ///   - weights: Weights of wordings that are not `supporting`.
  ///   - pages: The document's pages; one readable page without it.
  ///   - title: The document's title.
  package init(
    _ lines: [Line], finding words: [String: Term.Target], weights: [String: Term.Weight] = [:],
    pages: [Page] = [
      Page(number: 1, label: nil, width: 595, height: 842, quality: 1, state: .readable)
    ], title: String? = nil
  ) {
    var text = ""
    var sections: [Section] = []
    var open: [Int] = []
    var blocks: [Block] = []
    for line in lines {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      var cells: [Cell] = []
      var place = start
      for cell in line.cells {
        if !cell.text.isEmpty, place > start { place += 3 }
        let end = place + cell.text.utf8.count
        cells.append(
          Cell(
            column: cell.column,
            range: cell.text.isEmpty ? TextRange(utf8: start..<start) : TextRange(utf8: place..<end)
          ))
        if !cell.text.isEmpty { place = end }
      }
      text += line.text
      let range = TextRange(utf8: start..<text.utf8.count)
      if line.kind == .heading {
        open.removeAll { sections[$0].level >= line.level ?? 1 }
        sections.append(
          Section(title: line.text, level: line.level ?? 1, parent: open.last))
        open.append(sections.count - 1)
      }
      blocks.append(
        Block(
          kind: line.kind, level: line.level, range: range,
          places: [Place(page: line.page, box: nil, range: range)], section: open.last,
          cells: cells))
    }
    document = Document(
      id: "test", source: Source(path: "test.pdf", format: .pdf, bytes: 0), title: title,
      language: LanguageTag(rawValue: "en"), text: text, pages: pages, sections: sections,
      blocks: blocks)
    let whole = document.text
    passages = blocks.indices.map { index in
      let range = blocks[index].range
      return Passage(
        block: index, range: range, sentences: Self.sentences(range, in: whole),
        wordCount: whole[range].split(separator: " ").count,
        hits: Self.hits(words, weights, range, in: whole))
    }
  }

  /// The sentences of a range, each with its full stop.
  private static func sentences(_ range: TextRange, in text: String) -> [TextRange] {
    var sentences: [TextRange] = []
    var start = range.lowerBound.utf8
    let bytes = Array(text.utf8)
    for place in range.lowerBound.utf8..<range.upperBound.utf8
    where bytes[place] == UInt8(ascii: ".")
      && (place + 1 == range.upperBound.utf8 || bytes[place + 1] == UInt8(ascii: " "))
    {
      sentences.append(TextRange(utf8: start..<place + 1))
      start = place + 1
    }
    if start < range.upperBound.utf8 {
      sentences.append(TextRange(utf8: start..<range.upperBound.utf8))
    }
    return sentences
  }

  private static func hits(
    _ words: [String: Term.Target], _ weights: [String: Term.Weight], _ range: TextRange,
    in text: String
  ) -> [Hit] {
    var hits: [Hit] = []
    let passage = text[range]
    for (word, target) in words {
      var rest = passage
      while let found = rest.range(of: word) {
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        let hit = TextRange(utf8: start..<start + word.utf8.count)
        hits.append(
          Hit(
            term: Term.ID(rawValue: word), target: target, weight: weights[word] ?? .supporting,
            range: hit, parts: [hit]))
        rest = rest[found.upperBound...]
      }
    }
    return hits.sorted {
      ($0.range.lowerBound, $0.term.rawValue) < ($1.range.lowerBound, $1.term.rawValue)
    }
  }
}

extension Substring {
  /// Where a wording stands first, by bytes.
  fileprivate func range(of word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) {
        return start..<index(start, offsetBy: word.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
