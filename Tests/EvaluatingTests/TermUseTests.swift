import AnalysisModel
import Evaluating
import Testing

@Suite("What is worth a look in a term's use") struct TermUseTests {
  private static func use(_ change: (inout TermUse) -> Void) -> TermUse {
    var use = TermUse(
      term: Term(
        id: "f/en#A.1/1", target: .element("A.1"), notation: "shelter", weight: .supporting,
        location: SourceLocation(file: "", line: 1, column: 1)))
    change(&use)
    return use
  }

  @Test("A term that occurs nowhere is dead")
  func dead() { #expect(Self.use { _ in }.remarks(passages: 100) == [.dead]) }

  @Test("Where no document of the language was read, nothing is dead")
  func unread() {
    #expect(Self.use { _ in }.remarks(passages: 0) == [])
    let rejected = Self.use { $0.labelled.wrong = 4 }
    #expect(rejected.remarks(passages: 0) == [.imprecise])
  }

  @Test("A term whose hits are all stopped never counts; one covered by longer hits is no such")
  func neverCounts() {
    let stopped = Self.use {
      $0.hits = 6
      $0.stopped = [.negated: 6]
    }
    #expect(stopped.remarks(passages: 100) == [.neverCounts])
    let covered = Self.use {
      $0.hits = 6
      $0.stopped = [.shadowed: 6]
    }
    #expect(covered.remarks(passages: 100) == [])
  }

  @Test("A term in more than one of forty passages fires too often")
  func overFiring() {
    let use = Self.use {
      $0.hits = 6
      $0.counting = 6
      $0.passages = 6
    }
    #expect(use.remarks(passages: 200) == [.overFiring])
    #expect(use.remarks(passages: 300) == [])
  }

  @Test("A term that counts in other plans, or that readers reject, is named")
  func wrong() {
    let use = Self.use {
      $0.hits = 4
      $0.counting = 4
      $0.elsewhere = 1
      $0.labelled.right = 1
      $0.labelled.wrong = 3
    }
    #expect(use.remarks(passages: 1000) == [.firesElsewhere, .imprecise])
    #expect(use.labelled.precision == 0.25)
  }

  @Test("The excluded share counts exclusions and masks")
  func excluded() {
    let use = Self.use {
      $0.hits = 4
      $0.stopped = [.excluded: 1, .masked: 1, .capped: 1]
    }
    #expect(use.excludedShare == 0.5)
  }
}
