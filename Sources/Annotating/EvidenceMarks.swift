internal import AnalysisModel

/// Where the words of a plan's evidence stand, and which frameworks share them.
struct EvidenceMarks {
  /// A passage with all that it is evidence for, one framework's part after the other.
  struct Passage {
    let start: Int
    /// By framework, as an index into the plan's frameworks, ascending.
    var evidence: [Int: [Evidence]]
  }

  /// What is coloured of a passage on one page.
  struct Bands {
    let page: Int
    let isSideways: Bool
    var boxes: [Box] = []
  }

  /// In reading order.
  let passages: [Passage]
  private let words: MarkedWords
  private let document: Document
  private let saysNothing: (Substring) -> Bool
  /// The byte in the text at which each passage begins, by its first scalar.
  private let offsets: [Int: Int]
  /// The frameworks that mark each placed word, ascending.
  private var owners: [Int: [Int]] = [:]

  /// - Parameters:
  ///   - evidence: What is marked.
  ///   - document: The document, with the places of its words.
  ///   - frameworks: The frameworks it was held against.
  ///   - saysNothing: Whether words are nothing but articles, conjunctions and their like.
  init(
    _ evidence: [Evidence], in document: Document, frameworks: [Framework],
    saysNothing: @escaping (Substring) -> Bool
  ) {
    self.saysNothing = saysNothing
    let positions = Dictionary(
      frameworks.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [Int: Passage] = [:]
    for one in evidence {
      guard let framework = positions[one.framework] else { continue }
      found[one.start, default: Passage(start: one.start, evidence: [:])]
        .evidence[framework, default: []].append(one)
    }
    passages = found.values.sorted { $0.start < $1.start }
    words = MarkedWords(document)
    self.document = document
    offsets = Self.offsets(of: Set(found.keys), in: document.text)
    for passage in passages {
      for (framework, evidence) in passage.evidence {
        for part in parts(of: evidence).joined()
        where owners[part.word]?.contains(framework) != true {
          owners[part.word, default: []].append(framework)
        }
      }
    }
    for word in owners.keys { owners[word]?.sort() }
  }

  /// The bands of colour that one framework's evidence in a passage takes, by page; none where its words have no places.
  ///
  /// Words that several frameworks mark are shared out: each has a band of the line's height.
  func bands(of evidence: [Evidence], framework: Int) -> [Bands] {
    var pages: [Bands] = []
    var last: (part: MarkedWords.Part, share: Share)?
    for run in parts(of: evidence) {
      last = nil
      for part in run {
        let share = Share(of: framework, among: owners[part.word] ?? [framework])
        let isSideways = words.isSideways(part.line)
        let box = share.band(of: part.box, isSideways: isSideways)
        if pages.last?.page != part.page {
          pages.append(Bands(page: part.page, isSideways: isSideways))
          last = nil
        }
        let index = pages.count - 1
        if let open = last, open.part.line == part.line, open.share == share,
          open.part.word + 1 == part.word
        {
          let end = pages[index].boxes.count - 1
          pages[index].boxes[end] = pages[index].boxes[end].union(box)
        } else {
          pages[index].boxes.append(box)
        }
        last = (part, share)
      }
    }
    return pages
  }

  /// Where the first word of a passage's evidence stands.
  func place(of evidence: Evidence) -> (page: Int, top: Double)? {
    if let part = parts(of: [evidence]).first?.first { return (part.page, part.box.top) }
    return evidence.page.map { ($0, evidence.box?.top ?? 0) }
  }

  /// The words that several pieces of evidence of one passage mark, each stretch once.
  private func parts(of evidence: [Evidence]) -> [[MarkedWords.Part]] {
    guard let first = evidence.first, let offset = offsets[first.start] else { return [] }
    let marked = evidence.flatMap(\.marked).sorted { $0.lowerBound < $1.lowerBound }
    var runs: [TextRange] = []
    for range in marked {
      if let last = runs.last, last.upperBound >= range.lowerBound {
        runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        runs.append(range)
      }
    }
    return telling(runs.map { $0.shifted(by: offset) }).map(words.parts)
  }

  /// The stretches without those that stand alone and say nothing, as "each" of "each … region", unless all do.
  private func telling(_ runs: [TextRange]) -> [TextRange] {
    var groups: [[TextRange]] = []
    for run in runs {
      if let last = groups.last?.last, isTogether(last, run) {
        groups[groups.count - 1].append(run)
      } else {
        groups.append([run])
      }
    }
    let telling = groups.filter { group in
      !group.allSatisfy { saysNothing(document.text[$0]) }
    }
    return (telling.isEmpty ? groups : telling).flatMap(\.self)
  }

  /// Whether no word stands between two stretches.
  private func isTogether(_ first: TextRange, _ second: TextRange) -> Bool {
    !document.text[first.upperBound..<second.lowerBound].contains { $0.isLetter || $0.isNumber }
  }

  /// The bytes at which scalars of a text stand.
  private static func offsets(of positions: Set<Int>, in text: String) -> [Int: Int] {
    var offsets: [Int: Int] = [:]
    var bytes = 0
    for (position, scalar) in text.unicodeScalars.enumerated() {
      if positions.contains(position) { offsets[position] = bytes }
      bytes += UTF8.width(scalar)
    }
    return offsets
  }
}

/// One framework's share of a line's height.
private struct Share: Equatable {
  let index: Int
  let count: Int

  init(of framework: Int, among owners: [Int]) {
    index = owners.firstIndex(of: framework) ?? 0
    count = max(owners.count, 1)
  }

  func band(of box: Box, isSideways: Bool) -> Box {
    guard count > 1 else { return box }
    var band = box
    if isSideways {
      let step = box.width / Double(count)
      band.left = box.left + step * Double(index)
      band.right = band.left + step
    } else {
      let step = box.height / Double(count)
      band.top = box.top + step * Double(index)
      band.bottom = band.top + step
    }
    return band
  }
}
