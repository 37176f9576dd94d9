package import AnalysisModel

extension ScannedDocument {
  /// The document without the names that mean a namesake there.
  ///
  /// "Trafficking" alone means that of people or of drugs. Where a document names the latter more often than the former in full,
  /// what it leaves open is taken for the latter.
  package func withoutNamesakes(among subjects: [Subject]) -> ScannedDocument {
    var full: [Subject.ID: Int] = [:]
    for hit in passages.lazy.flatMap(\.hits)
    where hit.suppression == nil && hit.weight != .contextual {
      if case .subject(let subject) = hit.target { full[subject, default: 0] += 1 }
    }
    let taken = Set(
      subjects.flatMap { subject in
        subject.namesakes.filter { full[subject.id] ?? 0 > full[$0] ?? 0 }
      })
    guard !taken.isEmpty else { return self }
    return ScannedDocument(
      document: document,
      passages: passages.map { passage in
        var passage = passage
        for place in passage.hits.indices where passage.hits[place].weight == .contextual {
          guard case .subject(let subject) = passage.hits[place].target, taken.contains(subject),
            passage.hits[place].suppression == nil
          else { continue }
          passage.hits[place].suppression = .offSubject(.displaced)
        }
        return passage
      },
      columns: columns, columnDenials: columnDenials, emptyCells: emptyCells, amounts: amounts,
      countryLeads: countryLeads, titleCountries: titleCountries)
  }
}
