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
  private(set) var wordings: [[SymbolTable.Symbol]] = []
  private(set) var atoms: [[Int32]] = []
  private(set) var conditions: [Condition] = []

  private let analyzer: WordAnalyzer
  private var segmenter: WordSegmenter
  private var symbolsOfWord: [TermExpression.Word: [SymbolTable.Symbol]] = [:]
  private var wordingNumbers: [[SymbolTable.Symbol]: Int32] = [:]
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
      return try newAtom(phrase)
    }
    if let known = alternatives[phrases].atom {
      uses[known] += 1
      return known
    }
    let atom = try newAtom(phrase)
    alternatives[phrases].atom = atom
    return atom
  }

  private mutating func newAtom(_ phrase: TermExpression.Phrase) throws(Failure) -> Int {
    let numbers = try sequences(phrase).map { wordingNumber($0) }
    let key = Set(numbers).sorted()
    if let atom = atomNumbers[key] {
      uses[atom] += 1
      return atom
    }
    let atom = atoms.count
    atomNumbers[key] = atom
    atoms.append(key)
    uses.append(1)
    return atom
  }

  private mutating func wordingNumber(_ sequence: [SymbolTable.Symbol]) -> Int32 {
    if let number = wordingNumbers[sequence] { return number }
    let number = Int32(wordings.count)
    wordingNumbers[sequence] = number
    wordings.append(sequence)
    return number
  }

  /// Every sequence of words that the phrase stands for.
  private mutating func sequences(
    _ phrase: TermExpression.Phrase
  ) throws(Failure) -> [[SymbolTable.Symbol]] {
    if let words = phrase.words { return [try nonEmpty(words.flatMap { symbols(of: $0) })] }
    // Most phrases of alternatives are nothing else: there is nothing to combine.
    if phrase.parts.count == 1, case .alternatives(let phrases)? = phrase.parts.first {
      return try sequences(ofAny: phrases)
    }
    var sequences: [[SymbolTable.Symbol]] = [[]]
    for part in phrase.parts {
      var continuations: [[SymbolTable.Symbol]] = []
      switch part {
      case .word(let word): continuations = [symbols(of: word)]
      case .alternatives(let phrases):
        continuations = try self.sequences(ofAny: phrases)
        // Inside a phrase, "(national|state) budget", the words that stand alone count as one, or
        // a few groups in a row would make millions of wordings. A group that is a whole phrase
        // stays apart, since terms with other groups share its words.
        if phrase.parts.count > 1 { continuations = groupingSingleWords(continuations) }
      }
      guard sequences.count * continuations.count <= Self.mostWordings else {
        throw tooManyWordings
      }
      sequences = sequences.flatMap { sequence in continuations.map { sequence + $0 } }
    }
    for sequence in sequences { _ = try nonEmpty(sequence) }
    return sequences
  }

  /// Every sequence of words that one of some phrases stands for.
  private mutating func sequences(
    ofAny phrases: [TermExpression.Phrase]
  ) throws(Failure) -> [[SymbolTable.Symbol]] {
    if let known = alternatives[phrases].sequences { return known }
    var all: [[SymbolTable.Symbol]] = []
    all.reserveCapacity(phrases.count)
    for alternative in phrases {
      if let words = alternative.words {
        all.append(
          words.count == 1
            ? try nonEmpty(symbols(of: words[0]))
            : try nonEmpty(words.flatMap { symbols(of: $0) }))
      } else {
        all += try sequences(alternative)
      }
    }
    guard all.count <= Self.mostWordings else { throw tooManyWordings }
    alternatives[phrases].sequences = all
    return all
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

  private func nonEmpty(
    _ sequence: [SymbolTable.Symbol]
  ) throws(Failure) -> [SymbolTable.Symbol] {
    guard !sequence.isEmpty else {
      throw Failure(errors: [
        TermSyntaxError(
          offset: 0, message: "A part of this term has no word, so it can never match.")
      ])
    }
    return sequence
  }

  private mutating func groupingSingleWords(
    _ sequences: [[SymbolTable.Symbol]]
  ) -> [[SymbolTable.Symbol]] {
    let single = Set(sequences.filter { $0.count == 1 }.joined())
    guard single.count > 1 else { return sequences }
    return [[symbols.symbol(anyOf: single.sorted())]] + sequences.filter { $0.count != 1 }
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
        for _ in self.wordings[Int(wording)].dropFirst() { rarity /= Self.rarityPerWord }
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
