package import AnalysisModel

/// Looks for what is wrong or suspicious in all the terms of one language.
package struct LexiconLint {
  private let lexicons: [Lexicon]
  private let vocabulary: Vocabulary?
  private let readings: [TermReading]
  /// By term, the words of its own notation.
  private let words: [Term.ID: [TermExpression.Word]]
  private let automaton: TermAutomaton
  private let indices: [Term.ID: Int]
  private let stems: WordStems
  private var problems: [LexiconProblem] = []
  /// Where terms stand that an exclusion says too.
  private var contradicted: Set<SourceLocation> = []

  /// Reads and compiles the terms once for all checks.
  private init(
    _ lexicons: [Lexicon], _ language: LanguageTag, _ vocabulary: Vocabulary?, wantsNotes: Bool
  ) {
    self.lexicons = lexicons
    self.vocabulary = vocabulary
    stems = WordStems(language: language)
    let terms =
      (vocabulary?.terms ?? [])
      + lexicons.flatMap { lexicon in
        lexicon.subjects + lexicon.entries.flatMap { $0.terms + $0.exclusions + $0.contra }
      }
    let groupReadings = GroupReadings()
    let spelling = TermSpelling(stems: stems, tellsStems: wantsNotes)
    readings = terms.map { TermReading($0, groupReadings: groupReadings) }
    var unreadable: [LexiconProblem] = []
    automaton = TermAutomaton(
      readings: readings, language: language, abbreviations: vocabulary?.abbreviations ?? [],
      problems: &unreadable)
    problems = UnknownGroups.toldOnce(unreadable, isVocabularyMissing: vocabulary == nil)
    indices = Dictionary(
      zip(automaton.terms.map(\.id), automaton.terms.indices), uniquingKeysWith: { $1 })
    var words: [Term.ID: [TermExpression.Word]] = [:]
    for term in terms {
      let tokens = TermLexer(ownTokensOf: term.notation).tokens
      words[term.id] = tokens.compactMap {
        if case .word(let word) = $0.kind { word } else { nil }
      }
      problems += spelling.problems(in: tokens, of: term.notation, at: term.location)
    }
    self.words = words
  }

  /// Everything that looks wrong, in the files' order.
  ///
  /// - Parameters:
  ///   - lexicons: All of the language.
  ///   - language: Theirs.
  ///   - vocabulary: What they share; nil where its file is missing, which is for others to tell.
  ///   - wantsNotes: Whether to look for what is only worth a look, too.
  /// - Returns: The problems, those of terms that cannot be read among them.
  package static func problems(
    in lexicons: [Lexicon], of language: LanguageTag, with vocabulary: Vocabulary?,
    wantsNotes: Bool = false
  ) -> [LexiconProblem] {
    var lint = LexiconLint(lexicons, language, vocabulary, wantsNotes: wantsNotes)
    lint.checkGroups(wantsNotes: wantsNotes)
    lint.checkBreadth()
    lint.checkRepetition(wantsNotes: wantsNotes)
    lint.checkExclusions()
    if wantsNotes {
      lint.problems += SharedStems(stems: lint.stems).problems(
        in: lexicons.flatMap(\.entries), words: lint.words, language: language)
    }
    return Set(lint.problems.filter { wantsNotes || $0.severity != .note }).sorted()
  }

  /// Members of word groups that another of the group makes needless.
  private mutating func checkGroups(wantsNotes: Bool) {
    let spelling = TermSpelling(stems: stems, tellsStems: wantsNotes)
    for group in (vocabulary?.groupDefinitions ?? []) + lexicons.flatMap(\.groupDefinitions) {
      var list = AlternativeList()
      for member in group.members {
        let tokens = TermLexer(ownTokensOf: member.notation).tokens
        problems += spelling.problems(in: tokens, of: member.notation, at: member.location)
        for token in tokens {
          if case .word(let word) = token.kind {
            list.append(word, at: token.offset)
          } else {
            list.isPlain = false
          }
        }
        if let found = list.end(stems: stems, tellsStems: wantsNotes) {
          problems.append(
            LexiconProblem(
              location: member.location, severity: found.severity, message: found.message))
        }
      }
    }
  }

  private mutating func checkBreadth() {
    let common = CommonWords(
      readings.map { ($0, words[$0.term.id] ?? []) }, stems: stems)
    let breadth = TermBreadth(common: common)
    for reading in readings {
      guard case .element = reading.term.target else { continue }
      if let problem = breadth.problem(of: reading) { problems.append(problem) }
    }
  }

  private mutating func checkRepetition(wantsNotes: Bool) {
    var repetition = TermRepetition(automaton)
    let lists = Dictionary(grouping: vocabulary?.terms ?? [], by: \.target)
    for terms in lists.values { problems += repetition.problems(in: terms, tellsCovered: false) }
    for lexicon in lexicons {
      for entry in lexicon.entries {
        problems += repetition.problems(in: entry.terms, tellsCovered: true)
        problems += repetition.problems(in: entry.exclusions, tellsCovered: false)
        problems += repetition.problems(in: entry.contra, tellsCovered: true)
        let found = repetition.contradictions(in: entry)
        contradicted.formUnion(found.map(\.location))
        problems += found
      }
      if wantsNotes { problems += repetition.shared(by: lexicon.entries) }
    }
  }

  /// Terms that nothing fulfils or an exclusion always takes away, and exclusions that take nothing away.
  private mutating func checkExclusions() {
    var scanner = PassageScanner(automaton: automaton)
    for reading in readings
    where indices[reading.term.id] != nil && !contradicted.contains(reading.term.location) {
      switch reading.term.target {
      case .element, .exclusion, .contra, .cue, .subject:
        TermReachability.problem(of: reading, using: &scanner).map { problems.append($0) }
      // Compared with whole texts.
      case .heading, .column: break
      }
    }
    var idle = IdleExclusions(automaton, stems: stems)
    for entry in lexicons.flatMap(\.entries) {
      problems += idle.problems(in: entry, indices: indices)
    }
  }
}
