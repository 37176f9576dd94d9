/// The wordings of one framework's elements in one language.
package struct Lexicon: Hashable, Sendable, Codable {
  package let framework: Framework.ID
  package let language: LanguageTag
  package let version: String
  /// The SHA-256 digest of the file.
  package let digest: String
  /// Names of subjects that the file adds to those of its language's vocabulary.
  package let subjects: [Term]
  package let entries: [LexiconEntry]
  /// The file's own word groups.
  package let groupDefinitions: [WordGroupDefinition]
  /// Where the file names its language.
  package let languageLocation: SourceLocation?

  package init(
    framework: Framework.ID, language: LanguageTag, version: String, digest: String,
    subjects: [Term] = [], entries: [LexiconEntry],
    groupDefinitions: [WordGroupDefinition] = [], languageLocation: SourceLocation? = nil
  ) {
    self.framework = framework
    self.language = language
    self.version = version
    self.digest = digest
    self.subjects = subjects
    self.entries = entries
    self.groupDefinitions = groupDefinitions
    self.languageLocation = languageLocation
  }
}

/// The wordings of one element.
package struct LexiconEntry: Hashable, Sendable, Codable {
  package let element: Element.ID
  package let terms: [Term]
  package let exclusions: [Term]
  package let contra: [Term]
  package let tests: [LexiconTest]
  package let location: SourceLocation

  package init(
    element: Element.ID, terms: [Term], exclusions: [Term], contra: [Term], tests: [LexiconTest],
    location: SourceLocation
  ) {
    self.element = element
    self.terms = terms
    self.exclusions = exclusions
    self.contra = contra
    self.tests = tests
    self.location = location
  }
}

/// A sentence that an entry must match, or must not.
package struct LexiconTest: Hashable, Sendable, Codable {
  package let text: String
  package let mustMatch: Bool
  package let location: SourceLocation

  package init(text: String, mustMatch: Bool, location: SourceLocation) {
    self.text = text
    self.mustMatch = mustMatch
    self.location = location
  }
}
