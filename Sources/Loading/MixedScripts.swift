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
        if let script = character.unicodeScalars.first.flatMap(Script.init) {
          scripts.insert(script.rawValue)
        }
      } else {
        end(offset)
      }
    }
    end(text.count)
    return found
  }

  /// Whether letters of two scripts may stand in one word; hardly any text has such, and looking at bytes is quick.
  ///
  /// Words end for it at what is neither a letter nor beyond ASCII: it may say too often that they mix, and never too seldom.
  private static func mayMix(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var script: Script?
      for byte in bytes {
        if let own = Script(ofLetterBeginningWith: byte) {
          if let script, script != own { return true }
          script = own
        } else if byte < 0x80 {
          script = nil
        }
      }
      return false
    }
  }

  /// A script with letters that look like another's.
  enum Script: String {
    case latin = "Latin"
    case greek = "Greek"
    case cyrillic = "Cyrillic"
    case arabic = "Arabic"

    /// The script that a letter may be of whose first byte in UTF-8 is this.
    init?(ofLetterBeginningWith byte: UInt8) {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xC9, 0xE1: self = .latin
      case 0xCD...0xCF: self = .greek
      case 0xD0...0xD4: self = .cyrillic
      case 0xD8...0xDB, 0xDD: self = .arabic
      default: return nil
      }
    }

    init?(of scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
      case 0x370...0x3FF: self = .greek
      case 0x400...0x52F: self = .cyrillic
      case 0x600...0x6FF, 0x750...0x77F: self = .arabic
      default: return nil
      }
    }
  }
}
