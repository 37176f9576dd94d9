/// What a small picture of a page shows that may be text, found without recognising any.
///
/// Recognising a page takes a second and more, and a photograph takes the longest. A line of text is a narrow band of rows
/// in which dark and light change from one letter to the next, with calm rows above and below; straight lines, areas of
/// colour and most of a photograph are not.
struct TextTraces {
  /// How many pieces of lines of text there may be, each `pieceWidth` wide: an ordinary page has some three hundred, a
  /// title a dozen.
  private(set) var pieceCount = 0
  /// Whether anything is drawn but straight lines and areas of colour; faint handwriting counts.
  private(set) var holdsStrokes = false

  /// Pages are looked at in about so many pixels, at which the letters of body type are five pixels high.
  static let pixelCount = 500_000.0
  /// In pixels; eight or ten letters of body type.
  private static let pieceWidth = 48
  /// Between two pixels with one between them, of 255 shades.
  private static let sharpChange = 40
  private static let faintChange = 20
  /// So many changes in a row of a piece are a few letters, and so few are none.
  private static let fewestChanges = 6
  private static let calmChanges = 2
  /// In rows; type that is lower cannot be made out, and title type that is higher fills a page with few letters.
  private static let heights = 3...24

  /// How many times brightness goes the other way, by how sharp the changes are, along the part of a row in a piece.
  private struct Changes {
    var sharp = 0
    var faint = 0
  }

  /// The rows of a piece read so far that hold changes.
  private struct Band {
    var height = 0
    var busyCount = 0
    var strokeHeight = 0
  }

  /// - Parameters:
  ///   - picture: Of the whole page.
  ///   - known: Where text is known already, in pixels; nothing is looked for there.
  init(in picture: GrayPicture, outside known: [Rectangle] = []) {
    let columns = picture.width / Self.pieceWidth
    guard columns > 0 else { return }
    let known = Self.places(of: known, columns: columns, height: picture.height)
    var bands = [Band](repeating: Band(), count: columns)
    picture.pixels.withUnsafeBufferPointer { pixels in
      for row in 0..<picture.height {
        for column in 0..<columns {
          var changes = Changes()
          if !known[row * columns + column] {
            let start = row * picture.width + column * Self.pieceWidth
            changes = Self.changes(in: pixels[start..<start + Self.pieceWidth])
          }
          add(changes, to: &bands[column])
        }
      }
    }
    for column in bands.indices { add(Changes(), to: &bands[column]) }
  }

  private static func places(
    of boxes: [Rectangle], columns: Int, height: Int
  ) -> [Bool] {
    var places = [Bool](repeating: false, count: columns * height)
    for box in boxes {
      let first = max(0, Int(box.left) / pieceWidth)
      let last = min(columns - 1, Int(box.right) / pieceWidth)
      let top = max(0, Int(box.top) - 1)
      let bottom = min(height - 1, Int(box.bottom) + 1)
      guard first <= last, top <= bottom else { continue }
      for row in top...bottom {
        for column in first...last { places[row * columns + column] = true }
      }
    }
    return places
  }

  private static func changes(in pixels: Slice<UnsafeBufferPointer<UInt8>>) -> Changes {
    var changes = Changes()
    var sharpSign = 0
    var faintSign = 0
    for index in pixels.startIndex + 2..<pixels.endIndex {
      let change = Int(pixels[index]) - Int(pixels[index - 2])
      let size = abs(change)
      guard size >= faintChange else { continue }
      let sign = change.signum()
      if sign != faintSign {
        faintSign = sign
        changes.faint += 1
      }
      if size >= sharpChange, sign != sharpSign {
        sharpSign = sign
        changes.sharp += 1
      }
    }
    return changes
  }

  private mutating func add(_ changes: Changes, to band: inout Band) {
    // A dashed line is a row or two of changes, and the edges of a bar change twice in every row.
    band.strokeHeight = changes.faint > Self.calmChanges ? band.strokeHeight + 1 : 0
    if band.strokeHeight >= Self.heights.lowerBound { holdsStrokes = true }
    if changes.sharp >= Self.fewestChanges {
      band.busyCount += 1
      band.height += 1
    } else if changes.sharp > Self.calmChanges, band.height > 0 {
      band.height += 1
    } else if band.height > 0 {
      if Self.heights.contains(band.height), band.busyCount > 1 { pieceCount += 1 }
      band.height = 0
      band.busyCount = 0
    }
  }
}
