/// Two runs over the same documents: what has changed, and what it comes from.
package struct RunComparison: Hashable, Sendable, Codable {
  /// What a changed verdict comes from.
  package enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
    /// The document is another one.
    case document
    /// The document is the same, but other text or other pages were read of it.
    case extraction
    /// The text is the same, the lexicons are others.
    case lexicon
    case settings
    case program
    /// Nothing that runs record differs.
    case unrecorded
  }

  package let earlier: ComparedRun
  package let later: ComparedRun
  package let lexicons: [Difference]
  package let settings: [Difference]
  package let documents: [DocumentComparison]
  /// Documents that only one of the runs has.
  package let earlierOnly: [ComparedPlan]
  package let laterOnly: [ComparedPlan]

  package init(
    earlier: ComparedRun, later: ComparedRun, lexicons: [Difference], settings: [Difference],
    documents: [DocumentComparison], earlierOnly: [ComparedPlan], laterOnly: [ComparedPlan]
  ) {
    self.earlier = earlier
    self.later = later
    self.lexicons = lexicons
    self.settings = settings
    self.documents = documents
    self.earlierOnly = earlierOnly
    self.laterOnly = laterOnly
  }

  /// The settings that differ and that change what is read of a document.
  package var readingSettings: [Difference] {
    let names: Set = [
      "ocr", "language", "timeout_seconds", "memory_mb", "cpu_seconds", "file_size_mb",
      "ocr_timeout_seconds",
    ]
    return settings.filter { names.contains($0.name) }
  }

  /// A file or setting that differs; nil where a run has none of that name.
  package struct Difference: Hashable, Sendable, Codable {
    package let name: String
    package let earlier: String?
    package let later: String?

    package init(name: String, earlier: String?, later: String?) {
      self.name = name
      self.earlier = earlier
      self.later = later
    }
  }
}

/// One of two runs.
package struct ComparedRun: Hashable, Sendable, Codable {
  package let path: String
  package let version: String

  package init(path: String, version: String) {
    self.path = path
    self.version = version
  }
}

/// A document in two runs.
package struct DocumentComparison: Hashable, Sendable, Codable {
  package let earlier: ComparedPlan
  package let later: ComparedPlan
  /// The verdicts on elements that both runs give and that are the same.
  package let unchanged: Int
  package let changes: [AttributedChange]
  /// The items whose level or status changed with their elements.
  package let items: [AttributedItem]
  /// Pages of the same document that only one of the runs could read.
  package let pages: [Int]
  /// Passages that only one of the runs reads in these words.
  package let passagesEarlierOnly: Int
  package let passagesLaterOnly: Int

  package init(
    earlier: ComparedPlan, later: ComparedPlan, unchanged: Int, changes: [AttributedChange],
    items: [AttributedItem], pages: [Int], passagesEarlierOnly: Int, passagesLaterOnly: Int
  ) {
    self.earlier = earlier
    self.later = later
    self.unchanged = unchanged
    self.changes = changes
    self.items = items
    self.pages = pages
    self.passagesEarlierOnly = passagesEarlierOnly
    self.passagesLaterOnly = passagesLaterOnly
  }
}

/// An item whose verdict changed between runs.
package struct AttributedItem: Hashable, Sendable, Codable {
  package let item: Item.ID
  package let verdict: VerdictChange
  /// The causes of its elements' changes.
  package let causes: [RunComparison.Cause]

  package init(item: Item.ID, verdict: VerdictChange, causes: [RunComparison.Cause]) {
    self.item = item
    self.verdict = verdict
    self.causes = causes
  }
}

/// A verdict on an element that changed between runs, and why.
package struct AttributedChange: Hashable, Sendable, Codable {
  package let item: Item.ID
  package let element: Element.ID
  package let verdict: VerdictChange
  package let cause: RunComparison.Cause
  /// What differs too and cannot be told apart from the cause.
  package let alsoDiffers: [RunComparison.Cause]
  /// The deciding passage in each run.
  package let earlier: ComparedPassage?
  package let later: ComparedPassage?
  package let terms: [TermChange]

  package init(
    item: Item.ID, element: Element.ID, verdict: VerdictChange, cause: RunComparison.Cause,
    alsoDiffers: [RunComparison.Cause], earlier: ComparedPassage?, later: ComparedPassage?,
    terms: [TermChange]
  ) {
    self.item = item
    self.element = element
    self.verdict = verdict
    self.cause = cause
    self.alsoDiffers = alsoDiffers
    self.earlier = earlier
    self.later = later
    self.terms = terms
  }
}

/// Words that only one of two runs found in the same passage.
package struct TermChange: Hashable, Sendable, Codable {
  package let isGone: Bool
  /// The words of the passage that matched.
  package let words: String
  /// The terms of the passage that only that run names, by their place in their file.
  package let terms: [Term.ID]
  /// Where the term is still found and no longer counts, what stops it.
  package let stop: String?

  package init(isGone: Bool, words: String, terms: [Term.ID], stop: String?) {
    self.isGone = isGone
    self.words = words
    self.terms = terms
    self.stop = stop
  }
}
