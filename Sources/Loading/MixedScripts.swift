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
    guard mayMix(text) else { return [] }
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

  /// Whether bytes of Latin letters and of the other scripts stand in one text; most texts have one script.
  private static func mayMix(_ text: String) -> Bool {
    var isLatin = false
    var isGreek = false
    var isOther = false
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xC9, 0xE1: isLatin = true
      case 0xCD...0xCF: isGreek = true
      case 0xD0...0xDD: isOther = true
      default: break
      }
    }
    return (isLatin ? 1 : 0) + (isGreek ? 1 : 0) + (isOther ? 1 : 0) > 1
  }

  static func script(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: "Latin"
    case 0x370...0x3FF: "Greek"
    case 0x400...0x52F: "Cyrillic"
    case 0x600...0x6FF, 0x750...0x77F: "Arabic"
    default: nil
    }
  }
}
