internal import AnalysisModel
internal import Foundation

extension [Page] {
  /// Why there is nothing to read on any of the pages, as a sentence.
  func reasonForSilence(_ warnings: [IngestWarning]) -> String {
    isEmpty
      ? "the file has no pages"
      : warnings.first { $0.kind == .noText && $0.page == nil }?.message
        ?? warnings.first { $0.kind == .unreadablePage && count == 1 }?.message
        ?? "no page has text that can be read (\(counted)); it is probably a scan"
  }

  /// How many of the pages could not be read, and which.
  func shareUnread(_ unreadable: [Int]) -> String {
    "\(unreadable.count) of \(counted) could not be read: \(PlanReading.ranges(unreadable))"
  }

  fileprivate var counted: String { count == 1 ? "1 page" : "\(count) pages" }
}

extension PlanReading {
  /// One sentence that says what the status rests on.
  var reason: String {
    let unreadable = pages.filter { $0.state == .unreadable }.map(\.number)
    if !pages.contains(where: { $0.state == .readable }) {
      return pages.reasonForSilence(warnings)
    }
    if !hasLexicon {
      return language == .undetermined
        ? "the language could not be told from the little text that was found; "
          + "name it with --language"
        : "it was read, but there is no lexicon for its language (\(Self.name(language))), "
          + "so nothing is said of what it lacks"
    }
    let pages =
      unreadable.isEmpty
      ? (pages.count == 1 ? "its one page was read" : "all \(self.pages.counted) read")
      : self.pages.shareUnread(unreadable)
    guard !withoutLexicon.isEmpty else { return pages }
    let frameworks = withoutLexicon.map(\.rawValue).joined(separator: ", ")
    return "\(pages), but there is no \(Self.name(language)) lexicon of \(frameworks)"
  }

  /// A language's English name, or its code where it has none.
  private static func name(_ language: LanguageTag) -> String {
    Locale(identifier: "en").localizedString(forLanguageCode: language.rawValue)
      ?? language.rawValue
  }

  /// Page numbers as people write them: "2, 5-7".
  static func ranges(_ numbers: [Int]) -> String {
    var parts: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = parts.last, last.upperBound + 1 == number {
        parts[parts.count - 1] = last.lowerBound...number
      } else {
        parts.append(number...number)
      }
    }
    return parts.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }.joined(separator: ", ")
  }

  /// The reading with ids that are unique in a whole run.
  func named(_ plan: PlanRecord.ID) -> PlanReading {
    func name(_ id: Evidence.ID) -> Evidence.ID { Evidence.ID(rawValue: "\(plan)/\(id)") }
    return PlanReading(
      sha256: sha256, format: format, bytes: bytes, title: title, language: language,
      hasLexicon: hasLexicon, subjects: subjects, isAboutSubject: isAboutSubject,
      isAccount: isAccount, pages: pages, warnings: warnings, sectionPaths: sectionPaths,
      sectionSubjects: sectionSubjects,
      passages: passages, textAfterPassages: textAfterPassages,
      evidence: evidence.map { $0.named(name($0.id)) },
      elements: elements.map { verdict in
        ElementVerdict(
          framework: verdict.framework, item: verdict.item, element: verdict.element,
          level: verdict.level, status: verdict.status, evidence: verdict.evidence.map(name),
          markers: verdict.markers, ladder: verdict.ladder.named(name), flags: verdict.flags)
      },
      items: items,
      activities: activities.map { $0.named(Activity.ID(rawValue: "\(plan)/\($0.id)")) },
      audit: audit, searches: searches, withoutLexicon: withoutLexicon)
  }
}
