internal import AnalysisModel

/// Finds measures that are followed by lines such as "Responsible: …" and "Timeframe: …".
///
/// Such lines hold for the paragraph that they follow and the list items between. Lines directly under a heading hold for what
/// follows them in the section, as far as that has no lines of its own that say otherwise. A single line that is one of several
/// items of a list, as in measures with "Indicators: …" as the last of them, holds for itself alone. A label that ends its line has its
/// value in the short paragraph or the list after it. "Activity: …" behind other lines begins a measure.
struct LabelledMeasures {
  /// What the labelled lines state, by the start of every passage that they hold for.
  private(set) var markers: [TextOffset: Markers] = [:]
  /// The measures themselves; those of headings come behind what their sections hold.
  private(set) var measures: [Measure] = []

  /// A measure with the lines that say who does it, when or with what.
  struct Measure {
    /// What is done: a paragraph and the list items between it and the lines, or the heading above the lines.
    let text: [Passage]
    /// The lines, and what their labels have on lines of its own.
    let lines: [Passage]
  }

  private let scanned: ScannedDocument
  /// The passages since the last measure, those of them that are lines or values, and what these state.
  private var measure: [Passage] = []
  private var lineStarts: Set<TextOffset> = []
  private var stated = Markers()
  private var hasDeed = false
  /// The label that waits for its value.
  private var openField: ActivityField?
  /// Whether it has a list for its value, which ends with the list.
  private var hasListedValue = false

  private var section: Int?
  private var heading: Passage?
  /// Whether the lines that are being read stand directly under the heading.
  private var leadsSection = false
  /// What such lines state, and the measure that the heading is unless others follow.
  private var lead: Markers?
  private var leading: Measure?

  init(_ scanned: ScannedDocument) {
    self.scanned = scanned
    for passage in scanned.passages { read(passage) }
    closeSection()
  }

  private var hasLines: Bool { !lineStarts.isEmpty }

  private mutating func read(_ passage: Passage) {
    let block = scanned.document.blocks[passage.block]
    if block.kind == .heading || block.section != section {
      closeSection()
      section = block.section
      if block.kind == .heading {
        heading = passage
        return
      }
    }
    guard block.kind != .tableRow, block.kind != .footnote, block.kind != .caption else { return }
    guard !scanned.labels.isForm(passage) else {
      close()
      return
    }
    let labels = scanned.labels[passage]
    if isLine(passage, labels) {
      if hasLines, beginsMeasure(labels) { close() }
      if measure.isEmpty, lead == nil { leadsSection = labels.first?.field != .activity }
      stated.fill(from: PassageMarkers.labelledMarkers(passage, scanned: scanned))
      hasDeed = hasDeed || labels.contains { $0.field == .activity }
      openField = openField(labels)
      hasListedValue = false
      lineStarts.insert(passage.range.lowerBound)
    } else if let field = openField, isValue(passage, block) {
      let value = String(scanned.document.text[passage.range])
      if PassageMarkers.isFilled(value, emptyCells: scanned.emptyCells) { stated.set(field, value) }
      if block.kind == .listItem { hasListedValue = true } else { openField = nil }
      lineStarts.insert(passage.range.lowerBound)
    } else if hasLines {
      close()
    }
    measure.append(passage)
  }

  private mutating func close() {
    if hasLines, leadsSection {
      lead = stated
      for passage in measure { markers[passage.range.lowerBound] = stated }
      leading = Measure(text: [heading].compactMap(\.self), lines: measure)
    } else if hasLines {
      var all = stated
      if let lead { all.fill(from: lead) }
      let own = ownText()
      for passage in own { markers[passage.range.lowerBound] = all }
      measures.append(
        Measure(text: own.filter { !isOfLines($0) }, lines: own.filter(isOfLines)))
      leading = nil
    }
    if let lead {
      for passage in measure where markers[passage.range.lowerBound] == nil {
        markers[passage.range.lowerBound] = lead
      }
    }
    measure = []
    lineStarts = []
    stated = Markers()
    hasDeed = false
    openField = nil
    leadsSection = false
  }

  private mutating func closeSection() {
    close()
    if let leading { measures.append(leading) }
    leading = nil
    lead = nil
    heading = nil
  }

  /// The lines, the list items before them, and the paragraph before those.
  private func ownText() -> ArraySlice<Passage> {
    var start = measure.firstIndex(where: isOfLines) ?? measure.endIndex
    if hasDeed || isSibling(start) { return measure[start...] }
    while start > 0 {
      start -= 1
      if scanned.document.blocks[measure[start].block].kind != .listItem { break }
    }
    // A long paragraph is several passages of one block.
    while start > 0, measure[start - 1].block == measure[start].block { start -= 1 }
    return measure[start...]
  }

  /// Whether a line is the only one, and an item of the list whose other items stand before it.
  private func isSibling(_ line: Int) -> Bool {
    guard line > 0, line == measure.endIndex - 1 else { return false }
    let blocks = scanned.document.blocks
    let (own, before) = (blocks[measure[line].block], blocks[measure[line - 1].block])
    return own.kind == .listItem && before.kind == .listItem && own.level == before.level
  }

  private func isOfLines(_ passage: Passage) -> Bool {
    lineStarts.contains(passage.range.lowerBound)
  }

  // MARK: Lines

  /// Whether a passage begins with a label.
  private func isLine(_ passage: Passage, _ labels: [Label]) -> Bool {
    guard let first = labels.first else { return false }
    return passage.range.lowerBound.distance(to: first.range.lowerBound) <= Labels.lead
  }

  /// Whether a line says anew what is done, or for what, behind lines that said so or who does it.
  private func beginsMeasure(_ labels: [Label]) -> Bool {
    switch labels.first?.field {
    case .activity: hasDeed || stated != Markers()
    case .number, .objective: hasDeed && stated != Markers()
    default: false
    }
  }

  /// The last label of a line that has nothing behind it.
  private func openField(_ labels: [Label]) -> ActivityField? {
    let text = scanned.document.text
    guard let last = labels.last, text[last.value..<last.end].allSatisfy(\.isWhitespace) else {
      return nil
    }
    return last.field
  }

  /// The longest paragraph that is a label's value and no text of its own, in words.
  private static let longestValue = 12

  private func isValue(_ passage: Passage, _ block: Block) -> Bool {
    let text = scanned.document.text[passage.range]
    guard block.kind == .listItem || !hasListedValue else { return false }
    return passage.range == block.range && passage.wordCount <= Self.longestValue
      && (block.kind == .listItem || NumberedTitle(String(text)) == nil)
  }
}
