internal import AnalysisModel

/// When a plan begins, as far as its title says.
struct PlanTerm {
  /// The first year that the title names, or nil.
  private let firstYear: Int?

  init(_ scanned: ScannedDocument, roles: BlockRoles) {
    let document = scanned.document
    var years = Self.years(in: (document.title ?? "")[...])
    if years.isEmpty {
      // A title page has its years in the subtitle as often as in the title.
      for (index, block) in document.blocks.enumerated()
      where roles[index] == .title || block.kind == .heading && block.places.first?.page == 1 {
        years += Self.years(in: document[block.range])
      }
    }
    firstYear = years.min()
  }

  /// Whether every year that a passage names lies before the plan's first one.
  func isBefore(_ passage: Passage, in document: Document) -> Bool {
    isBefore(document[passage.range])
  }

  /// Whether a text names years, and every one lies before the plan's first one.
  func isBefore(_ text: Substring) -> Bool {
    guard let firstYear else { return false }
    let years = Self.years(in: text)
    return !years.isEmpty && years.allSatisfy { $0 < firstYear }
  }

  /// The numbers of four digits from 1950 to 2099.
  private static func years(in text: Substring) -> [Int] {
    var years: [Int] = []
    var digits = 0
    var value = 0
    func close() { if digits == 4, (1950...2099).contains(value) { years.append(value) } }
    for byte in text.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits += 1
        value = digits > 4 ? 0 : value * 10 + Int(byte - UInt8(ascii: "0"))
      } else {
        close()
        digits = 0
        value = 0
      }
    }
    close()
    return years
  }
}
