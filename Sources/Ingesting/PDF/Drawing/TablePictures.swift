/// Gives the pictures in which borders of tables are looked for, from a page's paths where these are all that matters, else
/// from poppler.
struct TablePictures: ~Copyable {
  /// Pixels per point: at 72 dots an inch text that all but touches a border is still told from it.
  private static let scale = 1.0

  /// The file's bytes, which outlive this.
  private let bytes: UnsafeRawBufferPointer
  private var reader: PathReader?
  private var isOpened = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The picture of a page at an index from 0.
  mutating func picture(
    of page: PageWords, at index: Int, in file: borrowing PopplerDocument
  ) -> PageImage? {
    if !isOpened {
      isOpened = true
      reader = PathReader(bytes, pageCount: file.pageCount)
    }
    switch drawing(of: page, at: index) {
    case .drawn(let drawing) where !page.hasTable(onAnyOf: drawing.pictures): return drawing.image
    case .crowded: return nil
    case .drawn, nil: return file.image(ofPageAt: index, pixelsPerPoint: Self.scale)
    }
  }

  private func drawing(of page: PageWords, at index: Int) -> PathReader.Outcome? {
    reader?.drawing(
      ofPageAt: index, width: Double(page.width), height: Double(page.height),
      pixelsPerPoint: Self.scale)
  }
}

extension PageWords {
  /// Whether text stands on a picture as it does in a table, whose borders may be a part of the picture.
  fileprivate func hasTable(onAnyOf pictures: [Rectangle]) -> Bool {
    pictures.contains { area in
      let area = turn.applied(to: area, width: width, height: height)
      let inside = segments.filter { segment in
        segment.box.middleX > area.left && segment.box.middleX < area.right
          && segment.middle > area.top && segment.middle < area.bottom
      }
      return TableCandidates.mayBeTable(ContiguousArray(inside))
    }
  }
}
