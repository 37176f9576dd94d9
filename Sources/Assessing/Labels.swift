internal import AnalysisModel

/// A label of a passage, as "Responsible" in "Responsible: Ministry of Labour".
struct Label {
  let field: ActivityField
  /// The label's own words.
  let range: TextRange
  /// Where what it says begins, behind the mark after it.
  let value: TextOffset
  /// Where the next label begins, or the passage ends.
  var end: TextOffset
}

/// The labels of a document's passages, without those of lines that state no measure.
package struct Labels: Sendable {
  private let byPassage: [TextOffset: [Label]]
  private let forms: FormLines

  init(_ passages: [Passage], in document: Document) {
    let marks = passages.map { Self.marked($0, text: document.text) }
    let labels = passages.indices.map { index in
      Self.sure(at: index, of: marks, passages: passages, in: document)
    }
    forms = FormLines(passages, labels: labels, in: document)
    var byPassage: [TextOffset: [Label]] = [:]
    for (passage, own) in zip(passages, labels)
    where !own.isEmpty && !forms.contains(passage) && !forms.endsInContacts(passage) {
      byPassage[passage.range.lowerBound] = own
    }
    self.byPassage = byPassage
  }

  subscript(passage: Passage) -> [Label] { byPassage[passage.range.lowerBound] ?? [] }

  /// Whether a passage explains labels, or is a line of a contact page, an imprint or a document's control sheet.
  func isForm(_ passage: Passage) -> Bool { forms.contains(passage) }

  // MARK: Marks

  /// A label with what its mark says of it.
  private struct Marked {
    var label: Label
    /// A dash or question mark makes a label only beside others.
    let isSure: Bool
    /// Whether only a bracket stands between it and the passage's end, and another opens before it.
    let isBracketed: Bool
    /// Whether it stands at the beginning of the passage, or behind a mark that parts it from what is before.
    let isSetOff: Bool
  }

  /// Room for a bullet or an opening mark before the first label of a line, in bytes.
  static let lead = 3

  /// The words before a colon, dash or question mark.
  ///
  /// A label within brackets of a value, as in "EUR 9,000 (donors: EUR 2,000)", is a part of it; of labels in one place the longest
  /// is taken.
  private static func marked(_ passage: Passage, text: String) -> [Marked] {
    var marked: [Marked] = []
    for hit in passage.hits {
      guard case .column(let field) = hit.target,
        let mark = LabelMark(
          behind: hit.range, in: passage.range, of: text, isNumbered: field == .activity),
        hit.suppression == nil || !mark.isSure && isShadowed(hit)
      else { continue }
      let own = Marked(
        label: Label(
          field: field, range: hit.range, value: mark.end, end: passage.range.upperBound),
        isSure: mark.isSure,
        isBracketed: isBracketed(hit.range, in: passage.range, of: text),
        isSetOff: isSetOff(hit.range, in: passage.range, of: text))
      guard
        own.isSetOff
          ? own.isSure || canBeUnsure(field) : own.isSure && !isWithin(hit.range, of: text)
      else { continue }
      if let last = marked.last {
        if last.label.range.overlaps(hit.range) {
          if hit.range.count > last.label.range.count { marked[marked.count - 1] = own }
          continue
        }
        guard last.label.range.upperBound <= hit.range.lowerBound,
          !leavesBracketOpen(text[last.label.range.upperBound..<hit.range.lowerBound])
        else { continue }
      }
      marked.append(own)
    }
    return marked
  }

  /// A wording may seem to go on behind a hyphen, as in "Responsible - Ministry of Labour".
  private static func isShadowed(_ hit: Hit) -> Bool {
    if case .shadowed = hit.suppression { true } else { false }
  }

  /// A dash behind what is done, or for what, is punctuation: "Measure 1 – Open a shelter".
  private static func canBeUnsure(_ field: ActivityField) -> Bool {
    switch field {
    case .responsible, .partners, .start, .end, .time, .budget, .source, .indicator, .output: true
    case .number, .objective, .activity, .status, .remarks: false
    }
  }

  /// The labels of a passage: all with a colon, and others where they stand in brackets at its end, or beside a label for something
  /// else in it or at the beginning of a passage next to it.
  private static func sure(
    at index: Int, of marks: [[Marked]], passages: [Passage], in document: Document
  ) -> [Label] {
    let own = marks[index]
    guard !own.isEmpty else { return [] }
    let around = [index - 1, index + 1].filter { other in
      marks.indices.contains(other) && areLines(passages[index], passages[other], in: document)
    }.compactMap { other in marks[other].first.flatMap { leads($0, passages[other]) ? $0 : nil } }
    var labels = own.filter { mark in
      mark.isSure || mark.isBracketed
        || own.contains { $0.label.field != mark.label.field }
        || leads(mark, passages[index])
          && around.contains { $0.label.field != mark.label.field }
    }.map(\.label)
    let contacts = contacts(in: passages[index], of: document.text)
    for place in labels.indices {
      if place + 1 < labels.count { labels[place].end = labels[place + 1].range.lowerBound }
      if let contact = contacts.first(where: { $0 >= labels[place].value }) {
        labels[place].end = min(labels[place].end, contact)
      }
    }
    return labels
  }

  /// Where "Phone: …" and its like begin, which end what the label before them says.
  private static func contacts(in passage: Passage, of text: String) -> [TextOffset] {
    passage.hits.filter { hit in
      hit.target == .cue(.contactLabel) && hit.suppression == nil
        && LabelMark(behind: hit.range, in: passage.range, of: text)?.isSure == true
    }.map(\.range.lowerBound)
  }

  private static func leads(_ mark: Marked, _ passage: Passage) -> Bool {
    passage.range.lowerBound.distance(to: mark.label.range.lowerBound) <= lead
  }

  private static func areLines(_ one: Passage, _ other: Passage, in document: Document) -> Bool {
    let blocks = [document.blocks[one.block], document.blocks[other.block]]
    return blocks[0].section == blocks[1].section
      && blocks.allSatisfy { $0.kind == .paragraph || $0.kind == .listItem }
  }

  /// Whether words stand behind an opening bracket whose other one is all that follows in the passage.
  private static func isBracketed(
    _ words: TextRange, in passage: TextRange, of text: String
  ) -> Bool {
    guard let open = text[passage.lowerBound..<words.lowerBound].last,
      let end = text[words.upperBound..<passage.upperBound].last(where: { !" .;".contains($0) })
    else { return false }
    return open == "(" && end == ")" || open == "[" && end == "]"
  }

  private static func isSetOff(_ words: TextRange, in passage: TextRange, of text: String) -> Bool {
    if passage.lowerBound.distance(to: words.lowerBound) <= lead { return true }
    let before = text[passage.lowerBound..<words.lowerBound].last { !$0.isWhitespace }
    return before.map { ".;|,،؛/([–—-•·".contains($0) } ?? true
  }

  /// Whether words begin in lower case, as those within a sentence do: "nobody can say by how much: no study was made".
  private static func isWithin(_ words: TextRange, of text: String) -> Bool {
    text[words].first?.isLowercase == true
  }

  private static func leavesBracketOpen(_ text: Substring) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth = max(0, depth - 1) }
    }
    return depth > 0
  }
}
