internal import AnalysisModel

/// Finds measures that are followed by lines such as "Responsible: …" and "Timeframe: …".
///
/// Such lines hold for the paragraph that they follow and the list items between; lines that stand
/// directly under a heading hold for what follows them in the section. A single line that is one of several items of a list, as
/// in measures with "Indicators: …" as the last of them, holds for itself alone.
struct LabelledMeasures {
  /// What the labelled lines state, by the start of every passage that they hold for.
  private(set) var markers: [TextOffset: Markers] = [:]
  /// The measures themselves, in reading order.
  private(set) var measures: [Measure] = []

  /// A measure with the lines that say who does it, when or with what.
  struct Measure {
    /// What is done: a paragraph and the list items between it and the lines, or the heading above the lines.
    let text: [Passage]
    let lines: [Passage]
  }

  private let scanned: ScannedDocument
  /// The passages of the measure that is being read, and what its lines state.
  private var measure: [Passage] = []
  private var stated = Markers()
  private var hasLines = false
  private var leadsSection = false
  private var section: Int?
  private var heading: Passage?

  init(_ scanned: ScannedDocument) {
    self.scanned = scanned
    for passage in scanned.passages { read(passage) }
    close()
  }

  private mutating func read(_ passage: Passage) {
    let block = scanned.document.blocks[passage.block]
    if block.kind == .heading || block.section != section {
      close()
      section = block.section
      heading = nil
      if block.kind == .heading {
        heading = passage
        return
      }
    }
    guard block.kind != .tableRow, block.kind != .footnote, block.kind != .caption else { return }
    if isLine(passage) {
      if measure.isEmpty, !hasLines { leadsSection = true }
      stated.fill(from: PassageMarkers.labelledMarkers(passage, scanned: scanned))
      hasLines = true
    } else if hasLines, !leadsSection {
      close()
    }
    measure.append(passage)
  }

  private mutating func close() {
    if hasLines {
      let own = leadsSection ? measure[...] : ownText()
      for passage in own { markers[passage.range.lowerBound] = stated }
      noteMeasure(own)
    }
    measure = []
    stated = Markers()
    hasLines = false
    leadsSection = false
  }

  private mutating func noteMeasure(_ own: ArraySlice<Passage>) {
    let text = leadsSection ? [heading].compactMap(\.self) : Array(own.prefix { !isLine($0) })
    measures.append(Measure(text: text, lines: own.filter(isLine)))
  }

  /// The lines, the list items before them, and the paragraph before those.
  private func ownText() -> ArraySlice<Passage> {
    var start = measure.firstIndex(where: isLine) ?? measure.endIndex
    if isSibling(start) { return measure[start...] }
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

  /// Whether a passage begins with a label.
  private func isLine(_ passage: Passage) -> Bool {
    guard
      let first = PassageMarkers.labels(of: passage, text: scanned.document.text).first
    else { return false }
    // Room for a bullet or an opening mark.
    return passage.range.lowerBound.distance(to: first.range.lowerBound) <= 3
  }
}
