import Testing

@testable import Pipeline

@Suite("Pages that a user asks for")
struct PageSelectionTests {
  @Test("Numbers and ranges are read")
  func ranges() throws {
    let pages = try #require(PageSelection("3-5,9"))
    #expect((1...10).filter(pages.contains) == [3, 4, 5, 9])
  }

  @Test(
    "What names no pages is refused",
    arguments: ["", "0", "5-3", "-2", "3-", "a", "1,,2", "1-2-3", "99999999999999999999"])
  func wrong(_ text: String) {
    #expect(PageSelection(text) == nil)
  }
}
