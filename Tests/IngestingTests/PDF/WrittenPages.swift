internal import AnalysisModel
internal import Foundation
internal import Ingesting
internal import TestSupport

/// Pages of A4 on which lines of Helvetica and rules are put by hand, from their upper left corner.
struct WrittenPages {
  private var contents = [""]

  /// Puts lines of text under each other, the baseline of the first at a height.
  mutating func add(
    _ lines: [String], left: Double, top: Double, size: Double = 10, isBold: Bool = false,
    pitch: Double = 12
  ) {
    for (index, line) in lines.enumerated() {
      let y = 842 - top - pitch * Double(index)
      contents[contents.count - 1] +=
        "BT /\(isBold ? "F2" : "F1") \(size) Tf \(left) \(y) Td (\(line)) Tj ET\n"
    }
  }

  /// Draws a rule from one point to another.
  mutating func rule(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
    contents[contents.count - 1] +=
      "\(left) \(842 - top) m \(right) \(842 - bottom) l S\n"
  }

  mutating func addPage() { contents.append("") }

  func document() throws -> Document {
    let fonts = 3 + 2 * contents.count
    let page =
      "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
      + "/Resources << /Font << /F1 \(fonts) 0 R /F2 \(fonts + 1) 0 R >> >>"
    let kids = contents.indices.map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(contents.count) >>",
    ]
    for (index, content) in contents.enumerated() {
      objects.append("<< \(page) /Contents \(4 + 2 * index) 0 R >>")
      objects.append(WrittenPDF.stream(content))
    }
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>")
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf").path
    try Data(WrittenPDF.file(objects)).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try ingest(path: path, options: IngestOptions(recognition: .never))
  }
}
