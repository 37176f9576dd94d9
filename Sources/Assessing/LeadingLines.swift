internal import AnalysisModel

/// Finds what the line that opens a list says of its items: "GRETA recommends that the State:", "Since 2022 the Ministry has:",
/// "Subject to funding, we will:", "The authorities should:".
///
/// A line that only lacks or refuses is a title of `GoverningDenials`. One that binds speaks for nobody else, and what it leaves open
/// it says with a hedge or condition.
struct LeadingLines {
  /// How many bytes may stand between a wording and the colon that it opens the list with, as in "may in particular:".
  private static let reach = 16

  /// By block of a list item, what the lines above it say of it.
  private var flags: [Int: Set<Flag>] = [:]

  init(_ scanned: ScannedDocument) {
    // The lines that open what stands now, each deeper than the one before; a paragraph's level is 0.
    var leads: [(flags: Set<Flag>, level: Int)] = []
    for passage in scanned.passages {
      let block = scanned.document.blocks[passage.block]
      let level = block.kind == .listItem ? block.level ?? 1 : 0
      leads.removeAll { $0.level >= level }
      let above = leads.reduce(into: Set<Flag>()) { $0.formUnion($1.flags) }
      if !above.isEmpty { flags[passage.block] = above }
      if block.kind == .paragraph || block.kind == .listItem,
        let sentence = passage.sentences.last,
        scanned.document[passage.range].last(where: { !$0.isWhitespace }) == ":"
      {
        leads.append((Self.flags(of: passage, sentence, in: scanned), level))
      }
    }
  }

  /// `external`, `past` or `conditional`, or nothing.
  func flags(of passage: Passage) -> Set<Flag> { flags[passage.block] ?? [] }

  private static func flags(
    of passage: Passage, _ sentence: TextRange, in scanned: ScannedDocument
  ) -> Set<Flag> {
    let hits = passage.hits.filter {
      $0.suppression == nil && sentence.contains($0.range.lowerBound)
    }
    func has(_ cue: Cue) -> Bool { hits.contains { $0.target == .cue(cue) } }
    func opens(_ cue: Cue) -> Bool {
      hits.contains { hit in
        hit.target == .cue(cue)
          && scanned.document.text.hasLength(
            of: hit.range.upperBound..<sentence.upperBound, upTo: reach)
      }
    }
    let binds = hits.contains { modal in
      modal.target == .cue(.strongModal)
        && !hits.contains { $0.target == .cue(.negation) && $0.range.overlaps(modal.range) }
    }
    var flags: Set<Flag> = []
    if has(.hedge) || has(.conditional) || opens(.openLead) || !binds && opens(.weakModal) {
      flags.insert(.conditional)
    }
    guard !binds else { return flags }
    if has(.external) { flags.insert(.external) }
    // "Since few victims were found, the following measures are planned:" opens a list of measures.
    let plans = hits.contains { planningTitles.contains($0.target) }
    if opens(.pastLead) || has(.past) && !plans { flags.insert(.past) }
    return flags
  }
}
