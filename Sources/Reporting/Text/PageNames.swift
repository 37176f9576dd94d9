internal import AnalysisModel

extension [Page] {
  /// A page as a reader looks it up: by its number, or a web page by its file's name.
  func name(of page: Int, format: Source.Format, _ words: ReportWords) -> String {
    if format == .html, indices.contains(page - 1), let label = self[page - 1].label {
      return label
    }
    return words("p. {number}", ["number": "\(page)"])
  }

  /// Several pages: runs of numbers drawn together, or the first names of web pages and a mark where there are more.
  func names(of pages: [Int], format: Source.Format, most: Int = 6, _ words: ReportWords) -> String
  {
    guard !pages.isEmpty else { return words("no page") }
    let hasNames =
      format == .html
      && pages.contains { page in
        indices.contains(page - 1) && self[page - 1].label != nil
      }
    guard hasNames else { return words("p. {number}", ["number": pageList(pages)]) }
    return words.list(pages.prefix(most).map { name(of: $0, format: format, words) })
      + (pages.count > most ? ", …" : "")
  }
}
