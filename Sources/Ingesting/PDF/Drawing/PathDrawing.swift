/// What a page's paths look like: its lines and coloured areas, without text and pictures.
///
/// Drawing these alone takes a small part of the time that poppler takes for the page, and borders of tables are hardly
/// ever anything else.
struct PathDrawing {
  let image: PageImage
  /// Where the pictures and courses of colours stand that are left out, on the displayed page.
  let pictures: [Rectangle]
}

/// Draws the paths of pages.
struct PathReader: ~Copyable {
  enum Outcome {
    case drawn(PathDrawing)
    /// More is drawn on the page than any table has.
    case crowded
  }

  private let file: QPDFFile

  /// Opens a file's bytes, which must outlive it; nil where its pages are better drawn by poppler.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - pageCount: How many pages poppler finds in it.
  init?(_ bytes: UnsafeRawBufferPointer, pageCount: Int) {
    guard let file = QPDFFile(bytes), file.pageCount == pageCount else { return nil }
    // What a file hides is not told from what it shows.
    let shown = file.entry("/D", of: file.entry("/OCProperties", of: file.root))
    if let hidden = file.elements(of: file.entry("/OFF", of: shown)), !hidden.isEmpty { return nil }
    self.file = file
  }

  /// Draws the page at an index from 0, whose size is poppler's; nil where it is better drawn by poppler.
  func drawing(
    ofPageAt index: Int, width: Double, height: Double, pixelsPerPoint scale: Double
  ) -> Outcome? {
    defer { file.releaseObjects() }
    guard let page = file.page(at: index), let frame = PageFrame(page, in: file),
      abs(frame.width - width) < 0.5, abs(frame.height - height) < 0.5,
      !hasDrawnNotes(page), let content = content(of: page)
    else { return nil }
    guard content.count <= Self.longestContent else { return .crowded }
    guard
      let size = PageImage.size(width: width * scale, height: height * scale)
    else { return nil }
    let resources = file.inherited("/Resources", of: page)
    var painter = PathPainter(frame.toDisplay)
    var isDrawn = false
    let image = PageImage(width: size.width, height: size.height, pixelsPerPoint: Float(scale)) {
      pixels in
      pixels.initialize(repeating: 0xFFFFFF)
      let surface = CairoSurface(pixels, width: size.width, height: size.height)
      isDrawn =
        surface?.drawPaths(scale: scale) { pen in
          pen.transform(frame.toDisplay)
          painter.paint(content, resources: resources, of: file, with: pen)
        } ?? false
    }
    guard isDrawn, !painter.isLost else { return nil }
    return .drawn(PathDrawing(image: image, pictures: painter.pictures))
  }

  /// In bytes; the longest table read for this took 150 thousand, a map a million, a cover of transparent shadows 33.
  private static let longestContent = 4_000_000

  /// Whether notes or fields are drawn upon the page.
  private func hasDrawnNotes(_ page: QPDFFile.Object) -> Bool {
    (file.elements(of: file.entry("/Annots", of: page)) ?? []).contains { note in
      file.name(file.entry("/Subtype", of: note)) != "/Link" && file.entry("/AP", of: note) != nil
    }
  }

  private func content(of page: QPDFFile.Object) -> [UInt8]? {
    guard let content = file.entry("/Contents", of: page) else { return [] }
    var bytes: [UInt8] = []
    for stream in file.elements(of: content) ?? [content] {
      guard file.isPlain(stream), file.append(stream: stream, to: &bytes) else { return nil }
      bytes.append(0x0A)
    }
    return bytes
  }
}

extension QPDFFile {
  /// The most bytes of a compressed stream that is read; a hundred times what a page full of maps has, and broken files
  /// pack gigabytes into less than it would take.
  private static let longestStream = 2_000_000.0

  /// Whether a stream is compressed once at most, and not a long one.
  func isPlain(_ stream: Object) -> Bool {
    guard isStream(stream), let length = number(entry("/Length", of: stream)),
      length <= Self.longestStream
    else { return false }
    guard let filter = entry("/Filter", of: stream) else { return true }
    let names = (elements(of: filter) ?? [filter]).map { name($0) }
    return names.count { $0 == "/FlateDecode" } <= 1
      && names.allSatisfy { $0 == "/FlateDecode" || $0 == "/ASCII85Decode" }
  }

  /// What a page, or the part of the page tree that it stands in, has under a name.
  func inherited(_ name: String, of page: Object) -> Object? {
    var node: Object? = page
    // Page trees are a few levels deep; damaged ones go round in circles.
    for _ in 0..<32 {
      if let found = entry(name, of: node) { return found }
      node = entry("/Parent", of: node)
    }
    return nil
  }
}
