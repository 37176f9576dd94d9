/// How far a reader can trust what the lexicons of a language find and do not find.
package struct LexiconTrust: Hashable, Sendable, Codable {
  /// What was measured on labelled passages; nil where nothing was.
  package let measure: LanguageMeasure?
  /// What the passages were, in words.
  package let basis: String
  /// Whether the files are still those that were measured.
  package let isCurrent: Bool
  /// What was measured of the English lexicons, for comparison; nil for English itself.
  package let english: LanguageMeasure?
  /// What an audit of these very plans missed; nil where nobody looked.
  package let audit: MissRate?
  /// Whether the files are still those of the run that was audited.
  package let isAuditCurrent: Bool
  /// How many items were looked for.
  package let itemCount: Int?
  /// Whether more items were measured than were looked for, so that the figures are of those alone.
  package let isRestricted: Bool

  package init(
    measure: LanguageMeasure?, basis: String, isCurrent: Bool, english: LanguageMeasure?,
    audit: MissRate?, isAuditCurrent: Bool = true, itemCount: Int? = nil,
    isRestricted: Bool = false
  ) {
    self.isAuditCurrent = isAuditCurrent
    self.itemCount = itemCount
    self.isRestricted = isRestricted
    self.measure = measure
    self.basis = basis
    self.isCurrent = isCurrent
    self.english = english
    self.audit = audit
  }

  /// The same with what a later audit gave, of a run with these files.
  package func audited(_ audit: MissRate) -> LexiconTrust {
    LexiconTrust(
      measure: measure, basis: basis, isCurrent: isCurrent, english: english, audit: audit,
      itemCount: itemCount, isRestricted: isRestricted)
  }
}
