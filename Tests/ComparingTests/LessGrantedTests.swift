import AnalysisModel
import Comparing
import Testing

@Suite("Less of what is granted at one level")
struct LessGrantedTests {
  private typealias Line = Sketch.Line

  private static let others = ["Border", "Court", "School", "Clinic", "Harvest", "Radio"].map {
    Line("\($0) matters are told elsewhere.")
  }

  private static let words = GrantWords(
    lists: [
      .people: ["guest*"], .all: ["all", "every"], .relatives: ["who"],
      .independent: ["independent"], .overseers: ["warden"], .executive: ["ministry"],
    ],
    frequencies: FrequencyWords(
      units: ["months": 30, "year": 365], adverbs: ["once": 1], every: ["every"], fillers: ["a"]))

  private func change(from earlier: [Line], to later: [Line]) -> ElementChange {
    compare(
      Sketch.plan("a", earlier + Self.others), Sketch.plan("b", later + Self.others),
      frameworks: [Sketch.framework], grants: ["en": Self.words]
    ).elements[0]
  }

  @Test("A length or count that shrinks is weakened, one that grows strengthened")
  func amount() {
    let long = Line("Guests of the harbour house may rest for 90 days in peace.", "C-1.1")
    let short = Line("Guests of the harbour house may rest for 30 days in peace.", "C-1.1")
    let weakened = change(from: [long], to: [short]).verdict
    #expect(weakened.change == .weakened)
    #expect(weakened.basis == .amount)
    #expect(change(from: [short], to: [long]).verdict.change == .strengthened)
    #expect(change(from: [long], to: [long]).verdict.change == .unchanged)
  }

  @Test("In other words too, where both name the thing once")
  func otherWords() {
    let long = Line("Every guest is granted a pause of 90 days.", "C-1.1")
    let short = Line("People in need can remain 30 days among us to recover.", "C-1.1")
    #expect(change(from: [long], to: [short]).verdict.change == .weakened)
    let weeks = Line("People in need can remain 30 weeks among us to recover.", "C-1.1")
    #expect(change(from: [long], to: [weeks]).verdict.change == .unchanged)
  }

  @Test("A deadline that shrinks, an article's number and a passage that still stands are no less")
  func noAmount() {
    let slow = Line(
      "The Council tells guests within 90 days what they are entitled to.", "C-1.1",
      markers: Markers(time: "within 90 days"))
    let fast = Line(
      "The Council tells guests within 30 days what they are entitled to.", "C-1.1",
      markers: Markers(time: "within 30 days"))
    #expect(change(from: [slow], to: [fast]).verdict.change == .unchanged)
    let old = Line("The Council acts on article 14 of the code of harbours.", "C-1.1")
    let new = Line("The Council acts on article 12 of the code of harbours.", "C-1.1")
    #expect(change(from: [old], to: [new]).verdict.change == .unchanged)
    let kept = Line("Guests of the harbour house may rest for 90 days in peace.", "C-1.1")
    let more = Line("Children among them may rest for 30 days more in peace.", "C-1.1")
    #expect(change(from: [kept], to: [kept, more]).verdict.change == .unchanged)
  }

  @Test("What is done less often is weakened, more often strengthened, and the direction is named")
  func frequency() {
    let often = Line(
      "The warden of the harbour house reports to guests every 6 months.", "C-1.1",
      markers: Markers(time: "every 6 months"))
    let rare = Line(
      "The warden of the harbour house reports to guests once a year.", "C-1.1",
      markers: Markers(time: "once a year"))
    let weakened = change(from: [often], to: [rare])
    #expect(weakened.verdict.change == .weakened)
    #expect(weakened.verdict.basis == .frequency)
    #expect(weakened.passages.flatMap(\.figures).map(\.direction) == [.rarer])
    #expect(change(from: [rare], to: [often]).verdict.change == .strengthened)
  }

