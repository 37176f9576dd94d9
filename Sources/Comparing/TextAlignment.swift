internal import AnalysisModel

/// Finds for each text of one list the one of another list that says the same in the same or similar words.
struct TextAlignment {
  struct Pair: Hashable {
    let left: Int
    let right: Int
    /// From 0 to 1.
    let similarity: Double
  }

  /// How many of the other list's texts are held against a text word by word.
  private static let candidates = 8

  /// Ascending by `left`; every text stands in one pair at most.
  let pairs: [Pair]
  private let rightOfLeft: [Int: Pair]
  private let leftOfRight: [Int: Pair]

  /// Aligns two lists.
  ///
  /// - Parameters:
  ///   - left: One list, in reading order.
  ///   - right: The other.
  ///   - least: The least similarity of a pair.
  ///   - mayPair: Whether two texts may be a pair at all.
  init(
    _ left: [TextWords], _ right: [TextWords], least: Double,
    mayPair: (Int, Int) -> Bool = { _, _ in true }
  ) {
    var numbers: [Substring: Int] = [:]
    func numbered(_ texts: [TextWords]) -> [[Int]] {
      texts.map { text in
        text.words.map { word in
          if let number = numbers[word] { return number }
          numbers[word] = numbers.count
          return numbers.count - 1
        }
      }
    }
    let (lefts, rights) = (numbered(left), numbered(right))
    var frequencies = [Double](repeating: 0, count: numbers.count)
    var postings = [[Int]](repeating: [], count: numbers.count)
    for words in lefts { for word in Set(words) { frequencies[word] += 1 } }
    for (index, words) in rights.enumerated() {
      for word in Set(words) {
        frequencies[word] += 1
        postings[word].append(index)
      }
    }
    // A word that stands everywhere ("the", "ministry") says little of where two texts belong together.
    let count = Double(lefts.count + rights.count)
    let weights = frequencies.map { 0.1 + max(0, Self.logarithm(count / max($0, 1))) }

    var found: [Pair] = []
    for (index, words) in lefts.enumerated() where !words.isEmpty {
      var shared: [Int: Double] = [:]
      for word in Set(words) {
        for other in postings[word] { shared[other, default: 0] += weights[word] }
      }
      func weight(_ words: [Int]) -> Double { Set(words).reduce(0) { $0 + weights[$1] } }
      let own = weight(words)
      let ranked = shared.map { other, common in
        (other: other, bound: 2 * common / (own + weight(rights[other])))
      }
      .filter { $0.bound >= least && mayPair(index, $0.other) }
      .sorted { ($1.bound, $0.other) < ($0.bound, $1.other) }
      for candidate in ranked.prefix(Self.candidates) {
        let similarity = CommonSequence.similarity(
          words, rights[candidate.other], weights: weights)
        if similarity >= least {
          found.append(Pair(left: index, right: candidate.other, similarity: similarity))
        }
      }
    }

    // The most similar first; of equals those at about the same place of the two lists.
    func distance(_ pair: Pair) -> Double {
      abs(
        Double(pair.left) / Double(max(left.count, 1))
          - Double(pair.right) / Double(max(right.count, 1)))
    }
    found.sort {
      ($1.similarity, distance($0), $0.left, $0.right)
        < ($0.similarity, distance($1), $1.left, $1.right)
    }
    var rightOfLeft: [Int: Pair] = [:]
    var leftOfRight: [Int: Pair] = [:]
    for pair in found where rightOfLeft[pair.left] == nil && leftOfRight[pair.right] == nil {
      rightOfLeft[pair.left] = pair
      leftOfRight[pair.right] = pair
    }
    self.rightOfLeft = rightOfLeft
    self.leftOfRight = leftOfRight
    pairs = rightOfLeft.values.sorted { $0.left < $1.left }
  }

  /// How often a number can be halved, in halves between powers of two by a straight line: as good as a logarithm for
  /// weights, and the same on every machine.
  private static func logarithm(_ number: Double) -> Double {
    guard number > 1 else { return 0 }
    return Double(number.exponent) + number.significand - 1
  }

  func pair(ofLeft left: Int) -> Pair? { rightOfLeft[left] }
  func pair(ofRight right: Int) -> Pair? { leftOfRight[right] }
}
