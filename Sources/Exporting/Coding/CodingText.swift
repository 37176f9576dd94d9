internal import AnalysisModel

extension String {
  /// The text as programs for qualitative coding agree on its places, one scalar for one.
  ///
  /// Some count code points and some UTF-16 units, so what takes two units gives way to U+FFFD; some make one character of CR
  /// and LF and some break lines at rarer signs, so every line end is LF; a byte order mark at the start would be taken away.
  var withCodingPlaces: String {
    var result = String.UnicodeScalarView()
    for scalar in scrubbed.unicodeScalars {
      switch scalar {
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      case "\u{FEFF}" where result.isEmpty: result.append("\u{FFFD}")
      case "\u{10000}"..."\u{10FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// How the lines of a project's texts end; a line end counts as one character either way.
package enum LineEnd: String, Hashable, Sendable, CaseIterable {
  case lf
  /// As MAXQDA wants it, by the practice of QualCoder's export.
  case crlf

  /// A text whose lines end with LF, with this line end.
  func applied(to text: String) -> String {
    guard self == .crlf else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" { result.append("\r") }
      result.append(scalar)
    }
    return String(result)
  }
}
