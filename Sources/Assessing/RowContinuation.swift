internal import AnalysisModel

/// Tells rows that only end the row before them: the second half of a row that a page break cuts, and a wrapped line.
struct RowContinuation {
  private let scanned: ScannedDocument

  init(_ scanned: ScannedDocument) { self.scanned = scanned }

  /// Whether a row of a table ends the one before it.
  ///
  /// Behind a page break that is a row without a number and an activity of its own, which leaves empty what the row before has
  /// filled. On one page it is a row that has nothing but a text that begins in the middle of a sentence.
  func continues(_ block: Block, _ before: Block) -> Bool {
    guard block.cells.count == before.cells.count, block.cells.count > 1,
      block.cells.map(\.column) == before.cells.map(\.column)
    else { return false }
    let own = block.cells.filter { holds($0, block) }
    guard !own.isEmpty else { return false }
    return isCut(block, before) || isWrapped(block, before, own)
  }

  private func isCut(_ block: Block, _ before: Block) -> Bool {
    guard let page = block.places.first?.page, let last = before.places.last?.page, page > last
    else { return false }
    let roles = roles(of: block)
    let names: Set<ActivityField> =
      roles.contains(.activity) ? [.number, .activity] : [.number, .objective]
    var leavesEmpty = false
    for index in block.cells.indices {
      guard let field = roles[index] else { continue }
      if names.contains(field) {
        if holds(block.cells[index], block) { return false }
      } else if Self.operational.contains(field), !holds(block.cells[index], block),
        holds(before.cells[index], before)
      {
        leavesEmpty = true
      }
    }
    return leavesEmpty && !names.isDisjoint(with: roles.compactMap(\.self))
  }

  /// What a second half of a row seldom has all of.
  private static let operational: Set<ActivityField> = [
    .responsible, .time, .start, .end, .budget, .source, .indicator,
  ]

  private func isWrapped(_ block: Block, _ before: Block, _ own: [Cell]) -> Bool {
    guard own.count == 1, let only = own.first,
      let index = block.cells.firstIndex(of: only), scanned.columns[only.column] == .activity,
      block.cells.allSatisfy({ $0 == only || $0.range.isEmpty }),
      holds(before.cells[index], before)
    else { return false }
    let text = scanned.document[only.range]
    let head = scanned.document[before.cells[index].range]
    return text.first { !$0.isWhitespace }?.isLowercase == true
      && head.last { !$0.isWhitespace }.map { !".;:!?".contains($0) } == true
  }

  private func roles(of block: Block) -> [ActivityField?] {
    block.cells.map { scanned.columns[$0.column] }
  }

  /// Whether a cell has a text that stands in the row itself; one that spans rows stands in the first of them.
  private func holds(_ cell: Cell, _ block: Block) -> Bool {
    !cell.range.isEmpty && block.range.contains(cell.range.lowerBound)
      && scanned.document[cell.range].contains { $0.isLetter || $0.isNumber }
  }
}
