import AnalysisModel
import TestSupport
import Testing

@testable import Assessing

/// What a document, its sections and its passages are about.
@Suite("What a document is about")
struct SubjectScopeTests {
  private static let measure = LiteralScan.Line.paragraph("The State shall open a shelter.")

  @Test("The figures count every subject and say which the document is about")
  func figures() throws {
    let reading = Sample.assess([.paragraph("Some migrants, and more migrants.")])
    let trafficking = try #require(reading.subjects["trafficking"])
    let migration = try #require(reading.subjects["migration"])
    #expect(trafficking.hits == 8 && trafficking.isAbout)
    #expect(migration.hits == 2 && !migration.isAbout)
    #expect(reading.isAboutSubject)
    #expect(reading.passages.contains { $0.subjects == ["migration": 2] })
  }

  @Test(
    "A plan whose title names the subject is about it though it hardly names it again",
    arguments: [(1, 1000, true), (1, 5000, false), (0, 1000, true), (0, 5000, false)])
  func title(mentions: Int, words: Int, isAbout: Bool) {
    let filler = LiteralScan.Line.paragraph(String(repeating: "other words ", count: 50))
    let reading = Sample.assess(
      [.heading("Plan on trafficking")]
        + Array(repeating: .paragraph("Once more trafficking."), count: mentions)
        + Array(repeating: filler, count: words / 100) + [Self.measure],
      isAboutTrafficking: false)
    #expect(reading.isAboutSubject == isAbout)
  }

  @Test("A section that names the subject again and again is about it, and its neighbour is not")
  func denseSection() {
    let naming = LiteralScan.Line.paragraph(
      "trafficking, trafficking, trafficking, trafficking and trafficking")
    let reading = Sample.assess(
      [.heading("Objectives"), naming, Self.measure, .heading("Evaluation"), Self.measure]
        + Array(repeating: .paragraph(String(repeating: "other words ", count: 100)), count: 20),
      isAboutTrafficking: false)
    #expect(!reading.isAboutSubject)
    #expect(reading.evidence.map(\.section) == [["Objectives"]])
    let about = zip(reading.sectionPaths, reading.sectionSubjects).filter { !$0.1.isEmpty }
    #expect(about.map(\.0) == [["Objectives"]])
  }

  @Test(
    "A sentence about a rival subject gives nothing unless the passage names the framework's own")
  func rival() {
    func count(_ text: String, heading: String = "Objectives") -> Int {
      Sample.assess([.heading(heading), .paragraph(text)]).evidence.count
    }
    #expect(count("The State shall open a shelter for drugs users.") == 0)
    #expect(count("The State shall open a shelter against drugs and trafficking.") == 1)
    #expect(count("No drugs. The State shall open a shelter.") == 1)
    #expect(count("The State shall open a shelter.", heading: "Objectives on drugs") == 0)
    #expect(count("Some migrants: the State shall open a shelter for migrants.") == 1)
  }

  @Test("A hit that misses the subject says how")
  func misses() {
    func miss(_ text: String, isAboutTrafficking: Bool) -> [NearMiss.Cause] {
      Sample.assess([.paragraph(text)], isAboutTrafficking: isAboutTrafficking)
        .searches.flatMap(\.nearMisses).map(\.cause)
    }
    let filler = String(repeating: "other words ", count: 40)
    #expect(
      miss("The State shall open a shelter.", isAboutTrafficking: false)
        == [.suppressed(.offSubject(.unnamed))])
    #expect(
      miss("The State shall open a shelter, \(filler)trafficking.", isAboutTrafficking: false)
        == [.suppressed(.offSubject(.far))])
    #expect(
      miss("The State shall open a shelter for drugs users.", isAboutTrafficking: true)
        == [.suppressed(.offSubject(.displaced))])
  }

  @Test(
    "What the user says counts, whatever the words say",
    arguments: [
      (SubjectChoice.told("trafficking"), false, 1), (.told(nil), true, 0),
      (.told("migration"), true, 0), (.measured, true, 1), (.measured, false, 0),
    ])
  func told(choice: SubjectChoice, names: Bool, count: Int) {
    let reading = Sample.assess([Self.measure], isAboutTrafficking: names, choice: choice)
    #expect(reading.evidence.count == count)
    #expect(reading.subjects.isTold == (choice != .measured))
  }

  @Test(
    "A name left open means the namesake that the document names more often in full",
    arguments: [
      (persons: 0, drugs: 1, isNamed: false), (persons: 1, drugs: 1, isNamed: true),
      (persons: 1, drugs: 2, isNamed: false), (persons: 0, drugs: 0, isNamed: true),
    ])
  func namesakes(persons: Int, drugs: Int, isNamed: Bool) {
    let full = Array(repeating: "trafficking in persons", count: persons)
    let rival = Array(repeating: "drug trade", count: drugs)
    let scan = LiteralScan(
      [.paragraph((full + rival + ["traffickers"]).joined(separator: ", "))],
      finding: [
        "trafficking in persons": .subject("trafficking"), "drug trade": .subject("drugs"),
        "traffickers": .subject("trafficking"),
      ], weights: ["traffickers": .contextual])
    let subjects = [
      Subject(id: "trafficking", name: "", planName: ""),
      Subject(
        id: "drugs", name: "", planName: "", displaced: ["trafficking"], namesakes: ["trafficking"]),
    ]
    let scanned = ScannedDocument(
      document: scan.document, passages: scan.passages, columns: [:], emptyCells: []
    ).withoutNamesakes(among: subjects)
    let counts = scanned.passages.first?.subjectCounts
    #expect(counts?["trafficking"] ?? 0 == persons + (isNamed ? 1 : 0))
    #expect(counts?["drugs"] ?? 0 == drugs)
  }
}
