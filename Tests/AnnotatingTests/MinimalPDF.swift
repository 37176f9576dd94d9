/// A PDF of two pages, written by hand so that a test knows every object.
struct MinimalPDF {
  /// The form of its list of objects.
  enum Listing: CaseIterable {
    case lines, stream
  }

  /// The entries of its own outline, by title.
  var outline: [String] = []
  var listing = Listing.lines
  var isEncrypted = false

  var bytes: [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R /Lang (en\\)) \(outline.isEmpty ? "" : "/Outlines 5 0 R ")>>",
      "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 200 300] >>",
      "<< /Type /Page /Parent 2 0 R >>",
      "<< /Type /Page /Parent 2 0 R /Rotate 90 >>",
    ]
    if !outline.isEmpty {
      let last = 5 + outline.count
      objects.append("<< /Type /Outlines /First 6 0 R /Last \(last) 0 R /Count \(outline.count) >>")
      for (index, title) in outline.enumerated() {
        let next = index + 1 < outline.count ? "/Next \(7 + index) 0 R " : ""
        objects.append("<< /Title (\(title)) /Parent 5 0 R \(next)/Dest [3 0 R /Fit] >>")
      }
    }
    var bytes = Array("%PDF-1.5\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let start = bytes.count
    let encryption = isEncrypted ? " /Encrypt << /Filter /Standard >>" : ""
    switch listing {
    case .lines:
      var text = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
      for offset in offsets {
        let digits = "\(offset)"
        text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      }
      text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R\(encryption) >>\n"
      bytes += Array(text.utf8)
    case .stream:
      var data: [UInt8] = []
      for offset in offsets + [start] {
        data += [1, UInt8(offset >> 8), UInt8(offset & 255)]
      }
      let number = objects.count + 1
      bytes += Array(
        "\(number) 0 obj\n<< /Type /XRef /Size \(number + 1) /Index [1 \(number)] /W [1 2 0] /Root 1 0 R\(encryption) /Length \(data.count) >>\nstream\r\n"
          .utf8)
      bytes += data + Array("\nendstream\nendobj\n".utf8)
    }
    return bytes + Array("startxref\n\(start)\n%%EOF".utf8)
  }
}
