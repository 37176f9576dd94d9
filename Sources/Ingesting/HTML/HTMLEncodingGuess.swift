/// How far bytes look like UTF-8.
struct UTF8Form {
  private var multibyteCount = 0
  private var errorCount = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let length = Self.sequenceLength(bytes, at: index)
      if length == 0 {
        errorCount += 1
        index += 1
      } else {
        if length > 1 { multibyteCount += 1 }
        index += length
      }
    }
  }

  /// Whether a few stray bytes at most are wrong, as where a page was pasted together; in other encodings nearly every letter is.
  var isMostlyUTF8: Bool { errorCount == 0 || errorCount * 20 < multibyteCount }

  /// Whether there are sequences that text in another encoding would have by accident only.
  var isSurelyUTF8: Bool { multibyteCount > 1 && isMostlyUTF8 }

  /// The length of the well-formed sequence at an index, or 0.
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard index + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[index + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
      0xF4 where second > 0x8F:
      return 0
    default: return length
    }
  }
}

/// A guess at a single-byte encoding, by how often its letters occur outside tags.
struct HTMLEncodingGuess {
  let name: String

  init(_ bytes: [UInt8]) {
    var counts = [Int](repeating: 0, count: 256)
    var isInTag = false
    for byte in bytes.prefix(1 << 18) {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      default: if !isInTag { counts[Int(byte)] += 1 }
      }
    }
    let latin = counts[0x41...0x5A].reduce(0, +) + counts[0x61...0x7A].reduce(0, +)
    let high = counts[0xC0...0xFF].reduce(0, +)
    // Languages in Latin letters have at most one accented letter in four; scripts and styles are Latin in all languages.
    // A few odd bytes on a page of markup tell no alphabet.
    if high * 4 < latin || high < 12 {
      name = "CP1252"
    } else {
      let cyrillic = Self.commonCyrillic.reduce(0) { $0 + counts[Int($1)] }
      let arabic = Self.commonArabic.reduce(0) { $0 + counts[Int($1)] }
      name = arabic > cyrillic ? "CP1256" : "CP1251"
    }
  }

  /// а в е и к л н о р с т in windows-1251: three letters in five of a Russian text.
  private static let commonCyrillic: [UInt8] = [
    0xE0, 0xE2, 0xE5, 0xE8, 0xEA, 0xEB, 0xED, 0xEE, 0xF0, 0xF1, 0xF2,
  ]

  /// ا ب ت د ر ع ل م ن و ي in windows-1256: the same for an Arabic text; ن and و are no common Cyrillic letters there.
  private static let commonArabic: [UInt8] = [
    0xC7, 0xC8, 0xCA, 0xCF, 0xD1, 0xDA, 0xE1, 0xE3, 0xE4, 0xE6, 0xED,
  ]
}
