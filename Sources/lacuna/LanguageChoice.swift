internal import AnalysisModel
internal import ArgumentParser
internal import Foundation

/// What `--language` names.
enum LanguageChoice: Equatable {
  /// The text's own language is told from the text.
  case auto
  case named(String)

  /// Takes the option's value; whether there is such a language is asked with `tag(_:)`.
  init(_ text: String) { self = text == "auto" ? .auto : .named(text) }

  /// The language, or nil to have it told.
  ///
  /// - Throws: A sentence with the languages of the lexicons where the value is no language's code.
  func tag(_ lexicons: LexiconOptions) throws -> LanguageTag? {
    guard case .named(let text) = self else { return nil }
    // A code that no language has would be taken for one that nothing is installed for.
    guard Self.isLanguage(text) else {
      let known = lexicons.languages
      let ours = known.isEmpty ? "" : "one with lexicons (\(known.joined(separator: ", "))) or "
      throw ValidationError(
        "there is no language \"\(text)\"; name auto, \(ours)the ISO 639 code of another")
    }
    return LanguageTag(rawValue: text)
  }

  /// Whether a text is a language's code, with or without region and script.
  static func isLanguage(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]+)*/) != nil
      && Locale.LanguageCode(LanguageTag(rawValue: text).primary.rawValue).isISOLanguage
  }
}
