internal import AnalysisModel
internal import Assessing
internal import Loading
internal import Matching
internal import SharedLibraries

/// Tells the roles of a document's sections from its headings and columns, without any framework.
///
/// Only those entries of the common vocabulary are compiled, and only headings are scanned: the rest
/// takes many times longer than reading a short plan.
struct HeadingReading {
  private let vocabulary: Vocabulary?
  private let language: LanguageTag

  init(language: LanguageTag, lexiconDirectory: String) throws(LexiconError) {
    self.language = language.primary
    vocabulary = try readVocabulary(
      of: language, directory: lexiconDirectory, digest: digest(of:))
  }

  func roles(of document: Document) throws(LexiconError) -> BlockRoles {
    let terms = (vocabulary?.terms ?? []).filter { term in
      switch term.target {
      case .heading, .column: true
      case .element, .exclusion, .contra, .cue, .subject: false
      }
    }
    var scanner = PassageScanner(
      automaton: try TermAutomaton(terms: terms, language: language, abbreviations: []))
    var columns: [String: ActivityField] = [:]
    var passages: [Passage] = []
    for (index, block) in document.blocks.enumerated() {
      if block.kind == .heading {
        let hits = scanner.hits(in: String(document[block.range]))
        passages.append(
          Passage(
            block: index, range: block.range, sentences: [block.range], wordCount: 0,
            hits: hits.map { $0.moved(by: block.range.lowerBound.utf8) }))
      }
      for cell in block.cells where !cell.column.isEmpty && columns[cell.column] == nil {
        columns[cell.column] = activityField(
          scanner.hits(in: cell.column), inColumn: cell.column)
      }
    }
    return BlockRoles(
      ScannedDocument(
        document: document, passages: passages, columns: columns,
        emptyCells: EmptyCells(vocabulary?.emptyCells ?? [])))
  }
}

extension Hit {
  /// The hit of a text that begins `offset` bytes further on.
  fileprivate func moved(by offset: Int) -> Hit {
    func moved(_ range: TextRange) -> TextRange {
      TextRange(utf8: range.lowerBound.utf8 + offset..<range.upperBound.utf8 + offset)
    }
    return Hit(
      term: term, target: target, weight: weight, range: moved(range), parts: parts.map(moved),
      lenders: lenders, suppression: suppression)
  }
}
