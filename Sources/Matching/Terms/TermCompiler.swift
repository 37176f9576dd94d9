internal import AnalysisModel

/// Turns terms into conditions over atoms, wordings and symbols.
struct TermCompiler: ~Copyable {
  struct Failure: Error {
    let errors: [TermSyntaxError]
  }

  /// The wordings of one phrase; with more of them it is better written with NEAR or PRE.
  ///
  /// Single words in a group count as one wording, so this leaves room for four groups of nine
  /// longer alternatives in a row.
  private static let mostWordings = 10_000
  /// How much rarer a wording gets with each further word.
  ///
  /// A coarse estimate, used only to choose which side of an operator to wait for.
  private static let rarityPerWord = 8.0

  private(set) var symbols = SymbolTable()
  private(set) var trie = PhraseTrie.Builder()
  private(set) var atoms: [[Int32]] = []
  private(set) var conditions: [Condition] = []

  private let analyzer: WordAnalyzer
  private var segmenter: WordSegmenter
  private var symbolsOfWord: [TermExpression.Word: [SymbolTable.Symbol]] = [:]
  private var atomNumbers: [[Int32]: Int] = [:]
  private var alternatives = KnownAlternatives()
  /// In how many places of terms each atom stands.
  private var uses: [Int] = []

  init(language: LanguageTag) {
    analyzer = WordAnalyzer(language: language)
    segmenter = WordSegmenter(language: language)
  }

  /// The index of the condition that a term is.
  mutating func compile(_ reading: TermReading) throws(Failure) -> Int {
    let term = reading.term
    guard reading.errors.isEmpty, let root = reading.root else {
      throw Failure(errors: reading.errors)
    }
    if root.hasOnlyStopWords, !term.target.namesWholeText {
      throw Failure(errors: [
        TermSyntaxError(
          offset: 0,
          message: "This matches nearly every text: \"\(term.notation)\" has only words such as "
            + "\"the\" and \"of\".")
      ])
    }
    return try condition(root)
  }

  private mutating func condition(_ node: TermExpression.Node) throws(Failure) -> Int {
    let condition: Condition =
      switch node {
      case .phrase(let phrase): .atom(try atom(phrase))
      case .proximity(let left, let right, let distance, let isOrdered):
        .proximity(
          try condition(left), try condition(right), within: distance, isOrdered: isOrdered)
      case .combination(let combinator, let left, let right):
        .combination(combinator, try condition(left), try condition(right))
      }
    conditions.append(condition)
    return conditions.count - 1
  }

  private mutating func atom(_ phrase: TermExpression.Phrase) throws(Failure) -> Int {
    guard phrase.parts.count == 1, case .alternatives(let phrases)? = phrase.parts.first else {
      return newAtom(wordings(of: try sequences(phrase)))
    }
    if let known = alternatives[phrases].atom {
      uses[known] += 1
      return known
    }
    let atom = newAtom(try wordings(ofAny: phrases))
    alternatives[phrases].atom = atom
    return atom
  }

  private mutating func newAtom(_ wordings: [Int32]) -> Int {
    if let atom = atomNumbers[wordings] {
      uses[atom] += 1
      return atom
    }
    let atom = atoms.count
    atomNumbers[wordings] = atom
    atoms.append(wordings)
    uses.append(1)
    return atom
  }

