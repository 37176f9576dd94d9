/// The language that reports are written in; quotes stay in the plan's own.
package enum ReportLanguage: String, Hashable, Sendable, Codable, CaseIterable {
  case english = "en"
  case french = "fr"
  case spanish = "es"

  /// What groups digits by three: French takes a narrow space that no line breaks at, Spanish a plain one.
  var groupSeparator: String {
    switch self {
    case .english: ","
    case .french: "\u{202F}"
    case .spanish: "\u{A0}"
    }
  }

  var decimalMark: String { self == .english ? "." : "," }

  /// Whether a number takes the singular; French says "0 page".
  func isSingular(_ number: Int) -> Bool { number == 1 || (self == .french && number == 0) }
}
