/// How far a document is about each subject that is known.
package struct SubjectFigures: Hashable, Sendable, Codable {
  /// Words searched.
  package let words: Int
  /// In the order of the file that names the subjects.
  package let all: [SubjectFigure]
  /// Whether the user said what the document is about.
  package let isTold: Bool

  package init(words: Int, all: [SubjectFigure], isTold: Bool = false) {
    self.words = words
    self.all = all
    self.isTold = isTold
  }

  /// The figure of one subject.
  package subscript(subject: Subject.ID?) -> SubjectFigure? {
    all.first { $0.subject.id == subject }
  }

  /// Whether the document is about a framework's subject; every document is where it has none.
  package func isAbout(_ subject: Subject.ID?) -> Bool {
    subject.map { self[$0]?.isAbout == true } ?? true
  }

  /// How often a subject is named in a thousand words.
  package func perThousandWords(_ figure: SubjectFigure) -> Double {
    words == 0 ? 0 : Double(figure.hits) * 1000 / Double(words)
  }
}
