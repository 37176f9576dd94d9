/// One input of a run and what became of it.
package struct RunDocument: Hashable, Sendable, Codable {
  package let plan: PlanRecord
  package let status: ReadingStatus
  /// One sentence that says what the status rests on.
  package let reason: String
  package let sha256: String?
  package let pages: Int
  package let language: LanguageTag?
  package let seconds: Double
  package let warnings: [IngestWarning]

  package init(
    plan: PlanRecord, status: ReadingStatus, reason: String, sha256: String?, pages: Int,
    language: LanguageTag?, seconds: Double, warnings: [IngestWarning]
  ) {
    self.plan = plan
    self.status = status
    self.reason = reason
    self.sha256 = sha256
    self.pages = pages
    self.language = language
    self.seconds = seconds
    self.warnings = warnings
  }
}

/// What produced an output folder, so that it can be produced again.
package struct Provenance: Hashable, Sendable, Codable {
  /// One lexicon, vocabulary or framework file that took part.
  package struct LexiconUse: Hashable, Sendable, Codable {
    package let id: String
    package let language: LanguageTag?
    package let version: String
    package let digest: String

    package init(id: String, language: LanguageTag?, version: String, digest: String) {
      self.id = id
      self.language = language
      self.version = version
      self.digest = digest
    }
  }

  package let tool: String
  package let version: String
  /// The git commit that the program was built from, with "+" where files had been changed since; nil where nothing says so.
  package let commit: String?
  package let lexicons: [LexiconUse]
  /// The settings that results depend on, by name.
  package let settings: [String: String]

  package init(
    tool: String, version: String, commit: String? = nil, lexicons: [LexiconUse],
    settings: [String: String]
  ) {
    self.tool = tool
    self.version = version
    self.commit = commit
    self.lexicons = lexicons
    self.settings = settings
  }
}

/// One input with what was read of it, as reports and tables take it.
package struct AnalyzedPlan: Hashable, Sendable {
  package let document: RunDocument
  /// Nil where the document failed.
  package let reading: PlanReading?
  /// What people decided on it.
  package let coding: PlanCoding

  package init(document: RunDocument, reading: PlanReading?, coding: PlanCoding = .none) {
    self.document = document
    self.reading = reading
    self.coding = coding
  }

  /// The same plan with what people decided on it.
  package func coded(_ coding: PlanCoding) -> AnalyzedPlan {
    AnalyzedPlan(document: document, reading: reading, coding: coding)
  }
}
