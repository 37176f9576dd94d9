/// What of a page is shown, and how it is turned.
struct PageFrame {
  /// Of the displayed page, in points.
  let width: Double
  let height: Double
  /// From the page's own space to the displayed page, whose axes are those of the character boxes.
  let toDisplay: Transform

  init?(_ page: QPDFFile.Object, in file: borrowing QPDFFile) {
    guard let media = Self.box("/MediaBox", of: page, in: file) else { return nil }
    var box = media
    if let crop = Self.box("/CropBox", of: page, in: file) {
      box = [
        max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]),
        min(media[3], crop[3]),
      ]
    }
    let (left, bottom, right, top) = (box[0], box[1], box[2], box[3])
    guard left < right, bottom < top else { return nil }
    let turn = file.number(file.inherited("/Rotate", of: page)) ?? 0
    guard abs(turn) < 1e6 else { return nil }
    switch (Int(turn) % 360 + 360) % 360 {
    case 0: toDisplay = Transform(a: 1, b: 0, c: 0, d: -1, e: -left, f: top)
    case 90: toDisplay = Transform(a: 0, b: 1, c: 1, d: 0, e: -bottom, f: -left)
    case 180: toDisplay = Transform(a: -1, b: 0, c: 0, d: 1, e: right, f: -bottom)
    case 270: toDisplay = Transform(a: 0, b: -1, c: -1, d: 0, e: top, f: right)
    default: return nil
    }
    let isTurned = toDisplay.a == 0
    width = isTurned ? top - bottom : right - left
    height = isTurned ? right - left : top - bottom
  }

  private static func box(
    _ name: String, of page: QPDFFile.Object, in file: borrowing QPDFFile
  ) -> [Double]? {
    guard let box = file.numbers(file.inherited(name, of: page)), box.count == 4 else { return nil }
    return [min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])]
  }
}