  /// The numbers of wordings, ascending and each once.
  private mutating func wordings(of sequences: SymbolSequences) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(sequences.count)
    for sequence in sequences { numbers.append(trie.wording(sequence)) }
    numbers.sortUnique()
    return numbers
  }

  /// The numbers of all wordings of some phrases.
  private mutating func wordings(
    ofAny phrases: [TermExpression.Phrase]
  ) throws(Failure) -> [Int32] {
    if let known = alternatives[phrases].wordings { return known }
    var numbers: [Int32] = []
    for phrase in phrases {
      if phrase.parts.count == 1, case .alternatives(let inner)? = phrase.parts.first {
        numbers += try wordings(ofAny: inner)
      } else {
        numbers += wordings(of: try sequences(phrase))
      }
    }
    numbers.sortUnique()
    guard numbers.count <= Self.mostWordings else { throw tooManyWordings }
    alternatives[phrases].wordings = numbers
    return numbers
  }

  /// Every sequence of words that the phrase stands for.
  private mutating func sequences(
    _ phrase: TermExpression.Phrase
  ) throws(Failure) -> SymbolSequences {
    // There is nothing to combine.
    if phrase.parts.count == 1, case .alternatives(let phrases)? = phrase.parts.first {
      return try sequences(ofAny: phrases)
    }
    var sequences = SymbolSequences([])
    for part in phrase.parts {
      let continuations: SymbolSequences
      switch part {
      case .word(let word): continuations = SymbolSequences(symbols(of: word))
      // Inside a phrase, "(national|state) budget", the words that stand alone count as one, or
      // a few groups in a row would make millions of wordings. A group that is a whole phrase
      // stays apart, since terms with other groups share its words.
      case .alternatives(let phrases): continuations = try groupedSequences(ofAny: phrases)
      }
      guard sequences.count * continuations.count <= Self.mostWordings else {
        throw tooManyWordings
      }
      sequences = sequences.followed(by: continuations)
    }
    return try nonEmpty(sequences)
  }

  /// Every sequence of words that one of some phrases stands for.
  private mutating func sequences(
    ofAny phrases: [TermExpression.Phrase]
  ) throws(Failure) -> SymbolSequences {
    if let known = alternatives[phrases].sequences { return known }
    var all = SymbolSequences()
    for alternative in phrases {
      if alternative.parts.count == 1, case .word(let word)? = alternative.parts.first {
        all.append(symbols(of: word))
      } else {
        all.append(try sequences(alternative))
      }
    }
    guard try nonEmpty(all).count <= Self.mostWordings else { throw tooManyWordings }
    alternatives[phrases].sequences = all
    return all
  }

  /// The same, with one symbol for all the words that stand alone.
  private mutating func groupedSequences(
    ofAny phrases: [TermExpression.Phrase]
  ) throws(Failure) -> SymbolSequences {
    if let known = alternatives[phrases].grouped { return known }
    let all = try sequences(ofAny: phrases)
    let (single, longer) = all.dividedByLength
    var grouped = all
    if single.count > 1 {
      grouped = SymbolSequences([symbols.symbol(anyOf: single)])
      grouped.append(longer)
    }
    alternatives[phrases].grouped = grouped
    return grouped
  }

  private var tooManyWordings: Failure {
    Failure(errors: [
      TermSyntaxError(
        offset: 0,
        message:
          "The alternatives of this phrase make more than \(Self.mostWordings) wordings; "
          + "join its parts with PRE instead.")
    ])
  }

  private func nonEmpty(_ sequences: SymbolSequences) throws(Failure) -> SymbolSequences {
    guard !sequences.hasEmpty else {
      throw Failure(errors: [
        TermSyntaxError(
          offset: 0, message: "A part of this term has no word, so it can never match.")
      ])
    }
    return sequences
  }

  private mutating func symbols(of word: TermExpression.Word) -> [SymbolTable.Symbol] {
    if let known = symbolsOfWord[word] { return known }
    var found: [SymbolTable.Symbol] = []
    if word.form == .wildcard {
      found = [symbols.symbol(wildcard: LetterFolding.fold(word.text))]
    } else {
      for text in words(in: word.text) {
        let forms = analyzer.forms(of: text)
        found.append(
          word.form == .exact
            ? symbols.symbol(exactForm: forms.exact) : symbols.symbol(stems: forms.stems))
      }
    }
    symbolsOfWord[word] = found
    return found
  }

  private mutating func words(in text: String) -> [String] {
    var text = text
    var ranges: [Range<Int>] = []
    text.withUTF8 { segmenter.appendWords(of: $0, to: &ranges) }
    return ranges.map { String(text[TextRange(utf8: $0)]) }
  }

  /// How often each atom is expected in a text, in comparison to the others.
  func atomCosts() -> [Double] {
    zip(atoms, uses).map { wordings, uses in
      // Words that many terms use are the common words of the subject.
      let commonness = 1 + Double(uses.bitWidth - uses.leadingZeroBitCount)
      return wordings.reduce(0) { sum, wording in
        var rarity = commonness
        for _ in 1..<trie.lengths[Int(wording)] { rarity /= Self.rarityPerWord }
        return sum + rarity
      }
    }
  }
}

extension Term.Target {
  /// Whether terms are compared with a heading and not looked for in running text, so that even
  /// "From" is a wording.
  fileprivate var namesWholeText: Bool {
    switch self {
    case .heading, .column: true
    case .element, .exclusion, .contra, .cue, .subject: false
    }
  }
}
