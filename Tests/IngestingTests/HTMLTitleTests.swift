internal import Testing

@testable internal import Ingesting

@Suite struct HTMLTitleTests {
  @Test(
    "The title has no site name",
    arguments: [
      ("<title>National Plan 2025 | Ministry</title>", "National Plan 2025"),
      (
        "<title>National Plan 2025 - Government - Ministry</title>",
        "National Plan 2025 - Government"
      ),
      (
        "<meta property='og:site_name' content='The Ministry'><title>The Ministry | Plan</title>",
        "Plan"
      ),
      ("<title>Plan – Ministry of Justice of X</title><h1>Plan</h1>", "Plan"),
      ("<title>Anti-trafficking</title>", "Anti-trafficking"),
      ("<h1>Plan &amp; means</h1>", "Plan & means"),
      ("<title> </title><h1 hidden>No</h1><h1>Yes</h1>", "Yes"),
    ])
  func titles(html: String, title: String) throws {
    #expect(try readPage(html + "<p>Text").title == title)
  }

  @Test("A page without title and heading has none")
  func none() throws {
    #expect(try readPage("<p>Text").title == nil)
  }

  @Test("A top heading in the banner stands over the content")
  func bannerHeading() throws {
    let page = try readPage(
      "<header><h1>National Plan</h1></header><main><h2>Aims</h2><p>Text of the plan.</main>")
    #expect(page.blocks.map(\.text) == ["National Plan", "Aims", "Text of the plan."])
    #expect(page.blocks.first?.level == 1)
  }
}
