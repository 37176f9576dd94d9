import AnalysisModel
import TestSupport
import Testing

@testable import Pipeline

@Suite("Readings under ids of a run") struct NamedReadingTests {
  @Test("Rows of activities keep all but their ids")
  func activities() throws {
    let activities = try #require(SamplePlans.read.reading).activities
    #expect(activities.contains { !$0.unfilled.isEmpty })
    let named = try #require(SamplePlans.read.reading).named(PlanRecord.ID(rawValue: "p"))
      .activities
    #expect(named.map(\.id.rawValue) == activities.map { "p/\($0.id)" })
    #expect(zip(named, activities).allSatisfy { $0.named($1.id) == $1 })
  }
}
