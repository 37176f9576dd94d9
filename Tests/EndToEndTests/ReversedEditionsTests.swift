import Foundation
import SwiftCSV
import TestSupport
import Testing

/// A plan whose later edition takes back what the earlier one grants.
@Suite("Editions that take back")
struct ReversedEditionsTests {
  private static func page(_ term: String, _ sentences: [String]) -> String {
    let title = "National Plan against Trafficking in Persons \(term)"
    let paragraphs = sentences.map { "<p>\($0)</p>" }.joined(separator: "\n")
    return """
      <html lang="en"><head><title>\(title)</title></head><body><h1>\(title)</h1>
      <h2>Introduction</h2>
      <p>Trafficking in persons is a crime. Victims of trafficking in persons are found in all regions.</p>
      <h2>Activities</h2>
      \(paragraphs)
      </body></html>
      """
  }

  @Test(
    "What is taken back is contradicted, what is only left out dropped, and other figures are told")
  func takenBack() async throws {
    let folder = try TemporaryFolder()
    let pages = [
      "a.html": Self.page(
        "2021-2025",
        [
          "Victims of trafficking shall not be detained.",
          "The Ministry of Health shall provide medical care to victims of trafficking.",
          "A telephone hotline for victims of trafficking shall be run by the police.",
          "The Ministry of Justice shall open a compensation fund for victims of trafficking.",
          "The Ministry of Social Affairs shall open three shelters for victims of trafficking.",
          "The Ministry of Interior shall train police officers in identifying victims every six months.",
          "The National Rapporteur shall publish an annual report on trafficking in persons.",
        ]),
      "b.html": Self.page(
        "2026-2030",
        [
          "Victims of trafficking may be detained until they testify.",
          "No medical care will be provided to victims of trafficking.",
          "The telephone hotline for victims of trafficking is abolished.",
          "The Ministry of Social Affairs shall open two shelters for victims of trafficking.",
          "The Ministry of Interior shall train police officers in identifying victims once a year.",
          "The National Rapporteur shall publish a report on trafficking in persons every two years.",
          "In Norway, medical care is provided to victims of trafficking.",
        ]),
      "manifest.csv": "path,plan_id,edition_of\na.html,a,\nb.html,b,a\n",
    ]
    for (name, text) in pages {
      try text.write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8)
    }
    _ = try await Program.run([
      "analyze", "\(folder.path)/a.html", "\(folder.path)/b.html", "--manifest",
      "\(folder.path)/manifest.csv", "-o", "\(folder.path)/out", "--quiet",
    ])
    let result = try await Program.run([
      "compare", "\(folder.path)/out", "--editions", "--format", "csv",
    ])
    let rows = try CSV<Named>(string: result.output, delimiter: .comma).rows
    var changes: [String: String] = [:]
    for row in rows where row["kind"] == "element" {
      changes[row["element"] ?? ""] = row["change"]
    }
    for element in ["OSCE-01.2", "OSCE-04.2", "CW-C.8"] {
      #expect(changes[element] == "contradicted", "\(element)")
    }
    let denials = rows.filter { $0["element"] == "OSCE-04.2" }.map { $0["later_text"] }
    #expect(denials.contains("No medical care will be provided to victims of trafficking."))
    #expect(changes["OSCE-01.7"] == "dropped")
    #expect(changes["OSCE-10.8"] == "weakened")
    let figures = Set(rows.compactMap { $0["figures"] })
    #expect(figures.contains { $0.contains("three → two") })
    #expect(figures.contains { $0.contains("every six months → once a year") })
  }
}
