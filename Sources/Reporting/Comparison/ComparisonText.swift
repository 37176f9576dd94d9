internal import AnalysisModel

/// A comparison for a terminal.
struct ComparisonText {
  /// The longest part of a quote that is shown; the other formats have the whole.
  private static let quoteLimit = 240
  /// So many characters before what only one of two quotes has leave room to see it.
  private static let sameLimit = 150
  /// How many of these are shown where the others are left out.
  private static let tailLength = 60

  let frameworks: [Framework]
  let words: ReportWords
  let isColoured: Bool
  private(set) var text = ""
  private let itemNames: [Item.ID: String]
  let elementNames: [Element.ID: String]

  init(frameworks: [Framework], words: ReportWords, isColoured: Bool) {
    self.frameworks = frameworks
    self.words = words
    self.isColoured = isColoured
    let items = frameworks.flatMap(\.items)
    itemNames = Dictionary(items.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    elementNames = Dictionary(
      items.flatMap(\.elements).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func append(_ comparison: Comparison) {
    switch comparison {
    case .plans(let pairs):
      for (index, pair) in pairs.enumerated() {
        if index > 0 { line("") }
        append(pair)
      }
    case .matrix(let matrix): append(matrix)
    case .groups(let groups): append(groups)
    case .runs(let runs): append(runs)
    }
  }

  /// A line of its own at the end.
  mutating func append(_ origin: String) {
    line("")
    line("(\(origin))")
  }

  // MARK: Two plans

  private mutating func append(_ comparison: PlanComparison) {
    for (sign, plan) in [("  ", comparison.earlier), ("→ ", comparison.later)] {
      line(bold("\(sign)\(plan.id)") + "  " + clean(plan.words(words)))
    }
    for note in comparison.notes(words) { line(colour("! " + clean(note), .yellow)) }
    line("")
    line(counts(words("Items"), comparison.counts(comparison.items.map(\.verdict))))
    line(counts(words("Elements"), comparison.counts(comparison.elements.map(\.verdict))))
    if let losses = comparison.hiddenLossCount(words) { line("  (\(losses))") }
    if let denied = comparison.contradictedItemCount(words) { line("  (\(denied))") }
    if let markers = comparison.markerCount(words) { line("  (\(markers))") }
    if let passages = comparison.passageCounts(words) {
      line("\(words("Passages of both plans, evidence or not:")) \(passages)")
    }
    if comparison.activities.obstacle == nil {
      line(labelled(words("Measures"), comparison.activities.counts(words)))
    }
    for framework in frameworks {
      let items = comparison.items.filter { item in
        item.framework == framework.id
          && (item.verdict.change.isChange || item.elements.contains { $0.verdict.change.isChange })
      }
      guard !items.isEmpty else { continue }
      line("")
      line(bold(framework.title))
      for item in items { append(item, of: comparison) }
    }
    appendRefigured(comparison)
    append(comparison.activities, of: comparison)
  }

  private mutating func append(_ item: ItemChange, of comparison: PlanComparison) {
    line(
      "  \(signed(item.verdict.change)) \(bold(item.item.rawValue)) "
        + labelled(
          itemNames[item.item] ?? "",
          ([verdict(item.verdict)] + [item.parts(words)].compactMap(\.self)).joined(
            separator: "; ")))
    if let losses = item.hiddenLosses(words) { line("    " + colour("! \(losses)", .red)) }
    for element in item.elements where element.verdict.change.isChange {
      let ground = element.groundWords(words).map { "; \($0)" } ?? ""
      line(
        "    \(signed(element.verdict.change)) \(element.element) "
          + labelled(elementNames[element.element] ?? "", verdict(element.verdict) + ground))
      for pair in element.leading {
        append(
          pair.earlier, plan: comparison.earlier.id.rawValue, difference: pair.earlierOnly.first)
        append(pair.later, plan: comparison.later.id.rawValue, difference: pair.laterOnly.first)
      }
    }
  }

  mutating func append(
    _ passage: ComparedPassage?, plan: String, difference: TextRange? = nil
  ) {
    guard let passage else { return }
    line(
      "        "
        + labelled(
          "\(plan), \(clean(passage.place(words))), \(passage.standing(words))",
          "“\(shortened(passage.quote, difference: difference))”"))
  }

  private mutating func append(_ activities: ActivityComparison, of comparison: PlanComparison) {
    line("")
    line(bold(words("Measures")))
    if let obstacle = activities.obstacle { line("  " + obstacle.words(of: comparison, words)) }
    for change in activities.changes where change.kind != .unchanged {
      let sign = colour(change.kind.sign, change.kind.hue)
      let moved = change.hasMoved ? " (\(words("under another objective")))" : ""
      line(
        "  \(sign) "
          + labelled(
            "\(change.kind.words(words)), \(change.pages(words))",
            shortened(change.deed(words)) + moved))
      for field in change.fields {
        line(
          "      "
            + labelled(
              field.field.words(words),
              "\(shortened(field.earlier ?? "–")) → \(shortened(field.later ?? "–"))"))
      }
    }
  }

  // MARK: Several plans

  private mutating func append(_ matrix: PlanMatrix) {
    for (index, plan) in matrix.plans.enumerated() {
      line("\(bold("\(index + 1)")) \(plan.id)  \(clean(plan.words(words)))")
      for note in plan.notes(words) { line(colour("  ! " + clean(note), .yellow)) }
    }
    for framework in frameworks {
      line("")
      line(bold(framework.title))
      line("  " + matrix.plans.indices.map { "\($0 + 1)" }.joined(separator: " "))
      for item in matrix.items where item.framework == framework.id {
        let digits = item.standings.map { LevelView($0?.level, status: $0?.status, words).digit }
        line(
          "  \(padded(digits, to: matrix.plans.count)) \(bold(item.item.rawValue)) "
            + (itemNames[item.item] ?? ""))
        for plan in item.strongest.prefix(3) { append(plan.passage, plan: plan.plan.rawValue) }
        if item.strongest.count > 3 {
          line("        " + words("and {count} more", ["count": "\(item.strongest.count - 3)"]))
        }
      }
    }
  }

  private func padded(_ digits: [String], to count: Int) -> String {
    digits.enumerated().map { index, digit in
      String(repeating: " ", count: max("\(index + 1)".count - digit.count, 0)) + digit
    }.joined(separator: " ")
  }

  // MARK: Groups

  private mutating func append(_ groups: GroupComparison) {
    for framework in frameworks {
      line(bold(framework.title))
      let head = groups.columns + [words("plans")] + Status.allCases.map { $0.words(words) }
      let rows = groups.groups.compactMap { group -> [String]? in
        group.frameworks.first { $0.framework == framework.id }.map { own in
          group.values.map { clean($0 ?? words("not known")) } + ["\(group.plans.count)"]
            + Status.allCases.map { "\(percent(own.shares[$0])) %" }
        }
      }
      for row in table([head] + rows) { line("  " + row) }
      line("")
    }
    line(
      words(
        "Mean share of a framework's items at each level; what is not assessable is never counted as absent."
      ))
    for plan in groups.leftOut {
      line(
        colour("! " + clean(plan.id.rawValue), .yellow) + " "
          + labelled(
            words("is in no figure"),
            clean(
              plan.isAssessable ? words("it is about another subject") : plan.reasonWords(words))))
    }
  }

  private func table(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ")
    }
  }

  // MARK: Lines

  enum Hue: String {
    case green = "32"
    case red = "31"
    case yellow = "33"
  }

  mutating func line(_ line: String) { text += line + "\n" }

  private func percent(_ share: Double) -> String { words.decimal(share * 100, digits: 0) }

  func verdict(_ verdict: VerdictChange) -> String {
    verdict.words(words) + (verdict.reserve(words).map { " (\($0))" } ?? "")
  }

  private func counts(_ name: String, _ counts: [(change: Change, count: Int)]) -> String {
    labelled(name, words.list(counts.map { $0.change.counted($0.count, words) }))
  }

  /// A label and what it is of, with the space that French has before a colon.
  func labelled(_ label: String, _ text: String) -> String {
    words("{label}: {text}", ["label": label, "text": text])
  }

  func signed(_ change: Change) -> String { colour(change.sign, change.hue) }

  func colour(_ text: String, _ hue: Hue?) -> String {
    guard isColoured, let hue else { return text }
    return "\u{1B}[\(hue.rawValue)m\(text)\u{1B}[0m"
  }

  func bold(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// A quote on one line, cut at spaces: it begins so near what only it has that this is seen.
  private func shortened(_ text: String, difference: TextRange? = nil) -> String {
    var rest = text[...]
    if let difference, text.count > Self.quoteLimit {
      let same = text[TextOffset(utf8: 0)..<difference.lowerBound]
      if same.count > Self.sameLimit {
        let tail = same.suffix(Self.tailLength)
        rest = text[(tail.firstIndex(of: " ") ?? tail.startIndex)...].drop { $0 == " " }
      }
    }
    let head = rest.startIndex == text.startIndex ? "" : "[…] "
    let line = clean(String(rest))
    guard line.count > Self.quoteLimit else { return head + line }
    let cut = line.prefix(Self.quoteLimit)
    return head + (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + " […]"
  }

  /// A plan's text without what could steer a terminal.
  func clean(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          // Marks that turn the direction of what follows.
          case 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
          case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: " "
          default: scalar
          }
        }))
  }
}

extension Change {
  /// Whether there is anything to show.
  var isChange: Bool { self != .unchanged && self != .notComparable }

  fileprivate var hue: ComparisonText.Hue? {
    switch self {
    case .added, .strengthened: .green
    case .dropped, .weakened, .contradicted: .red
    case .notComparable: .yellow
    case .unchanged: nil
    }
  }
}

extension ActivityChange.Kind {
  fileprivate var hue: ComparisonText.Hue? {
    switch self {
    case .added: .green
    case .dropped: .red
    case .changed: .yellow
    case .unchanged: nil
    }
  }
}