  @Test("What all were granted and some are now is weakened, unless another passage serves all")
  func narrower() {
    let all = Line("The harbour house gives a bed and soup to all guests of the town.", "C-1.1")
    let some = Line(
      "The harbour house gives a bed and soup to guests of the town who work for it.", "C-1.1")
    let change = change(from: [all], to: [some])
    #expect(change.verdict.change == .weakened)
    #expect(change.verdict.basis == .beneficiaries)
    #expect(change.narrowings == [.notForAll, .conditionAdded])
    #expect(change.reasons == [0])
    #expect(self.change(from: [some], to: [all]).verdict.change == .unchanged)
    let others = Line("Every guest finds shelter at the lighthouse too.", "C-1.1")
    #expect(self.change(from: [all], to: [some, others]).verdict.change == .unchanged)
    #expect(self.change(from: [all, others], to: [some, others]).verdict.change == .unchanged)
  }

  @Test("A marker more does not make up for a narrower circle of people")
  func narrowerWithMarker() {
    let all = Line("The harbour house gives a bed and soup to all guests of the town.", "C-1.1")
    let some = Line(
      "The harbour house gives a bed and soup to guests of the town who work by 2031.", "C-1.1",
      markers: Markers(time: "by 2031"))
    #expect(change(from: [all], to: [some]).verdict.change == .weakened)
  }

  @Test("A sum that shrinks is weakened, by its currency")
  func sum() {
    let much = Line("The fund of the harbour pays EUR 5,000 to those who were harmed.", "C-1.1")
    let little = Line("The fund of the harbour pays EUR 3,000 to those who were harmed.", "C-1.1")
    #expect(change(from: [much], to: [little]).verdict.basis == .amount)
    let other = Line("The fund of the harbour pays USD 3,000 to those who were harmed.", "C-1.1")
    #expect(change(from: [much], to: [other]).verdict.change == .unchanged)
  }

  @Test("Independence that is lost is told of passages too that are no counterparts, both shown")
  func independence() {
    let free = Line("An independent warden looks after those who stay.", "C-1.1")
    let bound = Line(
      "The task of warden is performed by a department of the ministry in charge.", "C-1.1")
    let change = change(from: [free], to: [bound])
    #expect(change.verdict.basis == .independence)
    #expect(change.narrowings == [.notIndependent, .underExecutive])
    #expect(change.reasons.map { change.passages[$0].kind } == [.dropped, .added])
    #expect(self.change(from: [bound], to: [free]).verdict.change == .unchanged)
  }

  @Test("The pair that shrank is the reason, not one that only reads otherwise")
  func reason() {
    let soup = Line("A hot soup is served at the harbour house each evening by cooks.", "C-1.1")
    let broth = Line("A warm soup is served at the harbour house each evening by cooks.", "C-1.1")
    let long = Line("Guests of the lighthouse may rest for 90 days in peace.", "C-1.1")
    let short = Line("Guests of the lighthouse may rest for 30 days in peace.", "C-1.1")
    let change = change(from: [soup, long], to: [broth, short])
    #expect(change.verdict.change == .weakened)
    #expect(change.reasons.map { change.passages[$0].later?.quote } == [short.text])
  }

  @Test("What was stated and is only allowed is weakened at the same level")
  func modality() {
    let stated = Line(
      "Unions are members of the harbour council with a vote.", "C-1.1", .mentioned)
    let allowed = Line(
      "Unions may be members of the harbour council without a vote.", "C-1.1", .mentioned,
      modality: .aim)
    let verdict = change(from: [stated], to: [allowed]).verdict
    #expect(verdict.change == .weakened)
    #expect(verdict.basis == .modality)
    #expect(change(from: [allowed], to: [stated]).verdict.change == .unchanged)
    #expect(change(from: [stated], to: [allowed, stated]).verdict.change == .unchanged)
  }

  @Test("A sentence that says there is none is shown beside what was dropped")
  func admittedGap() {
    let promise = Line("The Council shall set up a fund for guests.", "C-1.1")
    let none = Line(
      "It is not foreseen to make money available.", "C-1.1", .absent, flags: [.gapAdmitted])
    let change = change(from: [promise], to: [none])
    #expect(change.verdict.change == .dropped)
    #expect(change.passages.contains { $0.later?.flags == [.gapAdmitted] })
  }
}
