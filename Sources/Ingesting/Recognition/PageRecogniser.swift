internal import AnalysisModel

/// Recognises the text of one page after the other of a document.
struct PageRecogniser: ~Copyable {
  /// What came of a page.
  enum Outcome: Sendable {
    case recognised(RecognisedPage)
    /// What was recognised is no text.
    case noText
    /// It may be text, and be read better in a picture of another size.
    case doubtful
    /// No picture of the page could be drawn.
    case unseen
    /// The data of the language that the page is in is not installed.
    case missing(RecognitionPack)
  }

  /// The language of the document, or nil as long as no page has told it.
  private var language: LanguageTag?
  /// Whether the user said which language it is, so that nothing recognised may contradict it.
  private let isTold: Bool
  private var reader: TesseractRecogniser?
  private var readerPack: RecognitionPack?
  private var compass: TesseractRecogniser?

  init(language: LanguageTag?, isTold: Bool) {
    self.language = language == .undetermined ? nil : language
    self.isTold = isTold
    compass = TesseractRecogniser(.orientation)
  }

  /// Recognises the picture of a page, turned as its text lies and in the language it is in.
  mutating func recognise(_ picture: GrayPicture) -> Outcome {
    let isFirst = language == nil
    var orientation = isFirst ? orientation(of: picture) : nil
    let candidates = candidates(orientation)
    guard let first = candidates.first else {
      return .missing(wantedPack(script: orientation?.script))
    }
    let turn = orientation?.sureTurn ?? .none
    var best = read(picture, in: first, turn: turn)
    // Of poor copies the orientation is misjudged, even with certainty.
    if turn != .none { improve(&best, of: picture, in: first, turns: [.none]) }
    for language in candidates.dropFirst() {
      improve(&best, of: picture, in: language, turns: [turn])
    }
    // Lines that run down the page are taken for columns of vertical script, of which the right one is read first.
    if let page = best, page.liesOnSide, RecognitionTrust(page, of: picture).isText {
      improve(&best, of: picture, in: page.language, turns: [.counterclockwise])
    }
    if !isFirst, !isGood(best, picture) {
      orientation = self.orientation(of: picture)
      if let orientation, let missing = retry(picture, orientation, best: &best) {
        return .missing(missing)
      }
    }
    // Of few letters the orientation is not told.
    if let page = best, page.liesOnSide {
      improve(&best, of: picture, in: page.language, turns: [.counterclockwise, .clockwise])
    }
    guard let page = best else { return .noText }
    let trust = RecognitionTrust(page, of: picture)
    guard trust.isText else { return trust.isDoubtful ? .doubtful : .noText }
    return settle(page, picture)
  }

  /// How a picture lies and in which script it is.
  private func orientation(of picture: GrayPicture) -> PictureOrientation? {
    guard var found = compass?.orientation(of: picture) else { return nil }
    guard found.sureTurn != .none else { return found }
    // The script of letters that lie is often misjudged.
    if let upright = compass?.orientation(of: picture.turned(found.turn)),
      upright.sureTurn == .none
    {
      found.script = upright.script
      found.scriptConfidence = upright.scriptConfidence
    }
    return found
  }

  /// Whether a page was read as text whose lines run across.
  private func isGood(_ page: RecognisedPage?, _ picture: GrayPicture) -> Bool {
    page.map { !$0.liesOnSide && RecognitionTrust($0, of: picture).isText } ?? false
  }

  /// Reads a picture in other turns until one gives good text, or else takes the surest reading.
  private mutating func improve(
    _ best: inout RecognisedPage?, of picture: GrayPicture, in language: LanguageTag,
    turns: [PageTurn]
  ) {
    for turn in turns where !isGood(best, picture) {
      guard turn != best?.turn || language != best?.language,
        let again = read(picture, in: language, turn: turn)
      else { continue }
      if isGood(again, picture) || again.confidence > best?.confidence ?? 0 { best = again }
    }
  }

  /// How many words of a text in a language its data does not know; nil where the data is not at hand.
  mutating func tally(
    of scalars: some Collection<UInt32>, in language: LanguageTag
  ) -> WordTally? {
    guard openReader(for: language) else { return nil }
    return WordTally(scalars, ofAtLeast: Self.shortestWord) { reader?.knows($0) ?? false }
  }

