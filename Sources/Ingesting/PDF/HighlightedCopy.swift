package import AnalysisModel

/// Writes a copy of a PDF with highlights behind the file's own bytes, which stay as they are.
///
/// - Parameters:
///   - path: The PDF.
///   - password: What opens it where it is encrypted.
///   - highlights: What to add, in the order in which viewers list it.
///   - copy: The file to write, which must not be the PDF itself.
/// - Returns: What kept the copy from being written, or nil.
/// - Throws: `IngestFailure` where the PDF cannot be read.
package func writeCopy(
  of path: String, password: String?, with highlights: [Highlight], to copy: String
) throws(IngestFailure) -> String? {
  let file = try PopplerDocument(bytes: readFile(path), path: path, password: password)
  for highlight in highlights {
    guard let page = file.page(at: highlight.page - 1),
      let shape = HighlightShape(highlight, pageHeight: page.size.height)
    else { continue }
    _ = page.add(shape, color: highlight.color, text: highlight.text)
  }
  return file.save(to: copy)
}
