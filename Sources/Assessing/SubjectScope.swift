package import AnalysisModel

/// Where a document speaks of what the frameworks are about.
package struct SubjectScope: Sendable {
  /// The document's figures as a whole.
  package let figures: SubjectFigures
  /// By section: the subjects that it is about.
  package let sections: [Set<Subject.ID>]
  private let reach: Int
  /// By subject, those that displace it in a passage which names them alone.
  private let rivals: [Subject.ID: Set<Subject.ID>]
  /// By section: the subjects that its own heading names.
  private let headings: [Set<Subject.ID>]
  /// Whether nothing is known but that the text is about every subject, or about none.
  private let isAboutEverything: Bool?

  /// Measures a document.
  ///
  /// - Parameters:
  ///   - scanned: The document with every hit.
  ///   - subjects: What documents can be about.
  ///   - choice: What the user says that it is about.
  ///   - rubric: How often a subject must be named.
  package init(
    _ scanned: ScannedDocument, subjects: [Subject], choice: SubjectChoice = .measured,
    rubric: Rubric
  ) {
    let counts = SubjectCounts(scanned)
    let words = counts.words
    let all = subjects.map { subject in
      let hits = counts.hits[subject.id] ?? 0
      let isInTitle = counts.inTitle.contains(subject.id)
      let isAbout =
        switch choice {
        case .told(let told): told == subject.id
        case .measured:
          hits >= (isInTitle ? rubric.subjectMinimumWithTitle : rubric.subjectMinimum)
            && Double(hits) * 1000
              >= Double(words)
              * (isInTitle
                ? rubric.subjectPerThousandWordsWithTitle : rubric.subjectPerThousandWords)
        }
      return SubjectFigure(subject: subject, hits: hits, isInTitle: isInTitle, isAbout: isAbout)
    }
    figures = SubjectFigures(words: words, all: all, isTold: choice != .measured)
    sections = counts.sections(
      of: scanned.document, least: choice == .measured ? rubric : nil)
    headings = counts.headings
    reach = rubric.subjectReach
    rivals = subjects.rivals
    isAboutEverything = nil
  }

  /// A scope for a passage without a document, of which nothing is known but the headings above it.
  ///
  /// Where it `isSubject` every sentence counts, else those that name the subject themselves.
  package init(
    isSubject: Bool, subjects: [Subject], under scanned: ScannedDocument, rubric: Rubric
  ) {
    let counts = SubjectCounts(scanned)
    figures = SubjectFigures(words: 0, all: [])
    sections = counts.sections(of: scanned.document, least: nil)
    headings = counts.headings
    rivals = subjects.rivals
    reach = rubric.subjectReach
    isAboutEverything = isSubject
  }

  /// Why a hit for a framework about a subject does not count in a passage, or nil where it does.
  ///
  /// No `subject` stands for a framework about any.
  package func miss(
    of hit: Hit, about subject: Subject.ID?, in passage: Passage, section: Int?, text: String
  ) -> SubjectMiss? {
    guard let subject else { return nil }
    if isDisplaced(subject, by: hit, in: passage, section: section) { return .displaced }
    let isAbout = isAboutEverything ?? figures.isAbout(subject)
    let isSectionAbout = section.map {
      sections.indices.contains($0) && sections[$0].contains(subject)
    }
    if isSectionAbout == true { return nil }
    let isNamed = passage.count(of: subject) > 0
    if hit.weight == .contextual { return isNamed ? nil : .contextual }
    // What a title had to complete does not say all by itself.
    let saysAll =
      hit.weight == .defining && hit.lenders.isEmpty
      && text.hasLength(of: hit.range, upTo: 2 * reach)
    if isAbout || saysAll || self.isNamed(subject, near: hit, in: passage, text: text) {
      return nil
    }
    return isNamed ? .far : .unnamed
  }

  /// Whether a passage that does not name the subject names a rival in the hit's sentence, or stands right under a heading that
  /// does: "victims of drug trafficking" are none of trafficking in persons.
  private func isDisplaced(
    _ subject: Subject.ID, by hit: Hit, in passage: Passage, section: Int?
  ) -> Bool {
    guard let rivals = rivals[subject], passage.count(of: subject) == 0 else { return false }
    if let section, headings.indices.contains(section), !headings[section].contains(subject),
      !headings[section].isDisjoint(with: rivals)
    {
      return true
    }
    return passage.hits.contains { name in
      guard case .subject(let named) = name.target, name.suppression == nil else { return false }
      return rivals.contains(named)
        && passage.sentence(of: name.range) == passage.sentence(of: hit.range)
    }
  }

  /// Whether the subject is named so close to every word of a hit, in the same sentence and cell, that
  /// they belong together.
  private func isNamed(
    _ subject: Subject.ID, near hit: Hit, in passage: Passage, text: String
  ) -> Bool {
    passage.names(of: subject).contains { name in
      hit.parts.allSatisfy { belongs($0, to: name.range, in: passage, text: text) }
    }
  }

  private func belongs(
    _ part: TextRange, to name: TextRange, in passage: Passage, text: String
  ) -> Bool {
    if part.overlaps(name) { return true }
    let between =
      part.upperBound <= name.lowerBound
      ? part.upperBound..<name.lowerBound : name.upperBound..<part.lowerBound
    return text.hasLength(of: between, upTo: reach)
      && !passage.sentences.contains { between.contains($0.lowerBound) }
      && !text[between].utf8.contains(UInt8(ascii: "|"))
  }
}
