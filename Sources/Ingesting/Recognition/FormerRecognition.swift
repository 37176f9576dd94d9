internal import AnalysisModel

/// The text that an earlier recogniser left over the scans of a document, held against what is recognised in them now.
///
/// A poor recogniser's words have vowels and are in a language, and no look at their letters tells that every tenth is
/// misread. How usual they are for their language differs by a third with names and subjects, but hardly between two
/// readings of one page: so the least usual pages are recognised afresh, the others after them, until that betters nothing.
/// Single letters misread here and there ("diagosis", "indeX") leave a page usual enough; there the recogniser's dictionary
/// tells that fewer words are none.
struct FormerRecognition {
  /// On fewer letters the figures of two good readings of a page differ as well.
  static let fewestLetters = 600
  /// Between two good readings of a page the figure differs by up to three hundredths; letters misread in every twentieth
  /// word cost six.
  private static let leastGain = 1.06
  /// How far the numbers of letters of two readings of a page may differ: what is much shorter has missed a part.
  private static let likeLengths = 0.85...1.2
  /// After so many pages that came out no better, the others are left alone.
  private static let mostDisappointments = 2

  /// A page as it was read before.
  private struct Layer {
    let index: Int
    let language: LanguageTag
    let score: Double
    let letters: Int
  }

  /// The most usual first, so that the least usual is taken off the end.
  private var layers: [Layer]
  private var current: Layer?
  private var disappointments = 0

  /// - Parameters:
  ///   - pages: The document's pages.
  ///   - scans: The positions of those that lie over a scan and are not recognised anyway.
  init(of pages: [PageWords], among scans: [Int]) {
    layers = scans.compactMap { index in
      let page = pages[index]
      var normalizer = TextNormalizer()
      for scalar in page.scalars { normalizer.append(scalar) }
      return usualness(of: normalizer.finish()).map { language, score in
        Layer(
          index: index, language: language, score: score, letters: letterCount(page.scalars))
      }
    }
    layers.sort { ($1.score, $0.index) < ($0.score, $1.index) }
  }

  var isEmpty: Bool { layers.isEmpty }

  /// The next page to recognise, by its position; nil where enough is known.
  mutating func next() -> Int? {
    guard disappointments < Self.mostDisappointments else { return nil }
    current = layers.popLast()
    // A page that gives no text at all is no gain either.
    disappointments += 1
    return current?.index
  }

  /// Whether the page that came last is better as it is recognised now.
  ///
  /// - Parameters:
  ///   - page: The page as it is recognised now.
  ///   - tallies: The words of the former text and of the new one that the recogniser's dictionary does not know; nil where
  ///     it has none.
  /// - Returns: Whether to take it in the place of what the file holds.
  mutating func isBettered(
    by page: RecognisedPage, tallies: (former: WordTally, now: WordTally)?
  ) -> Bool {
    guard let current, let now = usualness(of: page.text),
      now.language.primary == current.language.primary,
      page.language.primary == now.language.primary
    else { return false }
    let isMended = tallies.map { $0.former.isBettered(by: $0.now) } ?? false
    guard isMended || now.score >= Self.leastGain * current.score else { return false }
    let letters = page.words.reduce(0) { $0 + $1.scalars.count(where: isLetter) }
    guard Self.likeLengths.contains(Double(letters) / Double(max(current.letters, 1))) else {
      return false
    }
    disappointments = 0
    return true
  }
}
