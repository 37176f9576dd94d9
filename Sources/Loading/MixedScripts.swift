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

  /// Whether letters of two scripts may stand in one word; hardly any text has such, and the look at bytes is quick.
  ///
  /// Words end for it at what is neither a letter nor beyond ASCII: it may say too often that they mix, and never too seldom.
  private static func mayMix(_ text: String) -> Bool {
    var script: UInt8 = 0
    for scalar in text.unicodeScalars {
      let own: UInt8 =
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: 1
        case 0x370...0x3FF: 2
        case 0x400...0x52F: 3
        case 0x600...0x6FF, 0x750...0x77F: 4
        default: 0
        }
      if own == 0 {
        if scalar.isASCII { script = 0 }
      } else if script == 0 {
        script = own
      } else if script != own {
        return true
      }
    }
    return false
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
