internal import AnalysisModel

/// Tells lines with labels that state no measure: those that explain the labels, and those of contact pages, imprints and
/// document control.
///
/// Lines that follow one another are told together: "Responsible: Anna Example" is one of a contact page where "Phone: …" stands
/// beneath and nothing says what is done, by when or with what money.
struct FormLines: Sendable {
  private var lines: Set<TextOffset> = []
  private var contacts: Set<TextOffset> = []

  /// Whether a passage is such a line.
  func contains(_ passage: Passage) -> Bool { lines.contains(passage.range.lowerBound) }

  /// Whether a text ends in labels of which contacts make no measure's.
  func endsInContacts(_ passage: Passage) -> Bool { contacts.contains(passage.range.lowerBound) }

  /// A passage with labels, or a contact.
  private struct Line {
    let index: Int
    /// The field of a label that it begins with.
    let field: ActivityField?
    /// Whether other words stand before its labels.
    var isInline = false
    var tally: Tally
  }

  /// What lines say.
  private struct Tally {
    /// Telephone numbers and addresses.
    var contacts = 0
    /// Versions, authors and approvals of the document itself.
    var records = 0
    /// Labels that measures have and forms have not.
    var ofMeasures = 0
    /// Labels with something behind them, and those that only say what the label stands for.
    var filled = 0
    var explained = 0

    static func += (tally: inout Tally, other: Tally) {
      tally.contacts += other.contacts
      tally.records += other.records
      tally.ofMeasures += other.ofMeasures
      tally.filled += other.filled
      tally.explained += other.explained
    }

    /// Whether most labels only say what they stand for.
    var isKey: Bool { explained * 2 > filled }
    var isForm: Bool {
      isKey || contacts + records > 0 && ofMeasures == 0 || records > 1 && records > ofMeasures
    }
  }

  /// A line without a label, as the street of an address, has at most so many words; more than so many together end the form.
  private static let longestBridge = 6
  private static let mostBridges = 2

  private let passages: [Passage]
  private let labels: [[Label]]
  private let document: Document

  init(_ passages: [Passage], labels: [[Label]], in document: Document) {
    self.passages = passages
    self.labels = labels
    self.document = document
    var run: [Line] = []
    var bridges = 0
    for index in passages.indices {
      guard let line = line(at: index, behind: run.last) else {
        bridges += 1
        if !isBridge(index) || bridges > Self.mostBridges { close(&run) }
        continue
      }
      let isFormal = line.tally.contacts + line.tally.records > 0
      let isApart =
        run.last.map {
          document.blocks[passages[$0.index].block].section
            != document.blocks[passages[index].block].section
        } ?? false
      // A line that says anew who or when is another measure's.
      let isAnew = line.field.map { field in run.contains { $0.field == field } } ?? false
      if isApart || line.isInline || isAnew && !isFormal || bridges > 0 && !isFormal {
        close(&run)
      }
      bridges = 0
      run.append(line)
    }
    close(&run)
  }

  private mutating func close(_ run: inout [Line]) {
    defer { run = [] }
    guard let first = run.first, let last = run.last else { return }
    let tally = run.reduce(into: Tally()) { $0 += $1.tally }
    // A text before labels may be a measure, and a lone telephone number be beside it.
    let isForm =
      first.isInline && run.count == 1
      ? tally.isKey || tally.contacts + tally.records > 1 && tally.ofMeasures == 0 : tally.isForm
    guard isForm else { return }
    for index in first.index...last.index {
      let start = passages[index].range.lowerBound
      if first.isInline, index == first.index, !tally.isKey {
        contacts.insert(start)
      } else {
        lines.insert(start)
      }
    }
  }

  /// Whether a passage can stand between two lines of a form.
  private func isBridge(_ index: Int) -> Bool {
    let kind = document.blocks[passages[index].block].kind
    return (kind == .paragraph || kind == .listItem)
      && passages[index].wordCount <= Self.longestBridge
  }

  private func line(at index: Int, behind last: Line?) -> Line? {
    let passage = passages[index]
    let block = document.blocks[passage.block]
    if block.kind == .tableRow { return row(at: index, block) }
    guard block.kind == .paragraph || block.kind == .listItem else { return nil }
    let named = names(passage)
    var tally = Tally()
    tally.contacts = named.count { $0.target == .cue(.contactLabel) }
    let isAddress = named.isEmpty && isAddress(passage)
    if isAddress { tally.contacts = 1 }
    for label in labels[index] {
      let name = named.first { $0.range.contains(label.range.lowerBound) }
      if name == nil, Self.isOfMeasures(label.field) { tally.ofMeasures += 1 }
      guard isFilled(label.value..<label.end) else { continue }
      tally.filled += 1
      if isExplained(label.value..<label.end, in: passage) { tally.explained += 1 }
    }
    // "Date" and "Status" may be a measure's as well.
    tally.records = named.count { name in
      name.target == .cue(.recordLabel)
        && !labels[index].contains { $0.range == name.range }
    }
    let isLabelled = labels[index].first.map { leads($0.range, passage) } == true
    let isInline =
      !isLabelled && !isAddress && named.first.map { leads($0.range, passage) } != true
    if isInline, labels[index].isEmpty { return value(at: index, behind: last) }
    return Line(
      index: index, field: isLabelled ? labels[index].first?.field : nil, isInline: isInline,
      tally: tally)
  }

