/// Finds words that mix letters of scripts with look-alikes, as a "c" of the one keyboard in a word of the other.
enum MixedScripts {
  struct Word: Equatable {
    let text: String
    /// In characters from the text's first.
    let offset: Int
    /// As in "Cyrillic and Latin".
    let scripts: String
  }

  static func words(in text: String) -> [Word] {
    // Most texts have one script.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
    var found: [Word] = []
    var word = ""
    var scripts: Set<String> = []
    func end(_ offset: Int) {
      if scripts.count > 1 {
        found.append(
          Word(
            text: word, offset: offset - word.count,
            scripts: scripts.sorted().joined(separator: " and ")))
      }
      word = ""
      scripts = []
    }
    for (offset, character) in text.enumerated() {
      if character.isLetter {
        word.append(character)
        if let script = character.unicodeScalars.first.flatMap(script) { scripts.insert(script) }
      } else {
        end(offset)
      }
    }
    end(text.count)
    return found
  }

  private static func script(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: "Latin"
    case 0x370...0x3FF: "Greek"
    case 0x400...0x52F: "Cyrillic"
    case 0x600...0x6FF, 0x750...0x77F: "Arabic"
    default: nil
    }
  }
}
