internal import AnalysisModel

/// A quote with its matched words marked, and its direction.
struct QuoteView: TemplateView {
  private let quote: String
  private let marked: [TextRange]
  private let limit: Int
  private let language: LanguageTag

  /// Shows a passage, up to a number of bytes if there is a limit; a cut is marked by "[…]".
  init(_ evidence: Evidence, limit: Int? = nil) {
    self.init(
      evidence.quote, marked: evidence.marked, language: evidence.language, limit: limit)
  }

  /// Shows any words of a plan, with ranges of them marked.
  init(_ quote: String, marked: [TextRange], language: LanguageTag, limit: Int? = nil) {
    self.quote = quote
    self.marked = marked
    self.limit = limit ?? ShortText.longestQuote
    self.language = language
  }

  /// Cut only when they are asked for, since a report makes more quotes than it shows.
  private var parts: [QuotePart] {
    Self.shortened(QuotePart.parts(of: quote, marked: marked), to: limit)
  }

  private static func shortened(_ parts: [QuotePart], to limit: Int) -> [QuotePart] {
    var rest = limit
    var kept: [QuotePart] = []
    for part in parts {
      guard part.text.utf8.count > rest else {
        kept.append(part)
        rest -= part.text.utf8.count
        continue
      }
      // Scalars, since a cut inside one would change it; then back to the last space.
      var text = ""
      for scalar in part.text.unicodeScalars {
        guard text.utf8.count < rest else { break }
        text.unicodeScalars.append(scalar)
      }
      if let space = text.lastIndex(of: " ") { text = String(text[..<space]) }
      kept.append(QuotePart(text: text, isMarked: part.isMarked))
      kept.append(QuotePart(text: " […]", isMarked: false))
      break
    }
    return kept
  }

  /// The quote as markup, each part escaped on its own.
  ///
  /// Markup outside the templates: a quote has up to dozens of parts, and a template takes longer over them than over all
  /// else in a report.
  private func markup(
    _ escape: (String) -> String, opening: String, closing: String
  ) -> String {
    var markup = ""
    for part in parts {
      let text = escape(part.text)
      markup += part.isMarked ? opening + text + closing : text
    }
    return markup
  }

  func value(named name: String) -> (any TemplateValue)? {
    switch name {
    case "quoteHTML": markup(HTMLText().escapeText, opening: "<mark>", closing: "</mark>")
    case "quoteMarkdown": markup(MarkdownText().escapeText, opening: "**", closing: "**")
    case "quoteLanguage": language.rawValue
    case "quoteDirection": language.isRightToLeft ? "rtl" : "ltr"
    default: nil
    }
  }
}
