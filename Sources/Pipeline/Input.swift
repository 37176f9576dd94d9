package import AnalysisModel

/// One thing to read: a file, or a folder of web pages that make one plan.
package struct Input: Sendable, Hashable {
  /// The path as it was given or reached.
  package let path: String
  package let isSite: Bool
  /// What the manifest says of it, or nil.
  package let record: PlanRecord?
  /// Why it cannot even be tried, or nil.
  package let problem: IngestFailure.Reason?

  /// The name of a web page; nil for a folder, and for a file that is called a PDF.
  var pageName: String? {
    let name = path.split(separator: "/").last.map(String.init)
    return isSite || path.lowercased().hasSuffix(".pdf") ? nil : name
  }

  package init(
    path: String, isSite: Bool = false, record: PlanRecord? = nil,
    problem: IngestFailure.Reason? = nil
  ) {
    self.path = path
    self.isSite = isSite
    self.record = record
    self.problem = problem
  }
}
