/// What was measured of the lexicons on labelled passages, as it stands beside them.
package struct LexiconMeasures: Hashable, Sendable {
  /// What the passages were, in words.
  package let basis: String
  package let languages: [LanguageMeasure]
  /// The SHA-256 digest of the file, or an empty string.
  package let digest: String

  package init(basis: String, languages: [LanguageMeasure], digest: String = "") {
    self.basis = basis
    self.languages = languages
    self.digest = digest
  }

  package subscript(language: LanguageTag) -> LanguageMeasure? {
    languages.first { $0.language == language.primary }
  }
}

/// What was measured of one language's lexicons.
package struct LanguageMeasure: Hashable, Sendable {
  package let language: LanguageTag
  /// The digest of the language's files as they were measured.
  package let state: String
  /// Labelled passages, and the documents that they were cut from.
  package let passages: Int
  package let sources: Int
  package let precision: MeasuredShare?
  package let recall: MeasuredShare?
  package let f1: MeasuredShare?
  package let items: [Item.ID: ItemMeasure]

  package init(
    language: LanguageTag, state: String, passages: Int, sources: Int, precision: MeasuredShare?,
    recall: MeasuredShare?, f1: MeasuredShare?, items: [Item.ID: ItemMeasure]
  ) {
    self.language = language
    self.state = state
    self.passages = passages
    self.sources = sources
    self.precision = precision
    self.recall = recall
    self.f1 = f1
    self.items = items
  }
}

/// A share with the interval that holds it with 95 % confidence, where one is known.
package struct MeasuredShare: Hashable, Sendable {
  package let value: Double
  package let interval: Interval?

  package init(value: Double, interval: Interval?) {
    self.value = value
    self.interval = interval
  }
}

/// What the lexicons made of one item in labelled passages.
package struct ItemMeasure: Hashable, Sendable {
  /// Passages that the program and the readers gave the item.
  package let right: Int
  /// Passages that only the program gave it.
  package let wrong: Int
  /// Passages that only the readers gave it.
  package let missed: Int

  package init(right: Int, wrong: Int, missed: Int) {
    self.right = right
    self.wrong = wrong
    self.missed = missed
  }
}
