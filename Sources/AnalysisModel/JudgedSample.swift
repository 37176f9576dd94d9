/// What people said of a sample of verdicts: how many of them were right.
package struct JudgedSample: Hashable, Sendable, Codable {
  /// How many of the verdicts of one kind were right.
  package struct Share: Hashable, Sendable, Codable {
    package let right: Int
    package let judged: Int
    /// The interval that the file states; nil where it states none.
    private let stated: Interval?

    package init(right: Int, judged: Int, interval: Interval? = nil) {
      self.right = right
      self.judged = judged
      stated = interval
    }

    package var value: Double? { judged == 0 ? nil : Double(right) / Double(judged) }

    /// The interval as stated, or Wilson's, which takes every verdict as drawn by itself.
    package var interval: Interval? { stated ?? Interval.share(right, of: judged) }
  }

  /// The shares of one language, or of all together.
  package struct Figures: Hashable, Sendable, Codable {
    /// Passages that count as evidence and, to the people who judged, are.
    package let evidence: Share?
    /// Elements called absent of which the people who judged found nothing either.
    package let absences: Share?

    package init(evidence: Share?, absences: Share?) {
      self.evidence = evidence
      self.absences = absences
    }
  }

  /// The day on which the sample was judged, in ISO 8601.
  package let date: String
  /// How many documents the sample was drawn from.
  package let documents: Int
  /// Who judged what, in words; may be empty.
  package let basis: String
  package let whole: Figures
  package let languages: [LanguageTag: Figures]
  /// The SHA-256 digest of the file, or an empty string.
  package let digest: String

  package init(
    date: String, documents: Int, basis: String, whole: Figures,
    languages: [LanguageTag: Figures] = [:], digest: String = ""
  ) {
    self.date = date
    self.documents = documents
    self.basis = basis
    self.whole = whole
    self.languages = languages
    self.digest = digest
  }
}
