/// Files that a reader must survive, made by hand.
enum HostileFiles {
  /// A page of forms that each draw the next one twice: 2^40 drawings, which no reader ends.
  static let endless: [UInt8] = {
    let depth = 40
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
      stream("/X Do", ""),
    ]
    for level in 0..<depth {
      let next = 6 + level
      let resources =
        level == depth - 1 ? "" : "/Resources << /XObject << /X \(next) 0 R >> >>"
      objects.append(
        stream(
          level == depth - 1 ? "0 0 m 1 1 l S" : "/X Do /X Do",
          "/Type /XObject /Subtype /Form /BBox [0 0 200 200] \(resources)"))
    }
    return pdf(objects)
  }()

  /// A page with one line of text.
  static func page(_ text: String) -> [UInt8] {
    pdf([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
      stream("BT /F 11 Tf 72 700 Td (\(text)) Tj ET", ""),
    ])
  }

  private static func stream(_ content: String, _ entries: String) -> String {
    "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  private static func pdf(_ objects: [String]) -> [UInt8] {
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }
}
