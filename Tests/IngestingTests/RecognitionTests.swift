internal import AnalysisModel
internal import Foundation
internal import Testing

@testable import Ingesting

@Suite("Recognising text in pictures")
struct RecognitionTests {
  private func word(
    _ text: String, left: Float, baseline: Float, confidence: Float = 0.95, slope: Float = 0,
    beginsLine: Bool = false
  ) -> RecognisedWord {
    RecognisedWord(
      scalars: ContiguousArray(text.unicodeScalars.map(\.value)),
      box: Rectangle(
        left: left, top: baseline - 20, right: left + 14 * Float(text.count), bottom: baseline),
      baseline: baseline, slope: slope, confidence: confidence, beginsLine: beginsLine)
  }

  private func page(_ words: [RecognisedWord], turn: PageTurn = .none) -> RecognisedPage {
    RecognisedPage(
      words: words, language: LanguageTag(rawValue: "en"), turn: turn, width: 1600,
      pixelsPerPoint: 2.7)
  }

  /// A white picture.
  private var paper: GrayPicture {
    GrayPicture(
      PageImage(width: 1600, height: 2000, pixelsPerPoint: 2.7) { $0.update(repeating: 0xFFFFFF) })
  }

  @Test(
    "Sure words are text; what a recogniser makes of handwriting is none",
    arguments: [(Float(0.93), true), (0.68, true), (0.5, false), (0.2, false)])
  func trust(confidence: Float, isText: Bool) {
    let words = (0..<80).map { index in
      word("shelter", left: 100, baseline: Float(30 * index + 40), confidence: confidence)
    }
    #expect(RecognitionTrust(page(words), of: paper).isText == isText)
  }

  @Test("A printed letterhead above strokes that were not read is no text")
  func letterhead() {
    let picture = GrayPicture(
      PageImage(width: 1600, height: 2000, pixelsPerPoint: 2.7) { pixels in
        for index in 0..<1600 * 2000 {
          pixels[index] = index / 1600 > 300 && index % 40 < 4 ? 0x202020 : 0xFFFFFF
        }
      })
    let words = (0..<6).map { word("COMPANY", left: Float(200 * $0), baseline: 100) }
    #expect(RecognitionTrust(page(words), of: paper).isText)
    #expect(!RecognitionTrust(page(words), of: picture).isText)
  }

  @Test("A line that falls to the right is set level")
  func level() {
    var words = (0..<10).map { index in
      word("askew", left: Float(150 * index), baseline: 400 + 1.5 * Float(index), slope: 0.01)
    }
    words[0].beginsLine = true
    var text = PageText(number: 1, label: nil, width: 595, height: 842)
    let page = page(words)
    text.replace(with: page, type: RecognisedType([page])) { _ in 0 }
    let tops = text.boxes.map(\.top)
    #expect(Set(tops).count == 1)
    #expect(text.recognition?.confidence ?? 0 > 0.9)
  }

  @Test("Lines measured a pixel apart are set in one size, and a heading stays larger")
  func sizes() {
    var words: [RecognisedWord] = []
    for line in 0..<10 {
      var word = word(
        "Ordinary text of the body that is long", left: 100, baseline: Float(50 * line + 40),
        beginsLine: true)
      word.box.top -= Float(line % 3)
      words.append(word)
    }
    var heading = word("Heading", left: 100, baseline: 900, beginsLine: true)
    heading.box.top -= 12
    words.append(heading)
    let page = page(words)
    let type = RecognisedType([page])
    let sizes = page.lines.map { type.size(of: $0, on: page) }
    #expect(Set(sizes.dropLast()).count == 1)
    #expect(sizes[10] > sizes[0] * 1.3)
  }

  @Test(
    "A picture turned there and back is the same",
    arguments: [(PageTurn.clockwise, PageTurn.counterclockwise), (.halfway, .halfway)])
  func turns(there: PageTurn, back: PageTurn) {
    let picture = GrayPicture(
      PageImage(width: 3, height: 2, pixelsPerPoint: 1) { pixels in
        for index in 0..<6 { pixels[index] = UInt32(index) * 0x101010 }
      })
    let turned = picture.turned(there)
    #expect(turned.pixels != picture.pixels)
    #expect(turned.turned(back).pixels == picture.pixels)
    #expect(turned.turned(back).width == 3)
  }

  @Test(
    "Words that are higher than wide show that a page lies on its side, unless its language is written downwards"
  )
  func side() {
    var page = page((0..<6).map { word("inspectors", left: Float(200 * $0), baseline: 400) })
    #expect(!page.liesOnSide)
    for index in page.words.indices.dropLast() {
      page.words[index].box = PageTurn.clockwise.undone(
        for: page.words[index].box, width: 1600, height: 2000)
    }
    #expect(page.liesOnSide)
    page.language = LanguageTag(rawValue: "ja")
    #expect(!page.liesOnSide)
  }

  @Test(
    "Right-to-left words are read from the right, however their page was turned",
    arguments: [PageTurn.none, .clockwise, .counterclockwise, .halfway])
  func turnedRightToLeft(turn: PageTurn) {
    let words = ["الحكومة", "تحمي", "الضحايا"]
    var page = page(
      words.enumerated().map { index, text in
        word(text, left: 900 - 200 * Float(index), baseline: 400, beginsLine: index == 0)
      }, turn: turn)
    page.language = LanguageTag(rawValue: "ar")
    var text = PageText(
      number: 1, label: nil, width: turn.isSideways ? 842 : 595,
      height: turn.isSideways ? 595 : 842)
    text.replace(with: page, type: RecognisedType([page])) { _ in 0 }
    let placed = PageWords(
      text, typefaces: [Typeface(size: 10, isBold: false, isItalic: false, color: 0)])
    let read = placed.words.map { word in
      String(
        String.UnicodeScalarView(
          placed.scalars[Int(word.start)..<Int(word.end)].compactMap(Unicode.Scalar.init)))
    }
    #expect(read == words)
    #expect(zip(placed.words, placed.words.dropFirst()).allSatisfy { $0.box.right < $1.box.left })
    #expect(placed.words.allSatisfy { $0.box.width > $0.box.height })
  }

