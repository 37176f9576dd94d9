internal import AnalysisModel

extension [Page] {
  /// A page as a reader looks it up: by its number, or a web page by its file's name.
  func name(of page: Int, format: Source.Format, _ words: ReportWords) -> String {
    if format == .html, indices.contains(page - 1), let label = self[page - 1].label {
      return label
    }
    return words("p. {number}", ["number": "\(page)"])
  }
}
