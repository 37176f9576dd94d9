package import AnalysisModel

/// All terms of one language, compiled once and shared by every scanner.
package struct TermAutomaton: Sendable {
  package let language: LanguageTag
  package let terms: [Term]
  /// Words after which a full stop ends no sentence, without the stop.
  package let abbreviations: [String]

  let symbols: SymbolTable
  let trie: PhraseTrie
  let conditions: [Condition]
  /// By term, the condition that its whole expression is.
  let roots: [Int]
  /// The wordings of every atom.
  let atoms: [[Int32]]
  let wordingCount: Int
  /// By wording, the terms that can only match where the wording, or another of theirs, occurs.
  let candidates: CandidateTerms
  /// By term, the place of its id among all ids, so that hits sort without comparing strings.
  let idOrder: [Int]
  let targets: TargetTable

  /// Compiles terms.
  ///
  /// - Parameters:
  ///   - terms: All terms of the language.
  ///   - language: Theirs.
  ///   - abbreviations: Words after which a full stop ends no sentence, without the stop.
  ///   - rivals: By subject, those whose names are never its own.
  /// - Throws: Everything that is wrong with any of the terms, each with its place in its file.
  package init(
    terms: [Term], language: LanguageTag, abbreviations: [String],
    rivals: [Subject.ID: Set<Subject.ID>] = [:]
  ) throws(LexiconError) {
    var problems: [LexiconProblem] = []
    let groupReadings = GroupReadings()
    self.init(
      readings: terms.lazy.map { TermReading($0, groupReadings: groupReadings) },
      language: language,
      abbreviations: abbreviations, rivals: rivals, problems: &problems)
    guard problems.isEmpty else { throw LexiconError(problems: problems) }
  }

  /// Compiles what can be compiled of terms that were read already, and adds what is wrong with the others.
  init(
    readings: some Sequence<TermReading>, language: LanguageTag, abbreviations: [String],
    rivals: [Subject.ID: Set<Subject.ID>] = [:], problems: inout [LexiconProblem]
  ) {
    var compiler = TermCompiler(language: language)
    var terms: [Term] = []
    var roots: [Int] = []
    for reading in readings {
      do throws(TermCompiler.Failure) {
        roots.append(try compiler.compile(reading))
        terms.append(reading.term)
      } catch {
        problems += error.errors.map { LexiconProblem($0, in: reading.term) }
      }
    }
    self.language = language
    self.terms = terms
    self.abbreviations = abbreviations
    self.roots = roots
    conditions = compiler.conditions
    symbols = compiler.symbols
    atoms = compiler.atoms
    targets = TargetTable(terms, rivals: rivals)
    idOrder = Self.idOrder(of: terms)
    wordingCount = compiler.trie.lengths.count
    trie = PhraseTrie(compiler.trie)
    candidates = CandidateTerms(roots: roots, compiler: compiler)
  }

  private static func idOrder(of terms: [Term]) -> [Int] {
    var order = [Int](repeating: 0, count: terms.count)
    let sorted = terms.indices.sorted { (terms[$0].id, $0) < (terms[$1].id, $1) }
    for (place, term) in sorted.enumerated() { order[term] = place }
    return order
  }
}

extension LexiconProblem {
  /// What is wrong with a term, at its place in the term's file.
  package init(_ error: TermSyntaxError, in term: Term, severity: Severity = .error) {
    let place = term.location
    self.init(
      location: SourceLocation(
        file: place.file, line: place.line, column: place.column + error.offset),
      severity: severity, message: error.message)
  }
}
