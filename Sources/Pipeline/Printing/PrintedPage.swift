internal import RegexBuilder

/// A page as it is printed: without links to other files.
///
/// Browsers write such links with the folders of the machine that prints, so they would lead nowhere elsewhere and tell where the
/// results lay. Links within the page and to the web stay.
struct PrintedPage {
  let html: String

  init(_ page: String) { html = page.replacing(Self.fileLink, with: "") }

  /// Values are escaped, so none holds a quotation mark, and no text looks like an attribute.
  private static var fileLink: some RegexComponent {
    Regex {
      " href=\""
      NegativeLookahead {
        ChoiceOf {
          "#"
          "https:"
          "http:"
        }
      }
      ZeroOrMore(CharacterClass.anyOf("\"").inverted)
      "\""
    }
  }
}
