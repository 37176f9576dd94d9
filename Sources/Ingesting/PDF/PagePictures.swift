package import AnalysisModel

/// Draws pages of a PDF as PNG files.
///
/// - Parameters:
///   - path: The file's path.
///   - password: What opens it where it is encrypted.
///   - pages: The pages' numbers, from 1.
///   - pixelsPerPoint: Pixels per point; 1 gives 72 dots an inch.
///   - longestSide: The most pixels of a picture's longer side, which makes pictures of posters coarser.
///   - take: Is given each page that could be drawn; false ends the work.
/// - Throws: `IngestFailure` where the file cannot be read.
package func drawPages(
  path: String, password: String?, pages: [Page], pixelsPerPoint: Double, longestSide: Double,
  take: (_ page: Int, _ png: [UInt8]) -> Bool
) throws(IngestFailure) {
  let file = try PopplerDocument(bytes: try readFile(path), path: path, password: password)
  for page in pages where page.number >= 1 && page.number <= file.pageCount {
    let side = max(page.width, page.height, 1)
    let scale = min(pixelsPerPoint, longestSide / side)
    guard let png = file.image(ofPageAt: page.number - 1, pixelsPerPoint: scale)?.png() else {
      continue
    }
    if !take(page.number, png) { return }
  }
}
