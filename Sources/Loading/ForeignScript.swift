/// Finds words in another script than their language's.
enum ForeignScript {
  struct Word: Equatable {
    let text: String
    /// In characters from the text's first.
    let offset: Int
    /// As in "Cyrillic".
    let script: String
  }

  /// Languages that are not written in Latin letters.
  private static let scripts: [String: String] = [
    "ru": "Cyrillic", "uk": "Cyrillic", "bg": "Cyrillic", "be": "Cyrillic", "mk": "Cyrillic",
    "kk": "Cyrillic", "ky": "Cyrillic", "mn": "Cyrillic", "tg": "Cyrillic", "ar": "Arabic",
    "fa": "Arabic", "ur": "Arabic", "ps": "Arabic", "ku": "Arabic", "el": "Greek",
  ]
  /// Languages of other scripts, or of several.
  private static let others: Set<String> = [
    "sr", "uz", "az", "bs", "he", "yi", "hi", "bn", "pa", "ta", "te", "ml", "mr", "ne", "si", "th",
    "lo", "km", "my", "ka", "hy", "am", "ti", "zh", "ja", "ko", "dv", "ug",
  ]
  /// Shorter words are codes and abbreviations, which every language has.
  private static let fewestLatinLetters = 4

  /// The words of a text that are wholly in letters of another script.
  ///
  /// Latin words stand in texts of every script, so they count only where the text has nothing else, and no exact form or
  /// wildcard, as names and addresses have.
  static func words(in text: String, of language: String) -> [Word] {
    guard !others.contains(language) else { return [] }
    let own = scripts[language] ?? "Latin"
    guard mayDiffer(text, own) else { return [] }
    var found: [Word] = []
    var hasOwn = false
    var word = ""
    func end(_ offset: Int) {
      defer { word = "" }
      guard !word.isEmpty, let script = script(of: word) else { return }
      if script == own {
        hasOwn = true
      } else if script != "Latin" || word.count >= fewestLatinLetters && !isName(word) {
        found.append(Word(text: word, offset: offset - word.count, script: script))
      }
    }
    for (offset, character) in text.enumerated() {
      if character.isLetter { word.append(character) } else { end(offset) }
    }
    end(text.count)
    let isBare = !hasOwn && !text.contains { "\"*?<".contains($0) }
    return found.filter { $0.script != "Latin" || isBare }
  }

  /// Whether a text has bytes that only letters of another script begin with, or none of its own.
  private static func mayDiffer(_ text: String, _ own: String) -> Bool {
    let isLatin = own == MixedScripts.Script.latin.rawValue
    var text = text
    return text.withUTF8 { bytes in
      var hasOwn = isLatin
      for byte in bytes where (0xCD...0xDD).contains(byte) {
        guard MixedScripts.Script(ofLetterBeginningWith: byte)?.rawValue == own else { return true }
        hasOwn = true
      }
      return !hasOwn
    }
  }

  /// Whether a word is written as names are.
  private static func isName(_ word: String) -> Bool { word.first?.isUppercase == true }

  private static func script(of word: String) -> String? {
    let scripts = Set(word.unicodeScalars.compactMap { MixedScripts.Script(of: $0)?.rawValue })
    return scripts.count == 1 ? scripts.first : nil
  }
}
