import AnalysisModel
import Testing

@Suite("How a verdict has changed")
struct VerdictChangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let earlier: Standing?
    let later: Standing?
    let expected: Change
    let basis: VerdictChange.Basis

    init(
      _ earlier: Standing?, _ later: Standing?, _ expected: Change,
      _ basis: VerdictChange.Basis = .level
    ) {
      (self.earlier, self.later, self.expected, self.basis) = (earlier, later, expected, basis)
    }

    var testDescription: String { "\(String(describing: earlier?.status)) → \(expected)" }
  }

  private static func level(_ level: Level, _ markers: Markers = Markers()) -> Standing {
    Standing(level: level, status: Status(level), markers: markers)
  }

  private static func denied(_ level: Level) -> Standing {
    Standing(level: level, status: Status(level), isDenied: true)
  }

  private static let unread = Standing(level: .absent, status: .notAssessable)
  private static let owned = Markers(actor: "Ministry of Labour")
  private static let dated = Markers(time: "2026")

  static let cases = [
    Case(level(.absent), level(.mentioned), .added),
    Case(level(.absent), level(.operationalised), .added),
    Case(level(.mentioned), level(.elaborated), .strengthened),
    Case(level(.operationalised), level(.mentioned), .weakened),
    Case(level(.operationalised), level(.absent), .dropped),
    Case(level(.absent), level(.absent), .unchanged),
    Case(level(.elaborated), denied(.absent), .contradicted),
    Case(level(.mentioned), denied(.mentioned), .contradicted),
    // What the earlier plan denied too is no reversal, nor is a denial of what it did not have.
    Case(denied(.mentioned), denied(.absent), .dropped),
    Case(level(.absent), denied(.absent), .unchanged),
    Case(level(.elaborated), level(.elaborated, owned), .strengthened, .markers),
    Case(level(.elaborated, owned), level(.elaborated), .weakened, .markers),
    // One marker for another is neither more nor less, and a mention has no ladder.
    Case(level(.elaborated, owned), level(.elaborated, dated), .unchanged),
    Case(level(.mentioned), level(.mentioned, owned), .unchanged),
    // What could not be assessed is never dropped or added.
    Case(level(.operationalised), unread, .notComparable),
    Case(unread, level(.operationalised), .notComparable),
    Case(level(.operationalised), nil, .notComparable),
  ]

  @Test(
    "Levels decide, then markers, and nothing where one side could not be assessed",
    arguments: cases)
  func change(_ example: Case) {
    let change = VerdictChange(earlier: example.earlier, later: example.later)
    #expect(change.change == example.expected)
    #expect(change.basis == example.basis)
  }

  @Test("The markers that came and went are named")
  func markers() {
    let change = VerdictChange(
      earlier: Self.level(.elaborated, Self.owned), later: Self.level(.elaborated, Self.dated))
    #expect(change.gained == ["T"])
    #expect(change.lost == ["A"])
  }

  @Test("A change is reserved only where the weaker plan has pages that could not be read")
  func reserve() {
    func isReserved(_ earlier: Level, _ later: Level, unread: (Bool, Bool)) -> Bool {
      VerdictChange(
        earlier: Self.level(earlier), later: Self.level(later), isEarlierWhole: !unread.0,
        isLaterWhole: !unread.1
      ).isReserved
    }
    #expect(isReserved(.elaborated, .mentioned, unread: (false, true)))
    #expect(!isReserved(.elaborated, .mentioned, unread: (true, false)))
    #expect(isReserved(.mentioned, .elaborated, unread: (true, false)))
    #expect(!isReserved(.mentioned, .elaborated, unread: (false, true)))
    #expect(!isReserved(.elaborated, .elaborated, unread: (true, true)))
  }
}
