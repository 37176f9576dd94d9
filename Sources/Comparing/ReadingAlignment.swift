internal import AnalysisModel

/// The passages of two readings in one language, each with its counterpart.
struct ReadingAlignment {
  /// Half of the words by their weight, in order; pairs of editions under this are different measures of one kind.
  static let leastSimilarity = 0.5

  let left: PlanReading
  let right: PlanReading
  private let leftWords: [TextWords]
  private let rightWords: [TextWords]
  private let alignment: NumberedAlignment
  private let spelled: SpelledNumbers
  /// How the language says how often something is done.
  let frequency: Frequency
  /// What tells that a passage grants less than its counterpart.
  let narrowing: GrantNarrowing
  private let leftPlaces: [String: [Int]]
  private let rightPlaces: [String: [Int]]

  init(
    _ left: PlanReading, _ right: PlanReading, numbers: NumberWords,
    grants: GrantWords = GrantWords()
  ) {
    self.left = left
    spelled = SpelledNumbers(numbers)
    frequency = Frequency(grants.frequencies, spelled)
    narrowing = GrantNarrowing(grants)
    self.right = right
    leftWords = left.passages.map { TextWords($0.text) }
    rightWords = right.passages.map { TextWords($0.text) }
    alignment = NumberedAlignment(
      TextAlignment(leftWords, rightWords, least: Self.leastSimilarity), of: leftWords, rightWords,
      numbers: (leftWords.map(\.number), rightWords.map(\.number)))
    func places(_ reading: PlanReading) -> [String: [Int]] {
      Dictionary(grouping: reading.passages.indices) { reading.passages[$0].text }
    }
    leftPlaces = places(left)
    rightPlaces = places(right)
  }

  /// The place of a piece of evidence among a reading's passages.
  private static func place(
    of evidence: Evidence, in reading: PlanReading, _ places: [String: [Int]]
  ) -> Int? {
    let found = places[evidence.quote] ?? []
    return found.first { reading.passages[$0].page == evidence.page } ?? found.first
  }

  /// The counterpart of a passage of the left reading.
  func pair(ofLeft evidence: Evidence) -> TextAlignment.Pair? {
    Self.place(of: evidence, in: left, leftPlaces).flatMap(alignment.pair(ofLeft:))
  }

  /// The counterpart of a passage of the right reading.
  func pair(ofRight evidence: Evidence) -> TextAlignment.Pair? {
    Self.place(of: evidence, in: right, rightPlaces).flatMap(alignment.pair(ofRight:))
  }

  /// Whether two passages, by their places, are each other's counterparts in other words.
  func isReworded(_ left: Int, _ right: Int) -> Bool {
    alignment.pair(ofLeft: left).map { $0.right == right && kind(of: $0) == .reworded } ?? false
  }

  /// How the two passages of a pair stand to each other.
  func kind(of pair: TextAlignment.Pair) -> PassagePair.Kind {
    guard leftWords[pair.left].unnumbered == rightWords[pair.right].unnumbered else {
      return .reworded
    }
    return Self.isSameSection(
      left.sectionPath(left.passages[pair.left].section),
      right.sectionPath(right.passages[pair.right].section)) ? .kept : .moved
  }

  /// What became of all passages.
  var counts: PassageCounts {
    let kinds = alignment.pairs.map(kind)
    return PassageCounts(
      kept: kinds.count { $0 == .kept }, moved: kinds.count { $0 == .moved },
      reworded: kinds.count { $0 == .reworded }, added: right.passages.count - kinds.count,
      dropped: left.passages.count - kinds.count)
  }

  /// Whether the innermost titles have the same words, but for their numbers.
  private static func isSameSection(_ left: [String], _ right: [String]) -> Bool {
    TextWords(left.last ?? "").unnumbered == TextWords(right.last ?? "").unnumbered
  }

  /// The stretches of each passage that the other one has not.
  func differences(of pair: TextAlignment.Pair) -> (left: [TextRange], right: [TextRange]) {
    let (left, right) = (leftWords[pair.left], rightWords[pair.right])
    guard let only = CommonSequence.differences(left.words, right.words) else { return ([], []) }
    return (Self.stretches(only.left, of: left), Self.stretches(only.right, of: right))
  }

  /// The numbers of each passage that stand in the place of one of the other.
  func figures(of pair: TextAlignment.Pair) -> [FigureChange] { figureAlignment(of: pair).changes }

  /// Of these, those that count the same thing.
  func amounts(of pair: TextAlignment.Pair) -> [FigureChange] { figureAlignment(of: pair).amounts }

  /// In what the later passage of a pair grants less, but for its numbers.
  func narrowings(of pair: TextAlignment.Pair) -> [Narrowing] {
    kind(of: pair) == .reworded
      ? narrowing.losses(
        from: left.passages[pair.left].text, to: right.passages[pair.right].text) : []
  }

  private func figureAlignment(of pair: TextAlignment.Pair) -> FigureAlignment {
    FigureAlignment(
      leftWords[pair.left], left.passages[pair.left].text,
      rightWords[pair.right], right.passages[pair.right].text,
      spelled: spelled
    )
  }

  /// What a text counts, by the words for it.
  func counts(in text: String) -> [Substring: Int] {
    FigureAlignment.counts(TextWords(text), text, spelled: spelled)
  }

  /// Words that follow each other as one stretch.
  private static func stretches(_ indices: [Int], of text: TextWords) -> [TextRange] {
    var stretches: [TextRange] = []
    var last: Int?
    for index in indices {
      let range = text.ranges[index]
      if let previous = last, previous + 1 == index, let open = stretches.popLast() {
        stretches.append(open.lowerBound..<range.upperBound)
      } else {
        stretches.append(range)
      }
      last = index
    }
    return stretches
  }
}