  @Test("What is missing is named with the package that brings it")
  func remedies() {
    #expect(
      RecognitionPack(LanguageTag(rawValue: "fr-BE"))?.remedy
        == "sudo apt-get install tesseract-ocr-fra")
    #expect(RecognitionPack(LanguageTag(rawValue: "zz")) == nil)
    #expect(
      RecognitionPack(LanguageTag(rawValue: "zh"))?.remedy
        == "sudo apt-get install tesseract-ocr-chi-sim")
  }

  private static var canRecognise: Bool {
    tesseractVersion() != nil && RecognitionPack(LanguageTag(rawValue: "en"))?.isInstalled == true
  }

  @Test("A scanned page is read, but not where recognition is off", .enabled(if: canRecognise))
  func scannedPage() throws {
    let read = try Fixture("scanned-plan.pdf").document()
    #expect(read.pages.map(\.ocr) == [true, true])
    #expect(read.text.contains("keeps the register of shelters"))
    #expect(read.text.contains("visit farms and building sites"))
    #expect(read.warnings.isEmpty)
    let unread = try Fixture("scanned-plan.pdf").document(IngestOptions(recognition: .never))
    #expect(unread.pages.allSatisfy { $0.state == .unreadable && !$0.ocr })
    #expect(unread.warnings.map(\.kind) == [.noText])
  }

  @Test(
    "A scanned page that lies turned behind an upright one is read from its first line to its last",
    .enabled(if: canRecognise))
  func turnedScans() throws {
    let read = try Fixture("turned-scans.pdf").document()
    let later = try #require(read.text.range(of: "Labour inspectors", options: .backwards))
    let text = read.text[later.lowerBound...]
    let begins = [
      "with the number of the helpline", "The ministry of the interior", "without any condition",
    ]
    let places = begins.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == begins.count && places == places.sorted())
  }

  @Test(
    "A file of one scanned page with a few small lines that lies on its side is read",
    .enabled(if: canRecognise))
  func turnedSlip() throws {
    let read = try Fixture("turned-slip.pdf").document()
    #expect(read.pages.map(\.ocr) == [true])
    #expect(read.text.contains("speak with workers in a language that they understand"))
  }

  @Test(
    "A scan's text layer that is in no language gives way to what is recognised, or is known to be poor",
    .enabled(if: canRecognise))
  func falseLayer() throws {
    let read = try Fixture("false-text-layer.pdf").document()
    #expect(read.pages.map(\.ocr) == [true])
    #expect(read.text.contains("keeps the register of shelters"))
    #expect(!read.text.contains("sdaf"))
    let unread = try Fixture("false-text-layer.pdf").document(IngestOptions(recognition: .never))
    #expect(unread.pages.allSatisfy { $0.quality < 0.6 })
  }

  @Test(
    "Pages that a poor recogniser left misread are recognised afresh, and its good page stays as it is",
    .enabled(if: canRecognise))
  func formerLayers() throws {
    let read = try Fixture("former-text-layers.pdf").document()
    #expect(read.pages.map(\.ocr) == [true, true, false])
    #expect(!read.text.contains("sbelters"))
    #expect(read.text.components(separatedBy: "register of shelters").count == 7)
    let kept = try Fixture("former-text-layers.pdf").document(IngestOptions(recognition: .never))
    #expect(kept.pages.map(\.ocr) == [false, false, false])
    #expect(kept.text.contains("sbelters"))
  }

  @Test(
    "Lines of text drawn as pictures beside a line of text are recognised, or the page stays unread",
    .enabled(if: canRecognise))
  func hiddenText() throws {
    let read = try Fixture("text-as-pictures.pdf").document()
    #expect(read.pages.map(\.ocr) == [true])
    #expect(read.text.contains("keeps the register of shelters"))
    let unread = try Fixture("text-as-pictures.pdf").document(IngestOptions(recognition: .never))
    #expect(unread.pages.map(\.state) == [.unreadable])
  }

  /// A language in letters of its own, which no data for another language can read.
  private static let georgian = LanguageTag(rawValue: "ka")

  @Test(
    "A page whose language cannot be recognised stays unread, and the message says why",
    .enabled(if: RecognitionPack(georgian)?.isInstalled == false))
  func missingPack() throws {
    let options = IngestOptions(language: Self.georgian)
    let document = try Fixture("scanned-plan.pdf").document(options)
    #expect(document.pages.allSatisfy { $0.state == .unreadable })
    #expect(document.warnings.first?.message.contains("sudo apt-get install tesseract-ocr") == true)
  }

  @Test("A page recognised without its language's data names the package that would read it better")
  func stranger() {
    let message = PageWarnings.strangerMessage(page: 3, pack: RecognitionPack(name: "dan"))
    #expect(message.hasPrefix("page 3 was recognised without"))
    #expect(message.hasSuffix("sudo apt-get install tesseract-ocr-dan"))
    #expect(RecognitionPack.isLatin(LanguageTag(rawValue: "da")))
    #expect(!RecognitionPack.isLatin(LanguageTag(rawValue: "ru")))
  }
}
