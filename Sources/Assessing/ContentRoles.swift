internal import AnalysisModel

/// Tells lists of abbreviations and of references, and notes that are references, by their lines, whatever their headings say.
struct ContentRoles {
  /// So many lines in a row are a list; fewer can happen in running text.
  private static let shortestRun = 6
  /// How many other blocks may stand in a run for each line of the kind: a meaning that went onto a line
  /// of its own, or a letter of the alphabet.
  private static let mostStrangersInARow = 1

  /// By block, the role that its content shows, or nil.
  let roles: [SectionRole?]

  init(_ document: Document) {
    var roles = [SectionRole?](repeating: nil, count: document.blocks.count)
    Self.markRuns(of: .acronyms, in: document, &roles) { AcronymLine.isOne(document[$0.range]) }
    Self.markRuns(of: .bibliography, in: document, &roles) {
      $0.kind != .footnote && ReferenceLine.isOne(document[$0.range])
    }
    for (index, block) in document.blocks.enumerated() where roles[index] == nil {
      switch block.kind {
      case .paragraph, .listItem, .footnote:
        if CitationNote.isOne(document[block.range]) { roles[index] = .bibliography }
      default: break
      }
    }
    self.roles = roles
  }

  private static func markRuns(
    of role: SectionRole, in document: Document, _ roles: inout [SectionRole?],
    where isLine: (Block) -> Bool
  ) {
    var run: [Int] = []
    var strangers = 0
    func close(_ roles: inout [SectionRole?]) {
      if run.count >= shortestRun, let first = run.first, let last = run.last {
        for index in first...last where document.blocks[index].kind != .heading {
          roles[index] = role
        }
      }
    }
    for (index, block) in document.blocks.enumerated() where block.kind != .runningHeader {
      if block.kind != .heading, isLine(block) {
        run.append(index)
        strangers = 0
      } else if strangers < mostStrangersInARow {
        strangers += 1
      } else if !run.isEmpty {
        close(&roles)
        run.removeAll(keepingCapacity: true)
      }
    }
    close(&roles)
  }
}
