internal import SharedLibraries

/// Tells from what poppler complains of while it reads a page whether text of the page is lost.
///
/// Poppler gives the text that it could make out and no error; that the rest is missing it says in its log alone.
enum LostText {
  /// In complaints that are about colours and graphics, which lose no text.
  private static let harmless = [
    "color space", "'scn' command", "'SCN' command", "'sc' command", "'SC' command",
    "Restoring state when no valid states to pop",
  ]

  /// Whether text is lost where poppler says this.
  static func isMeant(by message: String) -> Bool {
    message.hasPrefix("Syntax error") && !harmless.contains { message.contains($0) }
  }

  /// How often text was lost in this process so far.
  static var count: Int { LibraryMessages.count }

  /// Begins to listen.
  static func watch() { LibraryMessages.count(of: "Poppler", where: isMeant) }
}
