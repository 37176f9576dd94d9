internal import SharedLibraries
internal import Synchronization

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

  /// What the decoder of JPEG 2000 says where it is given no memory, before it says that it failed.
  private static let shortage = "Size of tile data exceeds system limits"
  private static let shortages = Mutex(0)

  /// How often there was no memory for a picture in this process so far.
  static var shortageCount: Int { shortages.withLock { $0 } }

  /// Begins to listen.
  static func watch() {
    LibraryMessages.count(of: "Poppler") { message in
      if message.contains(shortage) { shortages.withLock { $0 += 1 } }
      return isMeant(by: message)
    }
  }
}
