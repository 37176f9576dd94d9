internal import AnalysisModel

/// An input on its way to a plan.
struct PendingPlan {
  let input: Input
  let key: ContentKey?
  let id: PlanRecord.ID
  let guessing: PlanGuessing

  func failed(_ reason: IngestFailure.Reason, seconds: Double = 0) -> AnalyzedPlan {
    AnalyzedPlan(
      document: RunDocument(
        plan: record(language: nil, title: nil), status: .failed, reason: "\(reason)",
        sha256: key?.sha256, pages: 0, language: nil, seconds: seconds, warnings: []),
      reading: nil)
  }

  func read(_ reading: PlanReading, seconds: Double) -> AnalyzedPlan {
    AnalyzedPlan(
      document: RunDocument(
        plan: record(language: reading.language, title: reading.title), status: reading.status,
        reason: reading.reason, sha256: reading.sha256, pages: reading.pages.count,
        language: reading.language, seconds: seconds, warnings: reading.warnings),
      reading: reading.named(id))
  }

  /// The manifest's record under the plan's id, with the language that was read where it is silent.
  private func record(language: LanguageTag?, title: String?) -> PlanRecord {
    let record = input.record
    return PlanRecord(
      id: id, path: input.path, country: record?.country, title: record?.title,
      authority: record?.authority, adopted: record?.adopted, periodStart: record?.periodStart,
      periodEnd: record?.periodEnd, editionOf: record?.editionOf,
      language: record?.language ?? language, sourceURL: record?.sourceURL,
      extra: record?.extra ?? [],
      guess: guessing.guess(title: record?.title ?? title, path: input.path))
  }
}
