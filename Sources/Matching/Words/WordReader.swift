internal import AnalysisModel

/// Reads the words of texts in one language, and which words of the terms each of them matches.
///
/// A space is always a word boundary, so the text between two spaces has the same words wherever
/// it stands. ICU, the stemmer and the symbol table therefore see each different chunk only once.
struct WordReader: ~Copyable {
  private let table: SymbolTable
  private var segmenter: WordSegmenter
  private let analyzer: WordAnalyzer
  private var cache = ChunkCache()
  private(set) var symbolSets = SymbolSets()

  init(table: SymbolTable, language: LanguageTag) {
    self.table = table
    segmenter = WordSegmenter(language: language)
    analyzer = WordAnalyzer(language: language)
  }

  /// Replaces `words` with the words of a range of a text.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into words: inout [TextWord]
  ) {
    words.removeAll(keepingCapacity: true)
    // Whether nothing since the last word stops a phrase.
    var joins = false
    var position = range.lowerBound
    while position < range.upperBound {
      if WordGap.isSpace(text[position]) {
        position += 1
        continue
      }
      let start = position
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      while position < range.upperBound, !WordGap.isSpace(text[position]) {
        hash = (hash ^ UInt64(text[position])) &* 0x0000_0100_0000_01B3
        position += 1
      }
      // FNV leaves its best bits at the top; the table uses the lowest.
      hash ^= hash >> 29
      let chunk = text[start..<position]
      if let entry = cache.entry(for: chunk, hash: hash) {
        for index in entry.firstPiece..<(entry.firstPiece + entry.pieceCount) {
          let piece = cache.pieces[index]
          let isFirst = index == entry.firstPiece
          words.append(word(piece, at: start, joins: isFirst ? joins && entry.opens : piece.joins))
        }
        joins = entry.pieceCount == 0 ? joins && entry.opens : entry.closes
      } else {
        joins = readNew(chunk, hash: hash, joins: joins, into: &words)
      }
    }
    if let first = words.indices.first { words[first].joins = false }
  }

  private func word(_ piece: ChunkCache.Piece, at start: Int, joins: Bool) -> TextWord {
    TextWord(
      start: start + Int(piece.start), end: start + Int(piece.end), symbolSet: piece.symbolSet,
      joins: joins)
  }

  /// Analyses a chunk that is not in the cache; returns whether a phrase may go on after it.
  private mutating func readNew(
    _ chunk: Slice<UnsafeBufferPointer<UInt8>>, hash: UInt64, joins: Bool,
    into words: inout [TextWord]
  ) -> Bool {
    var ranges: [Range<Int>] = []
    let bytes = UnsafeBufferPointer(rebasing: chunk)
    segmenter.appendWords(of: bytes, to: &ranges)
    var pieces: [ChunkCache.Piece] = []
    var end = 0
    for range in ranges {
      let gap = bytes[end..<range.lowerBound]
      pieces.append(
        ChunkCache.Piece(
          start: Int32(range.lowerBound), end: Int32(range.upperBound),
          symbolSet: symbolSet(of: bytes[range]),
          joins: WordGap.joins(gap, followsWord: true, precedesWord: true)))
      end = range.upperBound
    }
    let opening = bytes[..<(ranges.first?.lowerBound ?? bytes.count)]
    let opens = WordGap.joins(opening, followsWord: false, precedesWord: !ranges.isEmpty)
    let closes =
      ranges.isEmpty ? opens : WordGap.joins(bytes[end...], followsWord: true, precedesWord: false)
    for (index, piece) in pieces.enumerated() {
      words.append(
        word(piece, at: chunk.startIndex, joins: index == 0 ? joins && opens : piece.joins))
    }
    if chunk.count <= ChunkCache.longestKey {
      cache.insert(chunk, hash: hash, pieces: pieces, opens: opens, closes: closes)
    }
    return ranges.isEmpty ? joins && opens : closes
  }

  /// The number of a set with what another word matches.
  mutating func symbolSet(_ set: Int32, with word: String) -> Int32 {
    let further = table.symbols(for: analyzer.forms(of: word))
    return symbolSets.number(of: Set(symbolSets[set]).union(further).sorted())
  }

  private mutating func symbolSet(of word: Slice<UnsafeBufferPointer<UInt8>>) -> Int32 {
    let forms = analyzer.forms(of: String(decoding: word, as: UTF8.self))
    return symbolSets.number(of: table.symbols(for: forms))
  }
}
