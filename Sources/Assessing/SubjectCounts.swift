package import AnalysisModel

/// How often a document and its sections name each subject.
struct SubjectCounts {
  private(set) var words = 0
  private(set) var hits: [Subject.ID: Int] = [:]
  /// The subjects that a heading of the first page names, or of a web page the first one.
  private(set) var inTitle: Set<Subject.ID> = []
  /// By section, without those below it.
  private var own: [SectionCount]

  private struct SectionCount {
    var words = 0
    var hits: [Subject.ID: Int] = [:]
    var heading: Set<Subject.ID> = []

    mutating func add(_ other: SectionCount) {
      words += other.words
      hits.merge(other.hits, uniquingKeysWith: +)
    }
  }

  init(_ scanned: ScannedDocument) {
    own = Array(repeating: SectionCount(), count: scanned.document.sections.count)
    var titles: [Passage] = []
    for passage in scanned.passages {
      let block = scanned.document.blocks[passage.block]
      let named = passage.subjectCounts
      words += passage.wordCount
      hits.merge(named, uniquingKeysWith: +)
      if block.kind == .heading, block.places.first?.page == 1 { titles.append(passage) }
      guard let section = block.section, own.indices.contains(section) else { continue }
      own[section].add(SectionCount(words: passage.wordCount, hits: named))
      if block.kind == .heading { own[section].heading.formUnion(named.keys) }
    }
    let isPage = scanned.document.source.format == .html
    for title in isPage ? titles.prefix(1) : titles[...] {
      inTitle.formUnion(title.subjectCounts.keys)
    }
  }

  /// By section: the subjects that its own heading names.
  var headings: [Set<Subject.ID>] { own.map(\.heading) }

  /// By section: the subjects that its heading, or one above it, names, or that it names as often as
  /// `least` says, if at all.
  func sections(of document: Document, least: Rubric?) -> [Set<Subject.ID>] {
    var whole = own
    // A section comes before those below it.
    for (index, section) in document.sections.enumerated().reversed() {
      if let parent = section.parent { whole[parent].add(whole[index]) }
    }
    var subjects: [Set<Subject.ID>] = []
    for (index, section) in document.sections.enumerated() {
      let dense = whole[index].hits.filter { _, hits in
        guard let least else { return false }
        return hits >= least.subjectMinimum
          && Double(hits) * 1000
            >= Double(whole[index].words) * least.subjectPerThousandWordsOfSection
      }
      subjects.append(
        own[index].heading.union(dense.keys).union(section.parent.map { subjects[$0] } ?? []))
    }
    return subjects
  }
}

extension Passage {
  /// The index of the sentence that a range begins in.
  func sentence(of range: TextRange) -> Int? {
    sentences.lastIndex { $0.lowerBound <= range.lowerBound }
  }

  /// The places where the passage names a subject.
  func names(of subject: Subject.ID) -> [Hit] {
    hits.filter { $0.target == .subject(subject) && $0.suppression == nil }
  }

  /// How often the passage names a subject.
  func count(of subject: Subject.ID) -> Int {
    hits.count { $0.target == .subject(subject) && $0.suppression == nil }
  }

  /// How often the passage names each subject that it names.
  package var subjectCounts: [Subject.ID: Int] {
    var counts: [Subject.ID: Int] = [:]
    for hit in hits where hit.suppression == nil {
      if case .subject(let subject) = hit.target { counts[subject, default: 0] += 1 }
    }
    return counts
  }
}
