internal import AnalysisModel

/// Finds who does a measure, by when, with what money, and how it is checked.
struct PassageMarkers {
  private let scanned: ScannedDocument
  /// What the heading of a section states, by section.
  private let headings: [Int: Markers]
  /// What the labelled lines around a passage state, by the passage's start.
  private let labels: [TextOffset: Markers]

  /// When the plan begins: a date before it is no deadline.
  private let term: PlanTerm

  init(_ scanned: ScannedDocument, term: PlanTerm) {
    self.scanned = scanned
    self.term = term
    var headings: [Int: Markers] = [:]
    for passage in scanned.passages {
      let block = scanned.document.blocks[passage.block]
      guard block.kind == .heading, let section = block.section else { continue }
      // A heading such as "Annual report" states no deadline; one that names who and when or with
      // what does.
      let stated = Self.cueMarkers(passage, in: scanned, term: term)
      if stated.isConcrete { headings[section] = stated }
    }
    self.headings = headings
    labels = LabelledMeasures(scanned).markers
  }

  /// The markers of what a hit speaks of: in a paragraph of several sentences not those of another commitment.
  ///
  /// - Parameters:
  ///   - passage: The passage that the hit is in.
  ///   - hit: What a finding rests on.
  ///   - whole: The markers of the whole passage.
  ///   - runInHeading: The longest heading that a paragraph begins with, in characters.
  /// - Returns: The markers, labelled lines and the governing heading included.
  func markers(
    of passage: Passage, at hit: Hit, whole: Markers, runInHeading: Int
  ) -> Markers {
    let block = scanned.document.blocks[passage.block]
    guard block.kind != .tableRow, passage.sentences.count > 1 else { return whole }
    return markers(
      of: passage,
      own: SentenceMarkers(passage, in: scanned, term: term).markers(
        at: hit, runInHeading: runInHeading))
  }

  /// What a passage states itself, `own`, with its row's, its labels' and its governing heading's: what a label says is sure, who
  /// and when in running text is a guess.
  func markers(of passage: Passage, own: Markers) -> Markers {
    let block = scanned.document.blocks[passage.block]
    var markers = Markers()
    if block.kind != .tableRow {
      markers = Self.labelledMarkers(passage, scanned: scanned)
      if let labelled = labels[passage.range.lowerBound] { markers.fill(from: labelled) }
    }
    markers.fill(from: own)
    if let section = block.section, let above = headings[section] { markers.fill(from: above) }
    return markers
  }

  /// The markers that a passage itself states.
  func ownMarkers(of passage: Passage) -> Markers {
    let block = scanned.document.blocks[passage.block]
    guard block.kind == .tableRow else {
      var markers = Self.labelledMarkers(passage, scanned: scanned)
      markers.fill(from: cueMarkers(passage))
      return markers
    }
    var markers = rowMarkers(block, passage)
    // A table that has a column for something and leaves it empty says nothing of it elsewhere.
    let columns = Set(RowFields(block, in: scanned).values.map(\.field))
    var rest = cueMarkers(passage)
    if columns.contains(.responsible) { rest.actor = nil }
    if !columns.isDisjoint(with: [.time, .start, .end]) { rest.time = nil }
    if !columns.isDisjoint(with: [.budget, .source]) { rest.budget = nil }
    if !columns.isDisjoint(with: [.indicator, .output]) { rest.indicator = nil }
    markers.fill(from: rest)
    return markers
  }

  /// Whether a passage says who and when or with what, be it in words that are no markers: a plan that speaks so of
  /// something has it done.
  ///
  /// `own` are the markers that it states itself.
  func isConcrete(_ passage: Passage, own: Markers) -> Bool {
    var stated = own
    if !stated.isConcrete, scanned.document.blocks[passage.block].kind != .tableRow {
      stated.fill(from: Self.cueMarkers(passage, in: scanned, term: nil))
    }
    return stated.isConcrete
  }

  /// Whether a passage is a measure with labelled lines of its own.
  func isLabelled(_ passage: Passage) -> Bool { labels[passage.range.lowerBound] != nil }

  private func rowMarkers(_ block: Block, _ passage: Passage) -> Markers {
    var markers = Markers()
    for value in RowFields(block, in: scanned).values
    where Self.isFilled(value.text, emptyCells: scanned.emptyCells) {
      markers.set(value.field, value.text)
    }
    let isExisting = markers.budget.map { scanned.amounts.wordings[$0.lowercased()] == .existing }
    markers.dropUnspecifiedBudget(
      isExisting == true || Self.hasCue(.budgetUnspecified, in: passage))
    return markers
  }

  /// How many words a wording that leaves a cell open has, where more words may follow it: as "to be confirmed".
  private static let openWords = 3

