internal import AnalysisModel
internal import ArgumentParser
internal import Foundation

/// What `--language` names.
enum LanguageChoice: Equatable {
  /// The text's own language is told from the text.
  case auto
  case named(LanguageTag)

  /// Reads the option's value.
  ///
  /// - Throws: A sentence where it is no language's code.
  init(_ text: String) throws {
    if text == "auto" {
      self = .auto
      return
    }
    let tag = LanguageTag(rawValue: text)
    // A code that no language has would be taken for one that nothing is installed for.
    guard text.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]+)*/) != nil,
      Locale.LanguageCode(tag.primary.rawValue).isISOLanguage
    else {
      throw ValidationError("--language is auto or a code such as en, fr or pt-BR, not \"\(text)\"")
    }
    self = .named(tag)
  }

  /// The language, or nil to have it told.
  var tag: LanguageTag? {
    switch self {
    case .auto: nil
    case .named(let tag): tag
    }
  }
}
