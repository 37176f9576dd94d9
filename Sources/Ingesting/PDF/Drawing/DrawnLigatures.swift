/// Tells which letters a page's fonts draw as one glyph.
///
/// Poppler shares such a glyph out among its letters and takes them for letters that run from left to right. A file says
/// which they are: a font's own table of letters, or a note beside the drawing of the glyph.
struct DrawnLigatures: ~Copyable {
  /// The file's bytes, which outlive this.
  private let bytes: UnsafeRawBufferPointer
  private var file: QPDFFile?
  private var isOpened = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The letters of each such glyph of the page at an index from 0, in reading order; nil where the file does not tell.
  mutating func letters(ofPageAt index: Int) -> Set<[UInt32]>? {
    if !isOpened {
      isOpened = true
      file = QPDFFile(bytes)
    }
    return file?.ligatures(ofPageAt: index)
  }
}

extension QPDFFile {
  fileprivate func ligatures(ofPageAt index: Int) -> Set<[UInt32]>? {
    guard index < pageCount, let page = page(at: index) else { return nil }
    defer { releaseObjects() }
    let resources = inherited("/Resources", of: page)
    var content: [UInt8] = []
    let contents = entry("/Contents", of: page)
    for stream in elements(of: contents) ?? [contents].compactMap({ $0 }) {
      guard isPlain(stream), append(stream: stream, to: &content) else { return nil }
      content.append(0x0A)
    }
    var ligatures = GlyphLetters()
    var hasTables = false
    for name in content.withUnsafeBufferPointer(Self.fontNames) {
      let font = entry("/" + name, of: entry("/Font", of: resources))
      guard let table = entry("/ToUnicode", of: font), isPlain(table) else { continue }
      var letters: [UInt8] = []
      guard append(stream: table, to: &letters) else { continue }
      ligatures.read(table: letters)
      hasTables = true
    }
    // Text of forms is drawn with fonts of their own, which are not looked for.
    guard hasTables else { return nil }
    ligatures.read(content: content)
    return ligatures.found
  }

  /// The names of the fonts that a content stream chooses.
  private static func fontNames(_ content: UnsafeBufferPointer<UInt8>) -> Set<String> {
    var tokens = ContentTokens(content)
    var names: Set<String> = []
    while let code = tokens.next() {
      if code == fontOperator, let name = tokens.name { names.insert(tokens.string(name)) }
    }
    return names
  }

  /// `Tf`, packed.
  private static let fontOperator: UInt32 = 0x6654
}
