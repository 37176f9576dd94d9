internal import Foundation

/// The codes that files may name their language by.
enum LanguageCodes {
  /// The languages with stemmers, which are looked up often.
  private static let usual: Set<String> = ["ar", "en", "es", "fr", "pt", "ru"]

  static func isKnown(_ code: String) -> Bool {
    usual.contains(code)
      || Locale.LanguageCode.isoLanguageCodes.contains { $0.identifier == code }
  }
}
