internal import Testing

@testable import Ingesting

@Suite("Counting the words that a dictionary does not know")
struct WordTallyTests {
  private let dictionary: Set<String> = ["a", "of", "register", "shelters", "Nepal"]

  private func tally(_ text: String, ofAtLeast letters: Int = 1) -> WordTally {
    WordTally(text.unicodeScalars.map(\.value), ofAtLeast: letters) { dictionary.contains($0) }
  }

  @Test(
    "Words in capitals are known where the dictionary has them without",
    arguments: [
      ("Register of SHELTERS", 0), ("NEPAL", 0), ("sheltErs", 1), ("Regiſter", 1), ("nepal", 1),
    ])
  func capitals(text: String, unknown: Int) {
    #expect(tally(text).unknown == unknown)
  }

  @Test("Signs and digits part words, and short ones are left out where that is asked")
  func parts() {
    #expect(tally("12a of-x, register") == WordTally(count: 4, unknown: 1))
    #expect(tally("12a of-x, register", ofAtLeast: 3) == WordTally(count: 1, unknown: 0))
    #expect(tally("").share == 0)
  }

  @Test("Words with signs that print has not are garbled, and signs alone are none")
  func garbled() {
    #expect(tally("laver^ {A.-N.) * shelters (A.-N.) | register").garbled == 2)
  }

  @Test(
    "A reading of dialect is better where most garbled words are gone, unless more are unknown",
    arguments: [
      (9, 0, 500, 510, true), (10, 4, 500, 500, true), (10, 5, 500, 500, false),
      (4, 0, 500, 500, false), (9, 0, 500, 600, false),
    ])
  func cleaner(_ former: Int, _ now: Int, _ unknown: Int, _ unknownNow: Int, isBettered: Bool) {
    let first = WordTally(count: 900, unknown: unknown, garbled: former)
    let second = WordTally(count: 900, unknown: unknownNow, garbled: now)
    #expect(first.isBettered(by: second) == isBettered)
  }

  @Test(
    "A reading is better by a quarter of the unknown words, unless they are few or nearly all",
    arguments: [
      (WordTally(count: 800, unknown: 46), WordTally(count: 810, unknown: 31), true),
      (WordTally(count: 820, unknown: 12), WordTally(count: 820, unknown: 4), true),
      (WordTally(count: 330, unknown: 21), WordTally(count: 330, unknown: 17), false),
      (WordTally(count: 390, unknown: 3), WordTally(count: 390, unknown: 1), false),
      (WordTally(count: 370, unknown: 230), WordTally(count: 370, unknown: 160), false),
    ])
  func betterTally(former: WordTally, now: WordTally, isBettered: Bool) {
    #expect(former.isBettered(by: now) == isBettered)
  }
}
