package import AnalysisModel

/// Finds the passages of documents and everything that the terms say about them.
///
/// A scanner owns ICU iterators, a stemmer and caches, and is for one task at a time; the
/// automaton behind it is shared. Scanning more texts with one scanner is faster than a scanner
/// for each.
///
/// ```
/// let automaton = try TermAutomaton(terms: lexicon.terms, language: "en", abbreviations: ["Dr"])
/// var scanner = PassageScanner(automaton: automaton)
/// let passages = scanner.scan(document)
/// ```
package struct PassageScanner: ~Copyable {
  /// The words that the border between two cells of a row takes from a window: neighbouring cells say different things of
  /// one measure, so most windows end there and only the widest reach a word or two into the next.
  private static let cellBorder: Int32 = 6

  package let automaton: TermAutomaton

  var wordReader: WordReader
  private var sentenceReader: SentenceReader
  var search: PhraseSearch
  var evaluator: ConditionEvaluator
  /// The words of the block at hand.
  private(set) var words: [TextWord] = []
  /// Titles' words with those of a passage.
  var line: [TextWord] = []
  private var titles: [Hit.Lender: TitleWords.Title] = [:]
  private var sentenceStarts: [Int] = []
  /// Names that stand for a word of the terms in the text at hand.
  private var names: StandingNames?
  private(set) var candidates: [Int] = []
  var found = FoundHits()
  private var isCandidate: [Bool]

  package init(automaton: TermAutomaton) {
    self.automaton = automaton
    wordReader = WordReader(
      table: automaton.symbols, language: automaton.language)
    sentenceReader = SentenceReader(
      language: automaton.language, abbreviations: automaton.abbreviations)
    search = PhraseSearch(trie: automaton.trie)
    evaluator = ConditionEvaluator(
      conditions: automaton.conditions, atoms: automaton.atoms, wordingCount: automaton.wordingCount
    )
    isCandidate = Array(repeating: false, count: automaton.terms.count)
  }

  /// The passages of a document in reading order, each with its hits.
  ///
  /// Running headers and contents entries give none, nor do blocks without a word.
  /// Short ones may lean on the words of their titles. Unless `cutting`, a block is one passage.
  package mutating func scan(_ document: Document, cutting: Bool = true) -> [Passage] {
    scan(document, cutting: cutting) { _, _ in nil }
  }

  /// Finds the passages anew where names stand of which more is known than the terms say; `passages` are all that were
  /// found without them, cut the same way.
  package mutating func scan(
    _ document: Document, cutting: Bool = true, knowing names: StandingNames,
    before passages: [Passage]
  ) -> [Passage] {
    self.names = names
    defer { self.names = nil }
    var reach = NameReach(names, in: document)
    var rest = passages[...]
    return scan(document, cutting: cutting) { index, block in
      let own = rest.drop { $0.block < index }.prefix { $0.block == index }
      rest = rest[own.endIndex...]
      return reach.includes(block) ? nil : own
    }
  }

  /// The passages of a document, those of a block as they are known where `known` gives them.
  private mutating func scan(
    _ document: Document, cutting: Bool, known: (Int, Block) -> ArraySlice<Passage>?
  ) -> [Passage] {
    var passages: [Passage] = []
    titles.removeAll(keepingCapacity: true)
    var headings: (section: Int, words: TitleWords)?
    var text = document.text
    text.withUTF8 { bytes in
      for (index, block) in document.blocks.enumerated() where PassageCutter.isRead(block.kind) {
        if let known = known(index, block) {
          passages += known
          continue
        }
        if let section = block.section, headings?.section != section {
          headings = (section, headingWords(of: section, in: document))
        }
        let above = block.section == nil ? nil : headings?.words
        let range = block.range.lowerBound.utf8..<block.range.upperBound.utf8
        appendPassages(
          of: bytes, range, block: index, cells: block.cells,
          mayCut: cutting && PassageCutter.mayCut(block.kind),
          leaning: leaning(of: block, under: above ?? TitleWords([])), to: &passages)
      }
    }
    return passages
  }

  /// What the headings next above a section's text lend it.
  private mutating func headingWords(of section: Int, in document: Document) -> TitleWords {
    var read: [TitleWords.Title] = []
    for title in document.sectionPath(section).suffix(ShortPassage.headings) {
      read.append(self.title(Hit.Lender(kind: .heading, title: title)))
    }
    return TitleWords(read)
  }

  /// The stretches of a block that may lean on titles: all of it, or its cells.
  private mutating func leaning(of block: Block, under headings: TitleWords) -> [Leaning] {
    guard ShortPassage.mayLean(block.kind) else { return [] }
    guard block.kind == .tableRow else {
      return headings.isEmpty ? [] : [Leaning(range: block.range, titles: headings)]
    }
    var leaning: [Leaning] = []
    for cell in block.cells where !cell.range.isEmpty && block.range.contains(cell.range.lowerBound)
    {
      var titles = headings
      if !cell.column.isEmpty {
        let column = title(Hit.Lender(kind: .column, title: cell.column))
        guard column.isForMeasures else { continue }
        titles = headings.followed(by: column)
      }
      if !titles.isEmpty { leaning.append(Leaning(range: cell.range, titles: titles)) }
    }
    return leaning
  }

  /// What a title lends, found out once a document.
  private mutating func title(_ lender: Hit.Lender) -> TitleWords.Title {
    if let known = titles[lender] { return known }
    let hits = hits(in: lender.title)
    let title = TitleReader.title(lender, words: words, hits: hits)
    titles[lender] = title
    return title
  }

  /// A text as one passage, with ranges from 0; it is never cut.
  package mutating func scan(text: String) -> Passage {
    var passages: [Passage] = []
    var text = text
    text.withUTF8 { bytes in
      appendPassages(
        of: bytes, 0..<bytes.count, block: 0, cells: [], mayCut: false, leaning: [], to: &passages)
    }
    return passages.first
      ?? Passage(
        block: 0, range: TextRange(utf8: 0..<text.utf8.count), sentences: [], wordCount: 0,
        hits: [])
  }

  /// The hits in a text, suppressed ones too, with ranges from 0.
  package mutating func hits(in text: String) -> [Hit] { scan(text: text).hits }

  /// The terms whose words all occur in the text, but not as close, in the order or without what they say.
  package mutating func nearMisses(in text: String) -> [Term] {
    _ = scan(text: text)
    guard !words.isEmpty else { return [] }
    // The scan has left the terms any of whose words occur.
    return candidates.sorted().filter { term in
      let root = automaton.roots[term]
      return evaluator.isPossible(root) && evaluator.matches(root, in: words).isEmpty
    }.map { automaton.terms[$0] }
  }

  private mutating func appendPassages(
    of text: UnsafeBufferPointer<UInt8>, _ block: Range<Int>, block index: Int, cells: [Cell],
    mayCut: Bool, leaning: [Leaning], to passages: inout [Passage]
  ) {
    let range = trimmed(block, of: text)
    wordReader.read(text, range, into: &words)
    guard !words.isEmpty else { return }
    separate(cells)
    names?.mark(&words, of: text, reader: &wordReader)
    sentenceReader.read(text, range, into: &sentenceStarts)
    let counts = countWords(upTo: range.upperBound)
    let groups = mayCut ? PassageCutter.groups(of: counts) : [0..<counts.count]
    var firstWord = 0
    for group in groups {
      let bounds = group.map { sentence in
        let end =
          sentence + 1 < sentenceStarts.count ? sentenceStarts[sentence + 1] : range.upperBound
        return sentenceStarts[sentence]..<end
      }
      let wordCount = counts[group].reduce(0, +)
      defer { firstWord += wordCount }
      guard wordCount > 0, let first = bounds.first, let last = bounds.last else { continue }
      // The space between two passages belongs to neither.
      let passage = trimmed(first.lowerBound..<last.upperBound, of: text)
      let sentences = bounds.map { TextRange(utf8: $0.clamped(to: passage)) }
      passages.append(
        Passage(
          block: index, range: TextRange(utf8: passage), sentences: sentences,
          wordCount: wordCount,
          hits: hits(inWords: firstWord..<(firstWord + wordCount), leaning: leaning)))
    }
  }

  private func trimmed(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, WordGap.isSpace(text[start]) { start += 1 }
    while end > start, WordGap.isSpace(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Lets no phrase run from one cell of a table row into the next.
  private mutating func separate(_ cells: [Cell]) {
    for cell in cells {
      if let first = words.firstIndex(where: { $0.start >= cell.range.lowerBound.utf8 }) {
        words[first].joins = false
        words[first].opensCell = true
      }
    }
  }

  /// Tells every word its sentence; returns the number of words of each sentence.
  private mutating func countWords(upTo end: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: sentenceStarts.count)
    var sentence = 0
    var cost: Int32 = 0
    for index in words.indices {
      while sentence + 1 < sentenceStarts.count, sentenceStarts[sentence + 1] <= words[index].start
      {
        sentence += 1
      }
      if words[index].opensCell { cost += Self.cellBorder }
      words[index].sentence = Int32(sentence)
      words[index].place = Int32(index) + cost
      counts[sentence] += 1
    }
    return counts
  }

  private mutating func hits(inWords range: Range<Int>, leaning: [Leaning]) -> [Hit] {
    evaluator.begin { occurrences in
      search.run(
        over: words, range, symbolSets: wordReader.symbolSets,
        into: &occurrences)
    }
    collectCandidates()
    found.removeAll()
    for term in candidates {
      for match in evaluator.matches(automaton.roots[term], in: words) {
        found.append(
          match, parts: evaluator.parts, of: term, order: automaton.idOrder[term], in: words)
      }
    }
    for stretch in leaning {
      let within = self.words(of: stretch.range, within: range)
      guard ShortPassage.isShort(words: within.count) else { continue }
      findLentHits(inWords: within, titles: stretch.titles)
    }
    guard !found.hits.isEmpty else { return [] }
    found.sort()
    HitSuppression(targets: automaton.targets).suppress(&found)
    return found.hits(of: automaton.terms)
  }

  /// The terms to look at for what the search found.
  mutating func collectCandidates() {
    candidates.removeAll(keepingCapacity: true)
    for wording in evaluator.occurrences.found {
      automaton.candidates.forEach(in: wording) { term, further in
        if let further, !evaluator.occurs(further) { return }
        if isCandidate[term] { return }
        isCandidate[term] = true
        candidates.append(term)
      }
    }
    for term in candidates { isCandidate[term] = false }
  }

  /// The words of a passage that stand in a range of the text.
  private func words(of range: TextRange, within passage: Range<Int>) -> Range<Int> {
    let inside = passage.drop { words[$0].start < range.lowerBound.utf8 }
      .prefix { words[$0].end <= range.upperBound.utf8 }
    return inside.startIndex..<inside.endIndex
  }
}
