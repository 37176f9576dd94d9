package import AnalysisModel

/// Reads one file into a document, in this process.
///
/// The format is told from the content, never from the name.
///
/// - Parameters:
///   - path: The file.
///   - options: What the user says about how it is read.
///   - notice: Which pictures of pages are left alone, and what is told before one is looked at.
/// - Returns: The document.
/// - Throws: `IngestFailure` where the file cannot be read or is neither PDF nor HTML.
package func ingest(
  path: String, options: IngestOptions, notice: PictureNotice = PictureNotice()
) throws(IngestFailure) -> Document {
  let bytes = try readFile(path)
  switch ContentFormat(sniffing: bytes) {
  case .pdf:
    return try ingestPDF(
      bytes: bytes, path: path, options: options, notice: notice)
  case .html:
    return try ingestHTML(bytes: bytes, path: path, options: options)
  case .empty:
    throw IngestFailure(path: path, reason: .empty)
  case .other(let found):
    throw IngestFailure(path: path, reason: .unsupportedFormat(found: found))
  }
}