  private func leads(_ words: TextRange, _ passage: Passage) -> Bool {
    passage.range.lowerBound.distance(to: words.lowerBound) <= Labels.lead
  }

  /// A row that has a label in its first cell and what it says in its second, and no more.
  private func row(at index: Int, _ block: Block) -> Line? {
    let filled = block.cells.filter { !$0.range.isEmpty }
    guard filled.count == 2, block.cells.count == 2 else { return nil }
    let passage = passages[index]
    let name = passage.hits.filter { hit in
      guard hit.suppression == nil, hit.range.lowerBound == filled[0].range.lowerBound,
        hit.range.upperBound <= filled[0].range.upperBound,
        hit.range.count * 2 >= filled[0].range.count
      else { return false }
      return switch hit.target {
      case .column, .cue(.contactLabel), .cue(.recordLabel): true
      default: false
      }
    }
    guard !name.isEmpty else { return nil }
    var tally = Tally(filled: 1)
    if isExplained(filled[1].range, in: passage) { tally.explained = 1 }
    let isContact = name.contains { $0.target == .cue(.contactLabel) }
    let isRecord = name.contains { $0.target == .cue(.recordLabel) }
    var field: ActivityField?
    for case .column(let meaning) in name.map(\.target) { field = field ?? meaning }
    tally.contacts = isContact ? 1 : 0
    tally.records = isRecord && field == nil ? 1 : 0
    tally.ofMeasures = !isContact && !isRecord && field.map(Self.isOfMeasures) == true ? 1 : 0
    return Line(index: index, field: field, tally: tally)
  }

  /// What a label that ends its line has on the next.
  private func value(at index: Int, behind last: Line?) -> Line? {
    guard let last, last.index == index - 1, let label = labels[last.index].last,
      !isFilled(label.value..<label.end), isExplained(passages[index].range, in: passages[index])
    else { return nil }
    return Line(index: index, field: nil, tally: Tally(filled: 1, explained: 1))
  }

  /// The labels of forms that stand where a label can, each in its longest wording.
  private func names(_ passage: Passage) -> [Hit] {
    let text = document.text
    var names: [Hit] = []
    for hit in passage.hits where hit.suppression == nil {
      switch hit.target {
      case .cue(.contactLabel), .cue(.recordLabel): break
      default: continue
      }
      let leads = leads(hit.range, passage)
      let mark = LabelMark(behind: hit.range, in: passage.range, of: text)
      // As in "Tel. 01 234".
      let isNumber =
        leads && hit.target == .cue(.contactLabel) && beginsNumber(behind: hit.range, passage)
      guard mark.map({ $0.isSure || leads }) ?? isNumber else { continue }
      if let last = names.last, last.range.overlaps(hit.range) {
        if hit.range.count > last.range.count { names[names.count - 1] = hit }
      } else {
        names.append(hit)
      }
    }
    return names
  }

  private func beginsNumber(behind range: TextRange, _ passage: Passage) -> Bool {
    document.text[range.upperBound..<passage.range.upperBound]
      .first { !" .(+".contains($0) }?.isNumber ?? false
  }

  /// Whether a line is nothing but an address of the net.
  private func isAddress(_ passage: Passage) -> Bool {
    // Two words and what is left, since every passage comes here.
    let words = document.text[passage.range].split(maxSplits: 2, whereSeparator: \.isWhitespace)
    return words.count <= 2
      && words.contains { word in
        word.hasPrefix("www.") || word.hasPrefix("http")
          || word.dropFirst().dropLast().contains("@")
      }
  }

  /// Who, a number and remarks stand in forms as well.
  private static func isOfMeasures(_ field: ActivityField) -> Bool {
    switch field {
    case .number, .objective, .responsible, .status, .remarks: false
    default: true
    }
  }

  private func isFilled(_ range: TextRange) -> Bool {
    document.text[range].contains { $0.isLetter || $0.isNumber }
  }

  /// So many bytes before the wording are an article, or "the name of".
  private static let reach = 24

  /// Whether a value says what its label stands for: it names no figure, and begins with a wording for that.
  private func isExplained(_ range: TextRange, in passage: Passage) -> Bool {
    passage.hits.contains { hit in
      hit.target == .cue(.labelMeaning) && hit.suppression == nil
        && hit.range.lowerBound >= range.lowerBound && hit.range.lowerBound < range.upperBound
        && range.lowerBound.distance(to: hit.range.lowerBound) <= Self.reach
    } && !document.text[range].contains(where: \.isNumber)
  }
}
