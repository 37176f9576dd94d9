internal import AnalysisModel

/// How far the text of a page can be trusted.
struct PageQuality: Hashable, Sendable {
  /// A page with fewer letters holds no text worth searching: a page number, or a caption on a scan.
  static let fewestLetters = 20

  /// What a scan's text layer is worth that is in no language: below the quality that is searched without a word.
  private static let strangeShare = 0.5

  /// From 0 to 1.
  let value: Double
  let state: Page.State

  init(_ page: PageWords) {
    var letters = 0
    var broken = 0
    var signs = 0
    for scalar in page.scalars where !isBlank(scalar) {
      if isLetter(scalar) {
        letters += 1
      } else if scalar == 0xFFFD || scalar < 0x20 || scalar >= 0xE000 && scalar < 0xF000
        || scalar > 0xF0FF && scalar < 0xF900
      {
        broken += 1
      } else if !isDigit(scalar), !ContentsEntries.isLeader(scalar) {
        signs += 1
      }
    }
    // However few letters stand beside the text that is hidden.
    if page.hidesText, page.recognition == nil {
      value = 0
      state = .unreadable
      return
    }
    guard letters + broken >= Self.fewestLetters else {
      let hasDigits = page.scalars.contains(where: isDigit)
      value = 0
      // A cover sheet or divider with a number alone is no more than it seems; a picture may hide a page of text.
      state =
        page.drawing == .something || page.drawing == .lost
        ? .unreadable : letters > 0 || hasDigits ? .readable : .blank
      return
    }
    if let recognition = page.recognition {
      value = Double(recognition.confidence)
      state = .readable
      return
    }
    let total = Double(letters + broken + signs)
    let legible = 1 - Double(broken) / total
    // Prose has about one sign to thirty letters; a third of the page is a broken encoding or a picture of signs.
    let lettered = min(1, Double(letters) / total / 0.7)
    let pronounceable = Self.pronounceableShare(of: page)
    let strangeness = page.isStrange ? Self.strangeShare : 1
    value = max(0, min(1, legible * legible * lettered * pronounceable * strangeness))
    state = value < 0.35 ? .unreadable : .readable
  }

  /// The share of words in Latin letters that have a vowel, scaled so that ordinary text gives 1.
  private static func pronounceableShare(of page: PageWords) -> Double {
    var latin = 0
    var voiced = 0
    for word in page.words where word.end - word.start >= 4 {
      var isLatin = false
      var isOther = false
      var hasVowel = false
      for scalar in page.scalars[Int(word.start)..<Int(word.end)] {
        if isLetter(scalar) {
          if scalar < 0x250 { isLatin = true } else { isOther = true }
        }
        switch folded(scalar) {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0xE0...0xE6, 0xE8...0xEF, 0xF2...0xFC:
          hasVowel = true
        case 0x30...0x39: hasVowel = true
        default: break
        }
      }
      if isLatin, !isOther {
        latin += 1
        if hasVowel { voiced += 1 }
      }
    }
    // Abbreviations and numbers leave ordinary pages at nine tenths and more; garbled ones fall below a half.
    return latin < 10 ? 1 : min(1, Double(voiced) / Double(latin) / 0.85)
  }
}
