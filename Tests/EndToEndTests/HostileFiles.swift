import TestSupport

/// Files that a reader must survive, made by hand.
enum HostileFiles {
  /// A page of forms that each draw the next one twice: 2^40 drawings, which no reader ends.
  static let endless: [UInt8] = {
    let depth = 40
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
      WrittenPDF.stream("/X Do", ""),
    ]
    for level in 0..<depth {
      let next = 6 + level
      let resources =
        level == depth - 1 ? "" : "/Resources << /XObject << /X \(next) 0 R >> >>"
      objects.append(
        WrittenPDF.stream(
          level == depth - 1 ? "0 0 m 1 1 l S" : "/X Do /X Do",
          "/Type /XObject /Subtype /Form /BBox [0 0 200 200] \(resources)"))
    }
    return WrittenPDF.file(objects)
  }()

  /// A page with one line of text.
  static func page(_ text: String) -> [UInt8] {
    WrittenPDF.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
      WrittenPDF.stream("BT /F 11 Tf 72 700 Td (\(text)) Tj ET", ""),
    ])
  }

  /// A page of text, and one that a picture of 12,000 by 12,000 points covers: 18 MB in the file and 576 MB where it is drawn.
  static let largePicture: [UInt8] = {
    let size = 12_000
    // 128 times the byte 0 each.
    let runs = String(repeating: "8100", count: size * size / 8 / 128)
    return WrittenPDF.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
      WrittenPDF.stream(
        "BT /F 11 Tf 72 700 Td (The plan says what it is, at some length, and shows a picture.) Tj ET"
      ),
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /XObject << /X 7 0 R >> >> >>",
      WrittenPDF.stream("595 0 0 842 0 0 cm /X Do"),
      WrittenPDF.stream(
        runs + ">",
        "/Type /XObject /Subtype /Image /Width \(size) /Height \(size) /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter [/ASCIIHexDecode /RunLengthDecode]"
      ),
    ])
  }()
}
