internal import CTesseract

/// A recogniser of one language, held open through Tesseract.
///
/// This is the only file that imports Tesseract.
struct TesseractRecogniser: ~Copyable {
  private let handle: OpaquePointer

  /// Opens the data of a language, or gives nil where the program or the data is missing or damaged.
  init?(_ pack: RecognitionPack) {
    guard let folder = pack.folder, let handle = lacuna_recogniser_new(folder, pack.name) else {
      return nil
    }
    self.handle = handle
  }

  deinit { lacuna_recogniser_free(handle) }

  /// A page of small type in ten columns takes five seconds; noise on a whole page may take minutes.
  private static let longestMilliseconds: Int32 = 60_000

  /// The words of a picture in reading order, or nil where there is no end of them.
  func words(in picture: GrayPicture) -> [RecognisedWord]? {
    var words: [RecognisedWord] = []
    let isDone = withUnsafeMutablePointer(to: &words) { words in
      lacuna_recogniser_read(
        handle, picture.pixels, Int32(picture.width), Int32(picture.height), picture.dotsPerInch,
        Self.longestMilliseconds, words
      ) { context, word in
        guard let word, let context else { return }
        context.assumingMemoryBound(to: [RecognisedWord].self).pointee.append(
          RecognisedWord(word.pointee))
      }
    }
    return isDone ? words : nil
  }

  /// Whether a word is in the dictionary that comes with the language's data.
  func knows(_ word: String) -> Bool { lacuna_recogniser_knows(handle, word) }

  /// Which way the text of a picture runs and in which script; needs the pack `orientation`.
  func orientation(of picture: GrayPicture) -> PictureOrientation? {
    var degrees: Int32 = 0
    var confidence: Float = 0
    var script: UnsafePointer<CChar>?
    var scriptConfidence: Float = 0
    guard
      lacuna_recogniser_orientation(
        handle, picture.pixels, Int32(picture.width), Int32(picture.height), picture.dotsPerInch,
        &degrees, &confidence, &script, &scriptConfidence)
    else { return nil }
    return PictureOrientation(
      turn: PageTurn(degrees: Int(degrees)), confidence: confidence,
      script: script.map { String(cString: $0) } ?? "", scriptConfidence: scriptConfidence)
  }
}

extension RecognisedWord {
  fileprivate init(_ word: lacuna_recognised_word) {
    scalars = ContiguousArray(String(cString: word.utf8).unicodeScalars.lazy.map(\.value))
    box = Rectangle(
      left: Float(word.left), top: Float(word.top), right: Float(word.right),
      bottom: Float(word.bottom))
    let run = Float(word.baseline_x2 - word.baseline_x1)
    slope = run > 0 ? Float(word.baseline_y2 - word.baseline_y1) / run : 0
    baseline = Float(word.baseline_y1) + slope * (box.middleX - Float(word.baseline_x1))
    confidence = word.confidence.isFinite ? min(max(word.confidence / 100, 0), 1) : 0
    beginsLine = word.begins_line
  }
}

extension PageTurn {
  /// The turn that undoes one by so many degrees, as Tesseract tells them.
  fileprivate init(degrees: Int) {
    self =
      switch degrees {
      case 90: .counterclockwise
      case 180: .halfway
      case 270: .clockwise
      default: .none
      }
  }
}

/// The version of the Tesseract library, or nil where it is not installed.
package func tesseractVersion() -> String? {
  lacuna_recogniser_version().map { String(cString: $0) }
}
