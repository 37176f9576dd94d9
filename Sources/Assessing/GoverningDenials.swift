internal import AnalysisModel

/// Finds the short texts that stand under a title of lack or refusal ("Services that victims still lack", "Ideas that were
/// rejected"), and the rows whose status says that they were given up.
///
/// A title is a heading, the name of a column, a line that leads in a list, or a row across a table. It speaks for list
/// items, rows and short paragraphs, not for sentences that state a measure of their own.
struct GoverningDenials {
  /// What a heading or leading line does to what stands under it.
  private enum Title {
    case denies(TitleDenial)
    /// It says what is planned, whatever stands above it.
    case plans
    case silent
  }

  private let scanned: ScannedDocument
  private let rubric: Rubric
  /// By block, what a heading, a leading line or a row across the table says of it.
  private var denials: [Int: TitleDenial] = [:]
  /// How many headings reach down to a text: it and the one above, as titles lend words.
  private static let headings = 2

  init(_ scanned: ScannedDocument, rubric: Rubric) {
    self.scanned = scanned
    self.rubric = rubric
    var sections: [Int: Title] = [:]
    // The lines that lead in what stands now, each deeper than the one before; a paragraph's level is 0.
    var leads: [(title: Title, level: Int)] = []
    var rowTitle: TitleDenial?
    for passage in scanned.passages {
      let block = scanned.document.blocks[passage.block]
      if block.kind == .heading, let section = block.section {
        sections[section] = title(passage, of: passage.range)
      }
      if block.kind != .tableRow { rowTitle = nil }
      let level = block.kind == .listItem ? block.level ?? 1 : 0
      leads.removeAll { $0.level >= level }
      var above = heading(over: block, among: sections)
      for lead in leads {
        switch lead.title {
        case .denies(let denial): above = denial
        case .plans: above = nil
        case .silent: break
        }
      }
      if block.kind == .tableRow, MeasureRow.title(block, in: scanned) != nil {
        rowTitle = titleDenial(passage.hits, in: String(scanned.document[passage.range]))
      } else if let denial = rowTitle ?? above {
        denials[passage.block] = denial
      }
      if let sentence = passage.sentences.last, leadsIn(passage) {
        let lead = refusal(passage, at: sentence).map(Title.denies) ?? title(passage, of: sentence)
        leads.append((lead, level))
      }
    }
  }

  /// What denies a hit without standing in its sentence, or nil.
  func denial(of hit: Hit, in passage: Passage) -> TitleDenial? {
    let block = scanned.document.blocks[passage.block]
    if let status = status(.cancelled, in: passage, block) { return status }
    if block.kind == .tableRow, let cell = cell(of: hit, in: block),
      let denial = scanned.columnDenials[cell.column],
      governs(denial, hit, cell.range, passage, block, isColumn: true)
    {
      return denial
    }
    guard let denial = denials[passage.block],
      governs(denial, hit, passage.range, passage, block, isColumn: false)
    else { return nil }
    return denial
  }

  /// Whether a row's status, or a bracket after an item, says that it was done.
  func isCompleted(_ passage: Passage) -> Bool {
    status(.completed, in: passage, scanned.document.blocks[passage.block]) != nil
  }

  private func title(_ passage: Passage, of range: TextRange) -> Title {
    let hits = passage.hits.filter { $0.suppression == nil && range.contains($0.range.lowerBound) }
    if let denial = titleDenial(hits, in: String(scanned.document[range])) {
      return .denies(denial)
    }
    return hits.contains { $0.target == .cue(.action) || planningTitles.contains($0.target) }
      ? .plans : .silent
  }

  private func heading(over block: Block, among titles: [Int: Title]) -> TitleDenial? {
    guard block.kind != .heading else { return nil }
    var next = block.section
    for _ in 0..<Self.headings {
      guard let section = next, scanned.document.sections.indices.contains(section) else {
        return nil
      }
      switch titles[section] {
      case .denies(let denial): return denial
      case .plans: return nil
      case .silent, nil: next = scanned.document.sections[section].parent
      }
    }
    return nil
  }

  /// Whether a paragraph or item ends in a colon, so that the items after it complete it.
  private func leadsIn(_ passage: Passage) -> Bool {
    let kind = scanned.document.blocks[passage.block].kind
    guard kind == .paragraph || kind == .listItem else { return false }
    return scanned.document[passage.range].last { !$0.isWhitespace } == ":"
  }

  /// What a line refuses in its last words, so that the items complete it: "This plan will not:".
  private func refusal(_ passage: Passage, at sentence: TextRange) -> TitleDenial? {
    let end = passage.hits.last { hit in
      hit.suppression == nil && hit.target == .cue(.negation)
        && sentence.contains(hit.range.lowerBound)
        && scanned.document.text.hasLength(of: hit.range.upperBound..<sentence.upperBound, upTo: 3)
    }
    return end.map {
      TitleDenial(
        term: $0.term, flag: .negated, title: String(scanned.document[sentence]))
    }
  }