  /// Whether a cell says something.
  static func isFilled(_ text: String, emptyCells: EmptyCells) -> Bool {
    let folded = text.lowercased().filter { !$0.isWhitespace || $0 == " " }
    let trimmed = folded.drop { $0 == " " }
    guard trimmed.contains(where: { $0.isLetter || $0.isNumber }) else { return false }
    if emptyCells.contains(String(trimmed)) { return false }
    if !trimmed.contains(where: \.isNumber) {
      // As "To be confirmed during the project's design" too.
      let words = trimmed.split(separator: " ")
      if words.count > openWords,
        emptyCells.contains(words.prefix(openWords).joined(separator: " "))
      {
        return false
      }
      // As "By order, to be determined" too.
      if let part = trimmed.split(whereSeparator: { ",;،؛".contains($0) }).dropFirst().last,
        emptyCells.contains(String(part.drop { $0 == " " }))
      {
        return false
      }
    }
    // As "(to be determined)." too.
    let bare = trimmed.drop { "([".contains($0) }.dropLast { " .)]".contains($0) }
    return !emptyCells.contains(String(bare))
  }

  private func cueMarkers(_ passage: Passage) -> Markers {
    Self.cueMarkers(passage, in: scanned, term: term)
  }

  /// Markers that cues of the common vocabulary state; without a term also those that are none.
  static func cueMarkers(
    _ passage: Passage, in scanned: ScannedDocument, term: PlanTerm?
  ) -> Markers {
    let text = scanned.document.text
    var markers = Markers()
    var actors: [Hit] = []
    for hit in passage.hits where hit.suppression == nil {
      guard case .cue(let cue) = hit.target else { continue }
      if let term, isNone(hit, of: cue, in: passage, text: text, term: term) { continue }
      let words = stated(hit, in: text)
      switch cue {
      case .actor: actors.append(hit)
      case .time: markers.time = markers.time ?? words
      case .budget: markers.budget = markers.budget ?? words
      case .indicator: markers.indicator = markers.indicator ?? words
      default: break
      }
    }
    markers.actor = StatedBody(passage, in: scanned).name(actors)
    markers.dropUnspecifiedBudget(hasCue(.budgetUnspecified, in: passage))
    return markers
  }

  /// How many bytes of a sentence may stand between the parts of a wording that is shown whole.
  private static let spanLimit = 24

  /// The words of a cue: its last part where the others stand far before it, as "in 2027" of "will carry out … in 2027".
  private static func stated(_ hit: Hit, in text: String) -> String {
    words(of: hit, in: text) + restOfNumber(after: hit.range, in: text)
  }

  /// The groups of three digits that go on with a number at a wording's end: "50| 000 leaflets".
  private static func restOfNumber(after range: TextRange, in text: String) -> Substring {
    let end = text[range].endIndex
    // A year is whole by itself.
    guard (1...3).contains(text[range].reversed().prefix { $0.isNumber }.count) else { return "" }
    var stop = end
    var rest = text[end...]
    while let mark = rest.first, mark == " " || mark == "\u{A0}" || mark == "\u{202F}" {
      let group = rest.dropFirst().prefix { $0.isNumber }
      guard group.count == 3 else { break }
      stop = group.endIndex
      rest = text[stop...]
    }
    return text[end..<stop]
  }

  private static func words(of hit: Hit, in text: String) -> String {
    guard let first = hit.parts.first, let last = hit.parts.last,
      first.upperBound < last.lowerBound,
      !text.hasLength(of: first.upperBound..<last.lowerBound, upTo: spanLimit)
    else { return String(text[hit.range]) }
    return String(text[last])
  }

  /// Whether a cue is no marker: a date before the plan's term, or where a wording says so that overlaps it or stands
  /// right before it but for an article.
  private static func isNone(
    _ hit: Hit, of cue: Cue, in passage: Passage, text: String, term: PlanTerm
  ) -> Bool {
    if cue == .time, term.isBefore(text[hit.range]) || term.isPast(hit, in: passage, of: text) {
      return true
    }
    let taking: Cue
    switch cue {
    case .actor: taking = .noActor
    case .time: taking = .noTime
    case .indicator: taking = .noIndicator
    default: return false
    }
    return passage.hits.contains {
      $0.target == .cue(taking) && $0.suppression == nil
        && ($0.range.overlaps(hit.range) || text.follows(hit.range, $0.range, within: 5))
    }
  }

  /// Markers that labels state.
  static func labelledMarkers(_ passage: Passage, scanned: ScannedDocument) -> Markers {
    var markers = Markers()
    var reader = LabelledLines(scanned)
    for line in reader.lines(of: passage) {
      let value = String(scanned.document.text[line.cell.range])
      guard isFilled(value, emptyCells: scanned.emptyCells) else { continue }
      markers.set(line.field, value)
    }
    markers.dropUnspecifiedBudget(hasCue(.budgetUnspecified, in: passage))
    return markers
  }

  private static func hasCue(_ cue: Cue, in passage: Passage) -> Bool {
    passage.hits.contains { $0.target == .cue(cue) && $0.suppression == nil }
  }
}
