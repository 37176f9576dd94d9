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
    return file(
      withPicture: runs + ">",
      "/Width \(size) /Height \(size) /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter [/ASCIIHexDecode /RunLengthDecode]"
    )
  }()

  /// A page of text, and one that a white picture of 9,000 by 9,000 points in JPEG 2000 covers: its decoder takes 324 MB.
  static let dearPicture = file(
    withPicture: whitePicture + ">",
    "/Width 9000 /Height 9000 /Filter [/ASCIIHexDecode /FlateDecode /FlateDecode /JPXDecode]")

  private static func file(withPicture data: String, _ entries: String) -> [UInt8] {
    WrittenPDF.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
      WrittenPDF.stream(
        "BT /F 11 Tf 72 700 Td (The plan says what it is, at some length, and shows a picture.) Tj ET"
      ),
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /XObject << /X 7 0 R >> >> >>",
      WrittenPDF.stream("595 0 0 842 0 0 cm /X Do"),
      WrittenPDF.stream(data, "/Type /XObject /Subtype /Image \(entries)"),
    ])
  }

  /// Packed twice, in hexadecimal digits.
  private static let whitePicture =
    """
    78daabb8f5f696a3b748a2cc8187e50e1142ca4e2f454c1412653f2994bd9a2032b124f2b5449c577898e6545f16ce28c585deed0a566e\
    5f387755bc332e391b7d77ef3bd7ac5973a7f9a674c4aec88daf6aba577947f276ee8f8fdff20d5a0cb66d9bb06cb97b7c4f9b805ad8b6\
    32b3eb66e997ee2c2cde3349fef5cf8f77b26a770a1e7ab2f45179d0ca2deb39d3a799c9994e6a4a77fe61352b7ecf94d0cdbb1f16fd5e\
    7aeee8dd78f57d7e5a9e93ee7227e7b6a5a4a8a8dc4c5a71e6ecd9f3fa29a71f2679e49965f16fcb3afdf2f0dc2dbb22a3f76f2e785db6\
    2b36db26f26e847ffab2f57ee7d3d63bfd2e6ed7cffff4be76eefe8f6f42b2f577dbd7952cbe79ebf7bf97b11ba7ecfff1e3caf6efd7f9\
    6f7bffabda1ba563af6f6551f8f4f2bb9f7f56377f4c3ab96df7f3cff689f5ab227eedd8b433fed3cc2ef375e1ddfc57edece7e81fdd71\
    a4b0da7bb64d5850e4dce3b3b44ed7382c57deb97fff3f21f68b3acefbe5ffa4f5f73e71fdbdaef6fabeecfbbd85f7dfd6f6c8eed34ede\
    7170aeadc226d5bedbd1ffe217d7ef98fbadceaaaf2239e651c7f6feb9e7f764df337d3fabfceceefaa47b7fa5f993e74f5d1a7f2b455e\
    3affe66d77a369ae61792e3f8f993d9b257986676efde5aafb7eedf92662eb1baf1fc87ef0b5e13a731c7f852d8c7176f7b3d8cfeb2acb\
    773cbbdb68dbf355794f599c757e89f5fb94ecf53be5cf17d529e9d49d98253fff3d138f98b5fe7ad3bbbc13e44ff03bd429d833fc6cfc\
    c3f084fd13334e8109f3ff10a7102ef073a734509b7c03501f0390c77882ff093b4e0105fb726688297ffc7fae3d236765f5adcaa6aa3a\
    d1fcf71fe6b695f96c000fa95763
    """
}
