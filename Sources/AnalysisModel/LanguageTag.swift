/// A language's BCP 47 tag, as in "en" or "pt-BR"; "und" where the language is not known.
package struct LanguageTag: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package static let undetermined = Self(rawValue: "und")

  /// The tag without region or script, as in "pt" for "pt-BR".
  package var primary: Self {
    Self(rawValue: rawValue.split(separator: "-").first.map { $0.lowercased() } ?? rawValue)
  }

  /// Whether text in this language runs from right to left.
  package var isRightToLeft: Bool { ["ar", "fa", "he", "ur"].contains(primary.rawValue) }
}

extension LanguageTag: CustomStringConvertible {
  package var description: String { rawValue }
}

extension LanguageTag: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