  /// In letters; what is shorter may be an abbreviation or an initial.
  private static let shortestWord = 3

  /// Reads a picture again as its orientation says, where that differs from how it was read; gives the data that this
  /// would have taken where it is not there.
  private mutating func retry(
    _ picture: GrayPicture, _ orientation: PictureOrientation, best: inout RecognisedPage?
  ) -> RecognitionPack? {
    let isOtherScript =
      !isTold && orientation.isScriptSure
      && !RecognitionLanguage.ofScript(orientation.script).isEmpty
      && !RecognitionLanguage.ofScript(orientation.script).contains {
        $0.code == language?.primary.rawValue
      }
    if isOtherScript { language = nil }
    guard isOtherScript || orientation.sureTurn != .none else { return nil }
    guard let next = candidates(orientation).first else {
      return wantedPack(script: orientation.script)
    }
    improve(&best, of: picture, in: next, turns: [orientation.sureTurn])
    return nil
  }

  /// Takes a page as it was read, or reads it again where its words are those of another language.
  private mutating func settle(_ page: RecognisedPage, _ picture: GrayPicture) -> Outcome {
    guard !isTold, let found = detectLanguage(of: page.text, percent: 80),
      found.primary != page.language.primary, let pack = RecognitionPack(found)
    else {
      if language == nil { language = page.language }
      return .recognised(page)
    }
    guard RecognitionPack.installed(for: found) != nil else {
      guard RecognitionPack.isLatin(found), RecognitionPack.isLatin(page.language) else {
        return .missing(pack)
      }
      var stranger = page
      stranger.language = found
      return .recognised(stranger)
    }
    let again = read(picture, in: found, turn: page.turn)
    let best = again.map { $0.confidence > page.confidence ? $0 : page } ?? page
    if language == nil { language = best.language }
    return .recognised(best)
  }

  /// The languages to read a page in: the document's, or the first of its script whose data is there.
  ///
  /// Behind a script that is a guess, as of few letters or of letters that lie, comes the one that most plans are in.
  private func candidates(_ orientation: PictureOrientation?) -> [LanguageTag] {
    if let language {
      return RecognitionPack.installed(for: language) == nil ? [] : [language]
    }
    let script = orientation?.script
    let scripts = script == "Latin" || orientation?.isScriptSure == true ? [script] : [script, nil]
    return scripts.compactMap { script in
      Self.languages(of: script).first { RecognitionPack.installed(for: $0) != nil }
    }
  }

  private func wantedPack(script: String?) -> RecognitionPack {
    language.flatMap(RecognitionPack.init)
      ?? Self.languages(of: script).first.flatMap(RecognitionPack.init) ?? .english
  }

  private static func languages(of script: String?) -> [LanguageTag] {
    let known = script.map(RecognitionLanguage.ofScript) ?? []
    // A script that no language here has is a misjudged picture.
    return (known.isEmpty ? RecognitionLanguage.ofScript("Latin") : known).map {
      LanguageTag(rawValue: $0.code)
    }
  }

  private mutating func openReader(for language: LanguageTag) -> Bool {
    guard let pack = RecognitionPack.installed(for: language) else { return false }
    if readerPack != pack {
      // The other language's data goes before the next one's comes.
      reader = nil
      reader = TesseractRecogniser(pack)
      readerPack = pack
    }
    return true
  }

  private mutating func read(
    _ picture: GrayPicture, in language: LanguageTag, turn: PageTurn
  ) -> RecognisedPage? {
    guard openReader(for: language) else { return nil }
    let upright = picture.turned(turn)
    guard let words = reader?.words(in: upright) else { return nil }
    return RecognisedPage(
      words: words.filter(\.isKept), language: language, turn: turn, width: Float(upright.width),
      pixelsPerPoint: picture.pixelsPerPoint)
  }
}

extension RecognisedWord {
  /// Whether a word is more than the strokes of a ruling or the speckles of a picture.
  fileprivate var isKept: Bool { isSpoken || confidence >= 0.6 && box.width < 4 * box.height }
}
