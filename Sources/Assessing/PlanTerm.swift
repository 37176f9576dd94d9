internal import AnalysisModel

/// When a plan begins, as far as its title says.
struct PlanTerm {
  /// The first year that the title names, or nil.
  private let firstYear: Int?

  /// How many characters may stand between an instrument's number and its year, as in "Law 12 of 3 March 2018".
  private static let numberReach = 24
  private static let pauses: Set<Character> = [",", ";", "،", "؛"]

  init(_ scanned: ScannedDocument, roles: BlockRoles) {
    let document = scanned.document
    var years = Self.years(in: (document.title ?? "")[...]).map(\.year)
    if years.isEmpty {
      // A title page has its years in the subtitle as often as in the title.
      for (index, block) in document.blocks.enumerated()
      where roles[index] == .title || block.kind == .heading && block.places.first?.page == 1 {
        years += Self.years(in: document[block.range]).map(\.year)
      }
    }
    firstYear = years.min()
  }

  /// Whether every year that a passage names lies before the plan's first one.
  func isBefore(_ passage: Passage, in document: Document) -> Bool {
    guard let firstYear else { return false }
    let years = Self.years(in: document[passage.range]).filter { found in
      let start = passage.range.lowerBound.advanced(by: found.place)
      return !isOfInstrument(start..<start.advanced(by: 4), in: passage, of: document)
    }
    return !years.isEmpty && years.allSatisfy { $0.year < firstYear }
  }

  /// Whether a text names years, and every one lies before the plan's first one.
  func isBefore(_ text: Substring) -> Bool {
    guard let firstYear else { return false }
    let years = Self.years(in: text)
    return !years.isEmpty && years.allSatisfy { $0.year < firstYear }
  }

  /// Whether a date is one of what was done: of a plan whose title names no year, a year in a sentence in the past tense.
  func isPast(_ date: Hit, in passage: Passage, of text: String) -> Bool {
    guard firstYear == nil, !Self.years(in: text[date.range]).isEmpty,
      let sentence = passage.sentences.first(where: { $0.contains(date.range.lowerBound) })
    else { return false }
    func states(_ cue: Cue) -> Bool {
      passage.hits.contains {
        $0.target == .cue(cue) && $0.suppression == nil && sentence.contains($0.range.lowerBound)
      }
    }
    return states(.past) && !states(.strongModal)
  }

  /// Whether a year is that of an instrument, as in "Law 12/2018" and "Resolution 1325 (2000)", and so no date of
  /// what the passage says.
  private func isOfInstrument(
    _ year: TextRange, in passage: Passage, of document: Document
  ) -> Bool {
    passage.hits.contains { hit in
      switch hit.target {
      case .cue(.instrument): return hit.range.overlaps(year)
      case .cue(.instrumentNumber):
        if hit.range.overlaps(year) { return true }
        guard document.text.follows(year, hit.range, within: Self.numberReach) else { return false }
        let between: Substring = document[hit.range.upperBound..<year.lowerBound]
        return !between.contains { (character: Character) in Self.pauses.contains(character) }
      default: return false
      }
    }
  }

  /// The numbers of four digits from 1950 to 2099, with the byte that each begins at.
  private static func years(in text: Substring) -> [(year: Int, place: Int)] {
    var years: [(year: Int, place: Int)] = []
    var digits = 0
    var value = 0
    var place = 0
    func close() {
      if digits == 4, (1950...2099).contains(value) { years.append((value, place - 4)) }
    }
    for byte in text.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits += 1
        value = digits > 4 ? 0 : value * 10 + Int(byte - UInt8(ascii: "0"))
      } else {
        close()
        digits = 0
        value = 0
      }
      place += 1
    }
    close()
    return years
  }
}
