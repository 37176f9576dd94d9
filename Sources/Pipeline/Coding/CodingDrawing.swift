package import AnalysisModel

/// Draws what coders shall look at, blind.
package struct CodingDrawing: Sendable {
  /// Sections that can give no evidence are no place to look for any.
  private static let silentRoles: Set<SectionRole> = [.title, .contents, .acronyms, .bibliography]
  /// Shorter passages are mostly titles, labels and figures.
  private static let fewestWords = 8

  private let plans: [AnalyzedPlan]
  private let frameworks: [Framework]
  private let seed: UInt64

  /// - Parameters:
  ///   - plans: Those to draw from; only those that were read and are about the subject take part.
  ///   - frameworks: Those whose elements are asked for.
  ///   - seed: The same seed draws the same rows.
  package init(_ plans: [AnalyzedPlan], frameworks: [Framework], seed: UInt64) {
    self.plans = plans.filter { $0.reading?.isAboutSubject ?? false }
    self.frameworks = frameworks
    self.seed = seed
  }

  /// A sheet for each coder: the same rows, each in an order of its own.
  package func sheets(of unit: CodingUnit, count: Int, for coders: [String]) -> [CodingSheet] {
    let rows = unit == .passages ? passages(count) : elements(count)
    return coders.map { coder in
      // The name's bytes move the seed, so that coders who sit together do not see the same order.
      var generator = SeededGenerator(
        seed: coder.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
      return CodingSheet(
        coder: coder, unit: unit, keys: Self.keys(of: unit),
        rows: rows.shuffled(using: &generator).map { $0 + [coder] })
    }
  }

  private static func keys(of unit: CodingUnit) -> [String] {
    switch unit {
    case .passages:
      [
        "unit", "plan", "title", "language", "page", "section", "text", "elements", "reason",
        "covers", "coder",
      ]
    case .elements:
      [
        "unit", "plan", "title", "language", "element", "name", "definition", "level", "reason",
        "coder",
      ]
    }
  }

  /// Half from passages that hold something by the machine and half from others, as far as there are enough.
  private func passages(_ count: Int) -> [[String]] {
    var generator = SeededGenerator(seed: seed)
    let asked = Set(frameworks.map(\.id))
    let covers = frameworks.map(\.id.rawValue).joined(separator: " ")
    var found: [[String]] = []
    var silent: [[String]] = []
    for plan in plans {
      guard let reading = plan.reading else { continue }
      let quotes = Set(
        reading.evidence.lazy.filter { asked.contains($0.framework) && $0.level > .absent }
          .map(\.quote))
      for passage in reading.passages
      where passage.wordCount >= Self.fewestWords && !Self.silentRoles.contains(passage.role) {
        let id = plan.document.plan.id
        let row = [
          CodingUnit.name(ofPassage: passage.text, page: passage.page, in: id), id.rawValue,
          title(of: plan), reading.language.rawValue, passage.page.map(String.init) ?? "",
          reading.sectionPath(passage.section).joined(separator: "; "), passage.text.scrubbed, "",
          "", covers,
        ]
        if quotes.contains(passage.text) { found.append(row) } else { silent.append(row) }
      }
    }
    found.shuffle(using: &generator)
    silent.shuffle(using: &generator)
    let half = min(found.count, max(count / 2, count - silent.count))
    return Array(found.prefix(half) + silent.prefix(count - half))
  }

  private func elements(_ count: Int) -> [[String]] {
    var generator = SeededGenerator(seed: seed)
    var rows: [[String]] = []
    for plan in plans {
      let id = plan.document.plan.id
      for item in frameworks.flatMap(\.currentItems) {
        for element in item.currentElements {
          rows.append([
            CodingUnit.name(of: element.id, in: id), id.rawValue, title(of: plan),
            plan.reading?.language.rawValue ?? "", element.id.rawValue,
            "\(item.name): \(element.name)", element.definition, "", "",
          ])
        }
      }
    }
    return Array(rows.shuffled(using: &generator).prefix(count))
  }

  private func title(of plan: AnalyzedPlan) -> String {
    (plan.document.plan.title ?? plan.reading?.title ?? plan.document.plan.id.rawValue).scrubbed
  }
}
