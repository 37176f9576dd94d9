package import AnalysisModel

/// Where a document speaks of trafficking in persons.
package struct SubjectScope: Sendable {
  /// The document's figure as a whole.
  package let figure: SubjectFigure
  /// By section: whether its heading, or one above it, names the subject.
  private let sections: [Bool]
  private let reach: Int

  package init(_ scanned: ScannedDocument, rubric: Rubric) {
    var hits = 0
    var words = 0
    var named: Set<Int> = []
    for passage in scanned.passages {
      words += passage.wordCount
      let count = Self.count(in: passage)
      hits += count
      let block = scanned.document.blocks[passage.block]
      if count > 0, block.kind == .heading, let section = block.section { named.insert(section) }
    }
    let perThousand = words == 0 ? 0 : Double(hits) * 1000 / Double(words)
    let least =
      Self.isInTitle(scanned)
      ? rubric.subjectPerThousandWordsWithTitle : rubric.subjectPerThousandWords
    figure = SubjectFigure(
      hits: hits, words: words,
      isSubject: hits >= rubric.subjectMinimum && perThousand >= least)
    var sections: [Bool] = []
    for (index, section) in scanned.document.sections.enumerated() {
      sections.append(named.contains(index) || section.parent.map { sections[$0] } == true)
    }
    self.sections = sections
    reach = rubric.subjectReach
  }

  /// Whether a heading of the first page, or of a web page the first one, names the subject.
  private static func isInTitle(_ scanned: ScannedDocument) -> Bool {
    let headings = scanned.passages.filter { passage in
      let block = scanned.document.blocks[passage.block]
      return block.kind == .heading && block.places.first?.page == 1
    }
    let titles = scanned.document.source.format == .html ? headings.prefix(1) : headings[...]
    return titles.contains { count(in: $0) > 0 }
  }

  /// A scope for a passage without a document.
  package init(isSubject: Bool) {
    figure = SubjectFigure(hits: 0, words: 0, isSubject: isSubject)
    sections = []
    reach = 0
  }

  /// Whether a hit counts in a passage.
  package func admits(_ hit: Hit, in passage: Passage, section: Int?, text: String) -> Bool {
    switch hit.weight {
    case .defining: figure.isSubject || hit.range.count <= 2 * reach || isNamed(in: section)
    case .supporting:
      figure.isSubject || isNamed(in: section) || isNamed(near: hit, in: passage, text: text)
    case .contextual: Self.count(in: passage) > 0 || isNamed(in: section)
    }
  }

  private func isNamed(in section: Int?) -> Bool {
    section.map { $0 < sections.count && sections[$0] } == true
  }

  /// Whether the subject is named so close to every word of a hit, in the same sentence and cell, that
  /// they belong together.
  private func isNamed(near hit: Hit, in passage: Passage, text: String) -> Bool {
    passage.hits.contains { name in
      name.target == .cue(.subject) && name.suppression == nil
        && hit.parts.allSatisfy { belongs($0, to: name.range, in: passage, text: text) }
    }
  }

  private func belongs(
    _ part: TextRange, to name: TextRange, in passage: Passage, text: String
  ) -> Bool {
    if part.overlaps(name) { return true }
    let between =
      part.upperBound <= name.lowerBound
      ? part.upperBound..<name.lowerBound : name.upperBound..<part.lowerBound
    return between.count <= reach
      && !passage.sentences.contains { between.contains($0.lowerBound) }
      && !text[between].utf8.contains(UInt8(ascii: "|"))
  }

  private static func count(in passage: Passage) -> Int {
    passage.hits.count { $0.target == .cue(.subject) && $0.suppression == nil }
  }
}
