internal import AnalysisModel
internal import Assessing
package import Foundation
internal import Ingesting
internal import Reporting

extension ExtractedDocument {
  /// A page of HTML that shows the blocks over pictures of the pages.
  ///
  /// - Parameters:
  ///   - lexiconDirectory: Where the vocabulary of the section roles is.
  ///   - password: What opens the file where it is encrypted.
  /// - Returns: The page in UTF-8.
  /// - Throws: `AnalysisFailure` where the vocabulary or the file cannot be read.
  package func html(lexiconDirectory: String, password: String?) throws -> Data {
    let roles = try roles(lexiconDirectory: lexiconDirectory)
    let (pictures, notes) =
      document.source.format == .pdf ? try pictures(password: password) : ([:], [])
    let drawing = ReadingDrawing(
      document, roles: roles.roles, sectionRoles: roles.sections, pages: pages,
      pictures: pictures, notes: notes)
    return Data(try drawing.html().utf8)
  }

  /// Pictures of the pages in base 64, and what is said of those that are missing.
  private func pictures(
    password: String?
  ) throws(AnalysisFailure) -> (pictures: [Int: String], notes: [String]) {
    let wanted = pages.prefix(selection == nil ? PictureLimits.unasked : PictureLimits.asked)
    var pictures: [Int: String] = [:]
    var bytes = 0
    do {
      try drawPages(
        path: document.source.path, password: password, pages: Array(wanted),
        pixelsPerPoint: PictureLimits.pixelsPerPoint, longestSide: PictureLimits.longestSide
      ) { page, png in
        pictures[page] = Data(png).base64EncodedString()
        bytes += png.count
        return bytes < PictureLimits.bytes
      }
    } catch {
      throw .ingest(error)
    }
    guard pictures.count < pages.count else { return (pictures, []) }
    let note =
      "\(pictures.count) of \(pages.count) pages stand here with their picture, so that this file "
      + "stays small; on the others only the boxes are drawn. Ask for some pages with --pages, as "
      + "in --pages 60-80, to see those."
    return (pictures, [note])
  }
}

/// How much of a document is drawn into one file.
private enum PictureLimits {
  /// Pages drawn where none are asked for by number: a browser opens that many without delay.
  static let unasked = 60
  /// Pages drawn at most.
  static let asked = 300
  /// Where drawing ends; pictures of photographs are ten times as large as pictures of text.
  static let bytes = 48 << 20
  /// Small print can be read at this size.
  static let pixelsPerPoint = 1.5
  /// Posters are drawn smaller.
  static let longestSide = 1600.0
}
