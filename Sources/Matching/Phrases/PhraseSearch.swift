/// Follows all wordings through a text at once.
///
/// The search keeps a list of active states, one for each place where a wording may have begun. A
/// word moves each along or drops it, and begins a new one. The list is at most as long as the
/// longest wording and in ordinary text has one or two members, however many terms there are.
struct PhraseSearch {
  private struct Active {
    let state: PhraseStates.State
    let start: Int32
  }

  private var states: PhraseStates
  private var active: [Active] = []
  private var next: [Active] = []

  init(trie: PhraseTrie) { states = PhraseStates(trie: trie) }

  /// Adds every occurrence of a wording within a range of words.
  mutating func run(
    over words: [TextWord], _ range: Range<Int>, symbolSets: SymbolSets,
    into occurrences: inout WordingOccurrences
  ) {
    if states.isFull { states.reset() }
    active.removeAll(keepingCapacity: true)
    for index in range {
      let word = words[index]
      guard word.symbolSet != SymbolSets.empty else {
        active.removeAll(keepingCapacity: true)
        continue
      }
      if !word.joins { active.removeAll(keepingCapacity: true) }
      next.removeAll(keepingCapacity: true)
      active.append(Active(state: PhraseStates.initial, start: Int32(index)))
      for position in active.indices {
        let start = active[position].start
        let reached = states.step(from: active[position].state, word.symbolSet, of: symbolSets)
        guard reached != PhraseStates.dead else { continue }
        states.forEachWording(of: reached) { wording in
          occurrences.append(WordSpan(start: start, end: Int32(index) + 1), of: wording)
        }
        if states.goesOn(reached) { next.append(Active(state: reached, start: start)) }
      }
      swap(&active, &next)
    }
  }
}
