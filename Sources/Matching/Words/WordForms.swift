internal import AnalysisModel

/// The spellings under which a word can be matched.
struct WordForms: Equatable {
  /// As written, but for the kind of apostrophe.
  let exact: String
  /// Without case and accents.
  let folded: String
  /// Folded stems; two words are forms of each other where they share one.
  let stems: [String]
}

/// Finds the forms of words of one language.
struct WordAnalyzer: ~Copyable {
  private let stemmer: Stemmer
  private let stripsClitics: Bool

  init(language: LanguageTag) {
    stemmer = Stemmer(language: language)
    stripsClitics = language.primary.rawValue == "ar"
  }

  func forms(of word: String) -> WordForms {
    let exact = Self.withoutPossessive(LetterFolding.exact(word))
    let folded = LetterFolding.fold(exact)
    // Stemmers need accents, texts often lack them: the word counts with and without.
    let lowercase = LetterFolding.lowercase(exact)
    var stems = [LetterFolding.fold(stemmer.stem(lowercase))]
    if lowercase != folded { append(LetterFolding.fold(stemmer.stem(folded)), to: &stems) }
    if stripsClitics, let bare = ArabicClitics.strip(folded) {
      append(LetterFolding.fold(stemmer.stem(bare)), to: &stems)
    }
    return WordForms(exact: exact, folded: folded, stems: stems)
  }

  private func append(_ stem: String, to stems: inout [String]) {
    if !stem.isEmpty, !stems.contains(stem) { stems.append(stem) }
  }

  /// The word without a final "'s".
  private static func withoutPossessive(_ word: String) -> String {
    let letters = word.utf8.dropLast(2)
    guard !letters.isEmpty,
      word.utf8.suffix(2).elementsEqual("'s".utf8) || word.utf8.suffix(2).elementsEqual("'S".utf8)
    else { return word }
    return String(Substring(letters))
  }
}

/// The particles that Arabic writes together with the next word.
enum ArabicClitics {
  /// A root has three letters; with less than that left, what was cut was no particle.
  private static let shortestWord = 3
  private static let conjunctions: Set<Unicode.Scalar> = ["و", "ف"]
  private static let prepositions: Set<Unicode.Scalar> = ["ب", "ك", "ل"]

  /// A folded word without conjunction, preposition and article, or nil where it has none.
  static func strip(_ word: String) -> String? {
    let original = word.unicodeScalars
    var rest = original[...]
    strip(conjunctions, from: &rest)
    strip(prepositions, from: &rest)
    if rest.starts(with: "ال".unicodeScalars), rest.count - 2 >= shortestWord {
      rest = rest.dropFirst(2)
    } else if rest.first == "ل", rest.startIndex > original.startIndex {
      // The article loses its alef after the preposition: لل.
      strip(["ل"], from: &rest)
    }
    return rest.startIndex == original.startIndex ? nil : String(String.UnicodeScalarView(rest))
  }

  private static func strip(
    _ particles: Set<Unicode.Scalar>, from word: inout Substring.UnicodeScalarView
  ) {
    if let first = word.first, particles.contains(first), word.count > shortestWord {
      word = word.dropFirst()
    }
  }
}
