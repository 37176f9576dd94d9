internal import AnalysisModel

/// What a passage says of whom it serves, on which condition and at what price, by the places of its words.
struct GrantText {
  /// So many words may stand between "all" and those whom it is said of.
  private static let reach = 3
  /// "Victims of trafficking in human beings who".
  private static let clauseReach = 6
  /// What follows a condition within so many words tells who sets it.
  private static let wishReach = 8

  let words: [Substring]
  private let phrases: GrantPhrases
  private let people: [Range<Int>]
  private let text: TextWords
  private let source: String

  init(_ source: String, _ phrases: GrantPhrases) {
    self.source = source
    self.phrases = phrases
    text = TextWords(source)
    words = text.withoutSigns
    people = phrases.places(.people, in: words)
  }

  var namesPeople: Bool { !people.isEmpty }

  /// Whether it says of some people that none of them is left out, or only those who want to be.
  var isForAll: Bool {
    !peopleServed.isEmpty || clauses(takesAsides: true).contains(where: isWish)
  }

  /// The people of whom it says that none is left out.
  var peopleServed: Set<Substring> {
    let universals = phrases.universals(in: words)
    return Set(people.filter { own in universals.contains { isNear($0, own) } }.map(word))
  }

  /// All people that it names.
  var peopleNamed: Set<Substring> { Set(people.map(word)) }

  /// Where it says that some of the people are left out, as "selected victims".
  var selections: [Range<Int>] {
    phrases.places(.some, in: words).filter { some in
      people.contains { isNear(some, $0) }
    }
      + phrases.places(.only, in: words).filter { only in
        people.contains { isNear(only, $0) && !isExtension($0) }
      }
  }

  /// Where a condition on people stands: "victims who testify", "if they testify".
  ///
  /// - Parameter takesAsides: Whether a clause behind a comma is one too, which in some languages every clause is.
  /// - Returns: The places of the words that open it.
  func conditions(takesAsides: Bool) -> [Range<Int>] {
    let pronouns = phrases.places(.pronouns, in: words) + people
    let conditions = phrases.places(.conditions, in: words).filter { condition in
      namesPeople
        && pronouns.contains {
          $0.lowerBound >= condition.upperBound
            && $0.lowerBound - condition.upperBound <= Self.reach
        }
    }
    return (clauses(takesAsides: takesAsides) + conditions).filter { !isWish($0) }
  }

  /// Where a clause about people begins.
  private func clauses(takesAsides: Bool) -> [Range<Int>] {
    phrases.places(.relatives, in: words).filter { clause in
      guard let subject = people.last(where: { $0.upperBound <= clause.lowerBound }),
        clause.lowerBound - subject.upperBound < Self.clauseReach, !isExtension(subject)
      else { return false }
      return takesAsides || !isAside(clause, behind: subject)
    }
  }

  /// Whether a condition is one that people set themselves, as in "who wish to return".
  private func isWish(_ condition: Range<Int>) -> Bool {
    phrases.places(.wishes, in: words).contains {
      (0..<Self.wishReach).contains($0.lowerBound - condition.upperBound)
    }
  }

  /// Groups of people that stand in a list with another group, by their names.
  var groups: [String: [Range<Int>]] {
    Dictionary(
      phrases.groups.map { ($0.name, $0.phrases.places(in: words)) }.filter { !$0.1.isEmpty },
      uniquingKeysWith: { first, _ in first })
  }

  var isFree: Bool { !places(.free).isEmpty }

  func places(_ list: GrantWords.List) -> [Range<Int>] { phrases.places(list, in: words) }

  /// The text of a word.
  func word(at place: Range<Int>) -> Substring { words[place.lowerBound] }

  /// Whether a word is said of people: before them, or at once behind.
  private func isNear(_ word: Range<Int>, _ people: Range<Int>) -> Bool {
    let gap = people.lowerBound - word.upperBound
    return (0...Self.reach).contains(gap) || word.lowerBound - people.upperBound == 0
  }

  /// Whether what is said of people adds to others or picks them out: "including victims who".
  private func isExtension(_ people: Range<Int>) -> Bool {
    phrases.places(.extensions, in: words).contains {
      $0.upperBound <= people.lowerBound
        && people.lowerBound - $0.upperBound < Self.clauseReach
    }
  }

  /// Whether a comma stands between people and the clause about them.
  private func isAside(_ clause: Range<Int>, behind people: Range<Int>) -> Bool {
    let between = source[
      text.ranges[people.upperBound - 1].upperBound..<text.ranges[clause.lowerBound].lowerBound]
    return between.contains { $0 == "," || $0 == "،" || $0 == ";" || $0 == "(" }
  }
}
