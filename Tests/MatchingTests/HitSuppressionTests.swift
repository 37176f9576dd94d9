import AnalysisModel
import Matching
import Testing

@Suite("Which hits count") struct HitSuppressionTests {
  private static let other = Term.Target.element("X-02.1")

  /// The hits in a text as "words: reason", terms named by their ids.
  private func hits(
    _ terms: [Term], in text: String, rivals: [Subject.ID: Set<Subject.ID>] = [:]
  ) throws -> [String] {
    var scanner = try TestTerms.scanner(terms, rivals: rivals)
    return scanner.hits(in: text).map { hit in
      let reason =
        switch hit.suppression {
        case .masked(let by): "masked by \(by)"
        case .excluded(let by): "excluded by \(by)"
        case .shadowed(let by): "shadowed by \(by)"
        case nil: "counts"
        default: "?"
        }
      return "\(hit.term) \(text[hit.range]): \(reason)"
    }
  }

  @Test("A hit in the title of an instrument or the name of a body is masked")
  func masks() throws {
    let terms = [
      TestTerms.term("organized crime", id: "t"),
      TestTerms.term("ratify NEAR/6 organized crime", id: "n", target: Self.other),
      TestTerms.term(
        "ratify the convention against organized crime", id: "l", target: .contra("X-03.1")),
      TestTerms.term("crime", id: "s", target: .subject("trafficking")),
      TestTerms.term("convention against organized crime", id: "m", target: .cue(.instrument)),
    ]
    #expect(
      try hits(terms, in: "Ratify the Convention against Organized Crime") == [
        "l Ratify the Convention against Organized Crime: counts",
        "n Ratify the Convention against Organized Crime: counts",
        "m Convention against Organized Crime: counts",
        "t Organized Crime: masked by m",
        "s Crime: counts",
      ])
    #expect(
      try hits(terms, in: "organized crime") == ["t organized crime: counts", "s crime: counts"])
  }

  @Test("An exclusion takes away hits of its own element, a global one of every element")
  func exclusions() throws {
    let terms = [
      TestTerms.term("punish*", id: "a"),
      TestTerms.term("punish*", id: "b", target: Self.other),
      TestTerms.term("capital punishment", id: "x", target: .exclusion("X-01.1")),
      TestTerms.term("corporal punishment", id: "g", target: .cue(.globalExclusion)),
    ]
    #expect(
      try hits(terms, in: "capital punishment") == [
        "x capital punishment: counts", "a punishment: excluded by x", "b punishment: counts",
      ])
    #expect(
      try hits(terms, in: "corporal punishment") == [
        "g corporal punishment: counts", "a punishment: excluded by g",
        "b punishment: excluded by g",
      ])
    #expect(
      try hits(terms, in: "Capital is scarce. Punishment") == [
        "a Punishment: counts", "b Punishment: counts",
      ])
  }

  @Test("Only the parts of a hit are compared with exclusions")
  func partsDecide() throws {
    let terms = [
      TestTerms.term("victim NEAR/9 immunity", id: "a"),
      TestTerms.term("state immunity", id: "x", target: .exclusion("X-01.1")),
      TestTerms.term("drug dealer", id: "g", target: .cue(.globalExclusion)),
    ]
    #expect(
      try hits(terms, in: "victims, no drug dealers, have immunity") == [
        "a victims, no drug dealers, have immunity: counts", "g drug dealers: counts",
      ])
    #expect(
      try hits(terms, in: "victims have state immunity") == [
        "a victims have state immunity: excluded by x", "x state immunity: counts",
      ])
  }

  @Test("A masked global exclusion excludes nothing")
  func maskedExclusion() throws {
    let terms = [
      TestTerms.term("traffic in drugs", id: "g", target: .cue(.globalExclusion)),
      TestTerms.term("convention on traffic in drugs", id: "m", target: .cue(.instrument)),
      TestTerms.term("ratify the convention on traffic in drugs", id: "a"),
    ]
    #expect(
      try hits(terms, in: "ratify the convention on traffic in drugs").first?.hasSuffix("counts")
        == true)
  }

  @Test("Of overlapping hits of one element the longest stands, then the earlier, then the first")
  func shadows() throws {
    let terms = [
      TestTerms.term("safe house", id: "c"),
      TestTerms.term("house", id: "b"),
      TestTerms.term("(house|home)", id: "a"),
      TestTerms.term("house", id: "o", target: Self.other),
    ]
    #expect(
      try hits(terms, in: "safe house, home, house") == [
        "c safe house: counts", "a house: shadowed by c", "b house: shadowed by c",
        "o house: counts", "a home: counts", "a house: shadowed by b", "b house: counts",
        "o house: counts",
      ])
    let equal = [TestTerms.term("aa bb", id: "z"), TestTerms.term("bb cc", id: "y")]
    #expect(
      try hits(equal, in: "aa bb cc") == ["z aa bb: counts", "y bb cc: shadowed by z"])
  }

  @Test("A name that is part of a rival's name is not the subject's, one that holds it whole is")
  func rivals() throws {
    let people = Term.Target.subject("people")
    let terms = [
      TestTerms.term("trafficking cases", id: "c", target: people),
      TestTerms.term("human and drug trafficking", id: "h", target: people),
      TestTerms.term("drug trafficking", id: "d", target: .subject("drugs")),
      TestTerms.term("trafficking", id: "e"),
    ]
    #expect(
      try hits(terms, in: "drug trafficking cases", rivals: ["people": ["drugs"]]) == [
        "d drug trafficking: counts", "e trafficking: counts",
        "c trafficking cases: excluded by d",
      ])
    #expect(
      try hits(terms, in: "human and drug trafficking", rivals: ["people": ["drugs"]]).contains(
        "h human and drug trafficking: counts"))
    #expect(
      try hits(terms, in: "drug trafficking cases").contains("c trafficking cases: counts"))
  }

  @Test("A hit of greater weight is not shadowed by a longer one of lesser weight")
  func weights() throws {
    let terms = [
      TestTerms.term("referral mechanism", id: "d", weight: .defining),
      TestTerms.term("plan SAME mechanism", id: "w", weight: .contextual),
      TestTerms.term("mechanism", id: "v", weight: .contextual),
    ]
    #expect(
      try hits(terms, in: "the referral mechanism of the plan") == [
        "d referral mechanism: counts", "v mechanism: shadowed by d",
        "w mechanism of the plan: counts",
      ])
  }
}
