internal import AnalysisModel

/// An alignment with pairs added of texts that stand under the same number, as "2.1.3", in both lists.
///
/// "2.1.3 The Ministry shall open a shelter" and "2.1.3 The Ministry may open a shelter where possible" share too few of their
/// rare words to be found by words alone; a number that both lists have once makes up for that.
struct NumberedAlignment {
  /// With the number in common two thirds of the words by weight may be others.
  private static let leastWithNumber = 1.0 / 3
  /// But half of them by count are the same, common ones too.
  private static let leastWords = 0.5

  /// Ascending by `left`.
  let pairs: [TextAlignment.Pair]
  private let alignment: TextAlignment
  private let numbered: TextAlignment

  /// - Parameters:
  ///   - alignment: What is aligned by words.
  ///   - left: The texts of one list.
  ///   - right: Those of the other.
  ///   - numbers: The number that each text stands under, if any.
  init(
    _ alignment: TextAlignment, of left: [TextWords], _ right: [TextWords],
    numbers: ([String?], [String?])
  ) {
    self.alignment = alignment
    let once = (Self.once(numbers.0), Self.once(numbers.1))
    // Nothing is looked for where no number is common.
    let common = Set(once.0.keys).intersection(once.1.keys).filter { number in
      guard let one = once.0[number], let other = once.1[number] else { return false }
      return alignment.pair(ofLeft: one) == nil && alignment.pair(ofRight: other) == nil
    }
    guard !common.isEmpty else {
      numbered = TextAlignment([], [], least: 1)
      pairs = alignment.pairs
      return
    }
    // The number itself says nothing of how alike they are.
    let bare = (left.map(\.withoutNumbers), right.map(\.withoutNumbers))
    numbered = TextAlignment(bare.0, bare.1, least: Self.leastWithNumber) { one, other in
      guard let number = numbers.0[one], number == numbers.1[other] else { return false }
      return common.contains(number) && Self.isMostlySame(bare.0[one], bare.1[other])
    }
    pairs = (alignment.pairs + numbered.pairs).sorted { $0.left < $1.left }
  }

  func pair(ofLeft left: Int) -> TextAlignment.Pair? {
    alignment.pair(ofLeft: left) ?? numbered.pair(ofLeft: left)
  }

  func pair(ofRight right: Int) -> TextAlignment.Pair? {
    alignment.pair(ofRight: right) ?? numbered.pair(ofRight: right)
  }

  /// The numbers that stand before one text only, with its place.
  private static func once(_ numbers: [String?]) -> [String: Int] {
    Dictionary(
      numbers.enumerated().compactMap { place, number in number.map { ($0, [place]) } },
      uniquingKeysWith: +
    ).compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private static func isMostlySame(_ left: TextWords, _ right: TextWords) -> Bool {
    guard let only = CommonSequence.differences(left.words, right.words), !left.words.isEmpty else {
      return false
    }
    let common = left.words.count - only.left.count
    return Double(2 * common) >= leastWords * Double(left.words.count + right.words.count)
  }
}
