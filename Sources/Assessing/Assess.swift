package import AnalysisModel

/// The stage: a scanned document held against frameworks.
///
/// Verdicts come in the frameworks' order. `lexicons` names the frameworks whose wordings in the
/// document's language took part: without them nothing can be said to be missing. `choice` is what the
/// user says that the document is about, `termCounts` how many terms each element has in its language.
package func assess(
  _ scanned: ScannedDocument, against frameworks: [Framework], lexicons: Set<Framework.ID>,
  subjects: [Subject], choice: SubjectChoice = .measured, termCounts: [Element.ID: Int] = [:],
  rubric: Rubric
) -> PlanReading {
  let scanned = scanned.withoutShareColumns()
  let document = scanned.document
  let roles = BlockRoles(scanned)
  let scope = SubjectScope(scanned, subjects: subjects, choice: choice, rubric: rubric)
  let activities = Activities(scanned, roles: roles, rubric: rubric)
  let rows = activities.rows()
  let auditing = ActivityAuditing(rows, in: activities.scanned, roles: roles)
  var reader = PassageReader(
    scanned, roles: roles, scope: scope, index: ElementIndex(frameworks), rubric: rubric)
  let cells = FilledCells(
    auditing, in: activities.scanned, frameworks: frameworks, isAccount: reader.isAccount)
  reader.cells = cells

  var collector = EvidenceCollector(scanned: scanned, roles: roles, frameworks: frameworks)
  var nearMisses = NearMissCollector(scanned: scanned, roles: roles)
  for (number, found) in scanned.passages.enumerated() {
    let passage = found.adding(cells.hits[number] ?? [])
    let (findings, hits) = reader.read(passage)
    for finding in findings { collector.add(finding, of: passage) }
    nearMisses.add(hits, of: passage, number: number)
  }
  let evidence = JoinedMeasures(frameworks).adding(to: collector.evidence())

  let isReadable = isFullyReadable(document)
  var elementVerdicts: [ElementVerdict] = []
  var itemVerdicts: [ItemVerdict] = []
  for framework in frameworks {
    let verdicts = Verdicts(
      evidence, isAssessable: isReadable && lexicons.contains(framework.id), rubric: rubric)
    for item in framework.items {
      // What is given up has neither evidence nor a verdict.
      let found = item.currentElements
        .map { verdicts.verdict(on: $0, item: item, framework: framework) }
      elementVerdicts += found
      itemVerdicts.append(verdicts.verdict(on: item, elements: found, framework: framework))
    }
  }
  let gaps = gaps(between: scanned.passages, in: document)
  return PlanReading(
    sha256: document.id.rawValue, format: document.source.format, bytes: document.source.bytes,
    title: document.title, language: document.language, hasLexicon: !lexicons.isEmpty,
    subjects: scope.figures,
    isAboutSubject: frameworks.contains { scope.figures.isAbout($0.subject) },
    isAccount: reader.isAccount,
    pages: document.pages, warnings: document.warnings,
    sectionPaths: document.sections.indices.map { document.sectionPath($0) },
    sectionSubjects: scope.sections.map { $0.sorted() },
    passages: zip(scanned.passages, gaps.before).map { passage, gap in
      let block = document.blocks[passage.block]
      return PassageRecord(
        page: block.place(at: passage.range.lowerBound)?.page, role: roles[passage.block],
        section: block.section, wordCount: passage.wordCount, subjects: passage.subjectCounts,
        text: String(document[passage.range]), textBefore: gap)
    },
    textAfterPassages: gaps.after,
    evidence: evidence, elements: elementVerdicts, items: itemVerdicts,
    activities: rows.map(\.activity),
    audit: auditing.audit(
      evidence, elements: ElementIndex(frameworks).elements, shares: cells.shares),
    searches: elementVerdicts.filter { $0.level == .absent }.map { verdict in
      ElementSearch(
        element: verdict.element, termCount: termCounts[verdict.element] ?? 0,
        nearMisses: nearMisses.nearMisses(of: verdict.element))
    },
    withoutLexicon: frameworks.map(\.id).filter { !lexicons.contains($0) })
}

/// The text of a document that no passage has: before each passage, and after the last.
///
/// - Precondition: Passages come in reading order and share no text.
private func gaps(
  between passages: [Passage], in document: Document
) -> (before: [String], after: String) {
  var end = TextOffset(utf8: 0)
  let before = passages.map { passage in
    defer { end = passage.range.upperBound }
    return String(document[end..<passage.range.lowerBound])
  }
  return (before, String(document[end..<TextOffset(utf8: document.text.utf8.count)]))
}

/// Whether every page that can hold evidence was read.
///
/// The first and the last page may be pictures: a cover gives no evidence anyway.
private func isFullyReadable(_ document: Document) -> Bool {
  guard document.pages.contains(where: { $0.state == .readable }) else { return false }
  let covers =
    document.pages.count < fewestPagesInCovers
    ? [] : [document.pages.first?.number, document.pages.last?.number]
  return !document.pages.contains { $0.state == .unreadable && !covers.contains($0.number) }
}

/// A leaf or two have no covers: what cannot be read of them may say anything.
private let fewestPagesInCovers = 4
