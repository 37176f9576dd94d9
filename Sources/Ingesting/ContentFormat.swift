/// What a file's content is, whatever its name says.
package enum ContentFormat: Hashable, Sendable {
  case pdf, html, empty
  /// Something that is not read here, in words, as in "a Word document".
  case other(found: String)

  package init(sniffing bytes: [UInt8]) {
    guard !bytes.isEmpty else {
      self = .empty
      return
    }
    let head = Head(bytes)
    if head.hasPDFHeader {
      self = .pdf
    } else if let found = head.knownBinary ?? head.knownArchive(in: bytes) {
      self = .other(found: found)
    } else if head.isMarkup {
      self = .html
    } else {
      self = .other(found: head.plainDescription)
    }
  }

  /// All that content which is not read can be called.
  package static var foundNames: [String] {
    Head.signatures.map(\.name) + Head.zipMembers.map(\.name) + Head.officeStreams.map(\.name) + [
      Head.zipName, Head.officeName, Head.binaryName, Head.markupName, Head.textName,
    ]
  }
}

/// The first bytes of a file, and the same as lower-case ASCII without byte order marks or the zeros of UTF-16.
private struct Head {
  private let bytes: ArraySlice<UInt8>
  private let text: String

  init(_ content: [UInt8]) {
    bytes = content.prefix(4096)
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    var plain = bytes[...]
    if isWide { plain = plain.dropFirst(2) }
    if plain.starts(with: [0xEF, 0xBB, 0xBF]) { plain = plain.dropFirst(3) }
    text = String(decoding: isWide ? plain.filter { $0 != 0 } : Array(plain), as: UTF8.self)
      .lowercased()
  }

  /// Readers look for the header within the first kilobyte, because mailers and servers prepend lines.
  var hasPDFHeader: Bool { bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil }

  var knownBinary: String? {
    Self.signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  static let zipName = "a ZIP archive"
  static let officeName = "an old Microsoft Office file"
  static let binaryName = "binary data"
  static let markupName = "XML"
  static let textName = "plain text"

  static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"), (Array("II*\0".utf8), "a TIFF image"),
    (Array("MM\0*".utf8), "a TIFF image"),
    (Array("{\\rtf".utf8), "an RTF document"), (Array("%!PS".utf8), "a PostScript file"),
    ([0x1F, 0x8B], "a gzip archive"), (Array("Rar!".utf8), "a RAR archive"),
    (Array("7z".utf8) + [0xBC, 0xAF], "a 7z archive"),
    (Array("\u{7F}ELF".utf8), "a program"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("AT&TFORM".utf8), "a DjVu document"),
  ]

  /// Names the members of office files by what their containers hold.
  func knownArchive(in content: [UInt8]) -> String? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return Self.olderOfficeKind(of: content)
    }
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    // Member names stand in the clear in the local headers and, all together, at the end.
    let names = content.prefix(1 << 16) + content.suffix(1 << 16)
    for (mark, name) in Self.zipMembers where names.firstRange(of: Array(mark.utf8)) != nil {
      return name
    }
    return Self.zipName
  }

  static let zipMembers: [(mark: String, name: String)] = [
    ("word/", "a Word document"), ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("opendocument.text", "an OpenDocument text"),
    ("opendocument.spreadsheet", "an OpenDocument spreadsheet"),
    ("opendocument.presentation", "an OpenDocument presentation"),
    ("epub+zip", "an EPUB book"),
  ]

  /// Stream names are UTF-16 in the container's directory, which may stand anywhere.
  static let officeStreams: [(stream: String, name: String)] = [
    ("WordDocument", "a Word document"), ("Workbook", "an Excel workbook"),
    ("PowerPoint Document", "a PowerPoint presentation"),
  ]

  private static func olderOfficeKind(of content: [UInt8]) -> String {
    for (stream, name) in officeStreams {
      let wide: [UInt8] = stream.utf8.reduce(into: []) { $0 += [$1, 0] }
      if content.firstRange(of: wide) != nil { return name }
    }
    return officeName
  }

  /// Whether the text begins as a web page does, after blanks, declarations and comments.
  var isMarkup: Bool {
    var rest = Substring(text).drop(while: \.isWhitespace)
    while rest.hasPrefix("<!--") || rest.hasPrefix("<?") {
      let close = rest.hasPrefix("<!--") ? "-->" : ">"
      guard let end = rest.firstRange(of: close) else { return Self.mentionsPageTags(rest) }
      rest = rest[end.upperBound...].drop(while: \.isWhitespace)
    }
    if rest.hasPrefix("<!doctype html") { return true }
    guard rest.hasPrefix("<") else { return false }
    return Self.mentionsPageTags(rest)
  }

  private static func mentionsPageTags(_ text: Substring) -> Bool {
    [
      "<html", "<head", "<body", "<title", "<meta", "<div", "<p>", "<p ", "<h1", "<h2", "<table",
      "<ul", "<script", "<a ", "<br", "<article", "<main", "<span", "<font", "<b>",
    ].contains { text.contains($0) }
  }

  var plainDescription: String {
    if text.unicodeScalars.contains(where: { $0 == "\0" }) { return Self.binaryName }
    if text.hasPrefix("<") { return Self.markupName }
    let replaced = text.unicodeScalars.count { $0 == "\u{FFFD}" || ($0.value < 9 && $0.value > 0) }
    return replaced * 10 > text.unicodeScalars.count ? Self.binaryName : Self.textName
  }
}
