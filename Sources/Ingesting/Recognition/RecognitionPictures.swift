/// Draws pages, to look for text in their pictures and to recognise it.
struct RecognitionPictures {
  let notice: PictureNotice

  /// The part of a page that pictures cover, from 0 to 1.
  static func share(
    of page: PageWords, at index: Int, in file: borrowing PopplerDocument
  ) -> Float {
    guard page.width > 0, page.height > 0, let drawn = file.page(at: index) else { return 0 }
    let covered = drawn.pictureAreas.reduce(Float(0)) { sum, area in
      let across = min(area.right, page.width) - max(area.left, 0)
      let down = min(area.bottom, page.height) - max(area.top, 0)
      return across > 0 && down > 0 ? sum + across * down : sum
    }
    return min(1, covered / (page.width * page.height))
  }

  /// A picture of a page of text holds more than this beside the stamp or header that is text already; a photograph with
  /// a title over it seldom does.
  static let fewestPiecesBesideText = 40

  /// What a small picture of a page shows beside the text that the file holds; nil where it cannot be drawn.
  ///
  /// Where `liesPerhaps` and few lines run across, they are looked for along the columns too, as on a page that lies on its
  /// side; drawings beside text have strokes in every direction.
  func traces(
    of page: PageWords, at index: Int, in file: borrowing PopplerDocument,
    liesPerhaps: Bool = false
  ) -> TextTraces? {
    let area = Double(page.width) * Double(page.height)
    guard area > 0 else { return nil }
    let scale = (TextTraces.pixelCount / area).squareRoot()
    let drawn = notice.looking(at: page.number) {
      file.image(ofPageAt: index, pixelsPerPoint: scale)
    }
    guard let image = drawn else { return nil }
    let factor = Float(scale)
    let picture = GrayPicture(image)
    let width = Float(picture.width)
    let height = Float(picture.height)
    let known = (page.hasGeometry ? page.words[...] : []).map { word in
      let box = page.turn.undone(for: word.box, width: page.width, height: page.height)
      return Rectangle(
        left: box.left * factor, top: box.top * factor, right: box.right * factor,
        bottom: box.bottom * factor)
    }
    let across = TextTraces(in: picture, outside: known)
    guard liesPerhaps, across.holdsStrokes, across.pieceCount < Self.fewestPiecesBesideText else {
      return across
    }
    let turn = PageTurn.clockwise
    let along = TextTraces(
      in: picture.turned(turn),
      outside: known.map { turn.applied(to: $0, width: width, height: height) })
    return along.pieceCount > across.pieceCount ? along : across
  }

  /// The scales that pages are drawn at, the second where the first gives no clear text.
  ///
  /// At 200 dots an inch, which archives scan at, a lower-case letter of body type is 14 pixels high; more is slower and reads
  /// no better. Drawing smaller smooths the grain of a poor copy.
  static let pixelsPerPoint = [200.0 / 72, 140.0 / 72]
  /// Posters, and scans whose every pixel is said to be a point, are drawn smaller.
  private static let mostPixels = 8_000_000.0
  /// Two pages of a book shown on a sheet as small as a card are a reduction, and drawn larger: a page of A5 at 250 dots
  /// an inch has as many pixels.
  private static let fewestPixels = 3_000_000.0
  /// Stamps and slips hold too few letters to be drawn larger than scanners see.
  private static let mostPixelsPerPoint = 600.0 / 72

  /// The picture of a page to recognise it in, at about one of these scales; nil where it cannot be drawn.
  func picture(
    of page: PageWords, at index: Int, in file: borrowing PopplerDocument,
    pixelsPerPoint: Double
  ) -> GrayPicture? {
    let area = Double(page.width) * Double(page.height)
    guard area > 0 else { return nil }
    let usual = Self.pixelsPerPoint[0]
    let largest = (Self.mostPixels / area).squareRoot()
    let smallest = min(Self.mostPixelsPerPoint, (Self.fewestPixels / area).squareRoot())
    let scale = min(max(usual, smallest), largest) / usual * pixelsPerPoint
    return file.image(ofPageAt: index, pixelsPerPoint: scale).map(GrayPicture.init)
  }
}