  /// Whether a denial from above holds for a text: one that is short and states no measure of its own.
  private func governs(
    _ denial: TitleDenial, _ hit: Hit, _ range: TextRange, _ passage: Passage, _ block: Block,
    isColumn: Bool
  ) -> Bool {
    switch block.kind {
    case .tableRow:
      // What was given up is given up with its actor and deadline; a lack with these is a measure.
      if !isColumn, denial.flag == .gapAdmitted, MeasureRow.isMeasure(block, in: scanned) {
        return false
      }
    case .listItem: if passage.wordCount > rubric.governedItemWords { return false }
    case .paragraph:
      if passage.wordCount > rubric.governedParagraphWords || passage.sentences.count > 1 {
        return false
      }
    case .heading, .caption, .footnote, .runningHeader, .contentsEntry: return false
    }
    let cues = passage.hits.filter { hit in
      hit.suppression == nil && range.contains(hit.range.lowerBound)
    }
    let binds = cues.contains { modal in
      modal.target == .cue(.strongModal)
        && !cues.contains { $0.target == .cue(.negation) && $0.range.overlaps(modal.range) }
    }
    if binds { return false }
    guard denial.flag == .gapAdmitted else { return true }
    // "Open a shelter" is a measure where "the training of judges", all of it in the term's words, is a lack.
    let isSentence = block.kind == .paragraph
    let acts = cues.contains { cue in
      cue.target == .cue(.action) && (isSentence || opens(cue, range))
        && !hit.parts.contains { $0.overlaps(cue.range) }
    }
    let states = PassageMarkers.cueMarkers(passage, in: scanned, term: nil)
    return !acts && !(block.kind != .tableRow && states.isConcrete)
  }

  /// A status that a passage states: in a column or after a label for it, alone in a cell, or in brackets at its end or
  /// beginning.
  private func status(_ cue: Cue, in passage: Passage, _ block: Block) -> TitleDenial? {
    let found = passage.hits.filter { $0.target == .cue(cue) && $0.suppression == nil }
    guard !found.isEmpty else { return nil }
    let text = scanned.document.text
    for hit in found {
      if block.kind == .tableRow, let cell = cell(of: hit, in: block) {
        let field = scanned.columns[cell.column]
        let rest = text.length(of: cell.range) - text.length(of: hit.range)
        if field == .status || (field == .remarks && opens(hit, cell.range))
          || rest <= 3 && saysSomething(cell)
        {
          return TitleDenial(
            term: hit.term, flag: .negated, title: String(scanned.document[cell.range]))
        }
      }
      let isLabelled = scanned.labels[passage].contains { label in
        label.field == .status && text.follows(hit.range, label.range, within: 3)
      }
      let whole = cell(of: hit, in: block)?.range ?? passage.range
      let isBracketed =
        (block.kind == .tableRow || passage.sentences.count == 1)
        && isBracketed(
          text[whole.lowerBound..<hit.range.lowerBound],
          text[hit.range.upperBound..<whole.upperBound])
      if isLabelled || isBracketed {
        return TitleDenial(term: hit.term, flag: .negated, title: String(text[hit.range]))
      }
    }
    return nil
  }

  /// Whether a cell's text is more than a word for an empty one, as "n/a": that is a status only in its own column.
  private func saysSomething(_ cell: Cell) -> Bool {
    PassageMarkers.isFilled(
      String(scanned.document[cell.range]), emptyCells: scanned.emptyCells)
  }

  /// Whether what stands around words sets them in brackets before or after all else: one between other words speaks of
  /// these ("residence permits (withdrawn or expired) are renewed").
  private func isBracketed(_ before: Substring, _ after: Substring) -> Bool {
    guard let open = before.last, "([".contains(open),
      let close = after.firstIndex(where: { ")]".contains($0) })
    else { return false }
    if !after[close...].contains(where: { $0.isLetter || $0.isNumber }) { return true }
    let next = after.first { !$0.isNumber && !$0.isWhitespace }
    return !before.contains { $0.isLetter } && next.map { ")],;".contains($0) } == true
  }

  /// Whether a hit stands at the beginning of a text, but for a bullet or bracket.
  private func opens(_ hit: Hit, _ range: TextRange) -> Bool {
    hit.range.lowerBound >= range.lowerBound
      && scanned.document.text.hasLength(of: range.lowerBound..<hit.range.lowerBound, upTo: 3)
  }

  private func cell(of hit: Hit, in block: Block) -> Cell? {
    let place = hit.parts.first?.lowerBound ?? hit.range.lowerBound
    return block.cells.first { $0.range.contains(place) }
  }
}
