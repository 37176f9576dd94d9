internal import Testing

@testable import Assessing

@Suite("Titles with their number in front")
struct NumberedTitleTests {
  @Test(
    "Titles of one rank share the word before the number, or its form",
    arguments: [
      ("Objective 2: Shelters", "Objective 11: Money", true),
      ("IV. Shelters", "II. Money", true), ("1.2 Shelters", "3.4 Money", true),
      ("Axe n°1 : Abris", "Axe n°2 : Moyens", true), ("Цель 1. Приюты", "Цель 2. Деньги", true),
      ("Objective 2: Shelters", "Output 2.1: Beds", false), ("1. Shelters", "1.2 Beds", false),
      ("A. Shelters", "1. Beds", false),
    ])
  func ranks(first: String, second: String, isSame: Bool) throws {
    let first = try #require(NumberedTitle(first))
    let second = try #require(NumberedTitle(second))
    #expect((first.rank == second.rank) == isSame)
  }

  @Test(
    "Names of columns, years and sentences have no number in front",
    arguments: [
      "Responsible", "2026", "2026/27", "Year 1", "Phase 2", "Open 20 shelters by June", "I",
      "A shelter in 3 provinces: which?", "",
    ])
  func others(text: String) {
    #expect(NumberedTitle(text) == nil)
  }
}
