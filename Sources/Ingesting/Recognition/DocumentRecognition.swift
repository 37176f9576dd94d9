internal import AnalysisModel

/// Gives the pages that hold no usable text the text that is recognised in their pictures.
struct DocumentRecognition {
  /// Why a page was not recognised, by its index.
  private(set) var missing: [Int: RecognitionPack] = [:]
  /// The data of its own language that a page was recognised without, by its index.
  private(set) var better: [Int: RecognitionPack] = [:]
  /// The indices of the pages that hold no usable text and were not come to in time.
  private(set) var late: Set<Int> = []
  /// Why there is no picture of a page that was to be looked at, by the page's index.
  private(set) var unseen: [Int: PageLoss.Cause] = [:]
  /// Whether pages wanted recognising and there is no recogniser.
  private(set) var lacksProgram = false

  /// How many pieces of lines of text the pictures of pages without text show, by index.
  private var traceCount: [Int: Int] = [:]
  private let options: IngestOptions
  private let pictures: RecognitionPictures

  init(options: IngestOptions, notice: PictureNotice) {
    self.options = options
    pictures = RecognitionPictures(notice: notice)
  }

  /// What the recogniser's word is worth on pages in a language whose data it does not have: it is as sure of letters without
  /// their accents as of others.
  private static let strangerShare: Float = 0.8

  /// Pages with a clean text layer are left alone without any cost but the look at their quality.
  mutating func run(_ pages: inout [PageWords], of file: inout PopplerDocument) {
    for index in pages.indices where pages[index].drawing == .something {
      look(at: &pages[index], at: index, in: file)
    }
    for index in pages.indices {
      pages[index].isStrange = Self.isStrange(pages[index], index, file)
    }
    let hidden = hiddenText(in: pages, of: file)
    defer {
      for index in hidden where pages[index].recognition == nil { pages[index].hidesText = true }
    }
    guard options.recognition != .never else { return }
    let wanted = pages.indices.filter {
      hidden.contains($0) || wants(pages[$0], at: $0, of: file)
    }
    let isDone = Set(wanted)
    var former = FormerRecognition(
      of: pages,
      among: options.recognition == .auto && wanted.count < pages.count
        ? scans(in: pages, of: file).filter { !isDone.contains($0) } : [])
    guard !wanted.isEmpty || !former.isEmpty else { return }
    guard tesseractVersion() != nil else {
      lacksProgram = !wanted.isEmpty
      return
    }
    var recogniser = PageRecogniser(
      language: options.language ?? Self.language(of: pages), isTold: options.language != nil)
    let time = RecognitionTime(seconds: options.recognitionSeconds)
    var found: [(index: Int, page: RecognisedPage)] = []
    for index in wanted {
      if time.isOver {
        // Where all pages are recognised, the text that others hold stands.
        guard hidden.contains(index) || needs(pages[index], at: index, of: file) else { continue }
        late.insert(index)
        pages[index].hidesText = true
        continue
      }
      switch recognise(pages[index], at: index, in: file, with: &recogniser) {
      case .recognised(let page):
        guard isBetter(page, than: pages[index]) else { break }
        found.append((index, page))
        if let own = RecognitionPack(page.language), !own.isInstalled { better[index] = own }
      case .missing(let pack): missing[index] = pack
      case .unseen:
        noteUnseen(pages[index], at: index)
        if letterCount(pages[index].scalars) < Self.fewLetters { pages[index].hidesText = true }
      case .noText, .doubtful: break
      }
    }
    while !time.isOver, let index = former.next() {
      let outcome = recognise(pages[index], at: index, in: file, with: &recogniser)
      guard case .recognised(let page) = outcome else { continue }
      let before = recogniser.tally(of: pages[index].scalars, in: page.language)
      let now = recogniser.tally(of: page.spelled, in: page.language)
      let tallies = before.flatMap { before in now.map { (former: before, now: $0) } }
      guard former.isBettered(by: page, tallies: tallies) else { continue }
      found.append((index, page))
    }
    let type = RecognisedType(found.map(\.page))
    for (index, page) in found {
      var text = PageText(
        number: pages[index].number, label: pages[index].label, width: pages[index].width,
        height: pages[index].height)
      text.replace(with: page, type: type) { file.table.index(of: $0) }
      if better[index] != nil { text.recognition?.confidence *= Self.strangerShare }
      pages[index] = PageWords(
        text, typefaces: file.table.typefaces, keepsBoxes: options.placesWords)
    }
  }

  /// Recognises a page in a picture of it, and where that gives no clear text in a smaller one.
  private func recognise(
    _ page: PageWords, at index: Int, in file: borrowing PopplerDocument,
    with recogniser: inout PageRecogniser
  ) -> PageRecogniser.Outcome {
    var outcome = PageRecogniser.Outcome.unseen
    for scale in RecognitionPictures.pixelsPerPoint {
      outcome =
        pictures.notice.looking(at: page.number, .recognising) {
          pictures.picture(of: page, at: index, in: file, pixelsPerPoint: scale)
            .map { recogniser.recognise($0) }
        } ?? outcome
      switch outcome {
      // A smaller picture may be clearer, or find room.
      case .doubtful, .unseen: continue
      case .recognised, .noText, .missing: return outcome
      }
    }
    return outcome
  }

  private mutating func noteUnseen(_ page: PageWords, at index: Int) {
    guard page.width > 0, page.height > 0 else { return }
    // A page that can be drawn at all and was not left alone lacked memory alone.
    unseen[index] = pictures.notice.cause(ofLoss: page.number) ?? .memory
  }

  /// The pages with text that a scan covers; none where the page in the middle of them is no scan, since pictures are
  /// dear to look for.
  private func scans(in pages: [PageWords], of file: borrowing PopplerDocument) -> [Int] {
    let written = pages.indices.filter {
      pages[$0].drawing == nil && letterCount(pages[$0].scalars) >= FormerRecognition.fewestLetters
    }
    guard !written.isEmpty else { return [] }
    let middle = written[written.count / 2]
    guard RecognitionPictures.share(of: pages[middle], at: middle, in: file) >= Self.scanShare
    else {
      return []
    }
    return written.filter { index in
      RecognitionPictures.share(of: pages[index], at: index, in: file) >= Self.scanShare
    }
  }

  /// The pages of a document with next to no letters whose pictures show lines of text all the same, drawn as shapes or small
  /// images.
  private func hiddenText(in pages: [PageWords], of file: borrowing PopplerDocument) -> Set<Int> {
    let letters = pages.map { letterCount($0.scalars) }
    guard letters.reduce(0, +) < Self.fewLetters * pages.count else { return [] }
    var hidden: Set<Int> = []
    for index in pages.indices where letters[index] < Self.fewLetters {
      guard PageQuality(pages[index]).state == .readable,
        let traces = pictures.traces(of: pages[index], at: index, in: file),
        traces.pieceCount >= RecognitionPictures.fewestPiecesBesideText
      else { continue }
      hidden.insert(index)
    }
    return hidden
  }

  /// Looks at the picture of a page without text: straight lines and areas of colour hide none.
  private mutating func look(
    at page: inout PageWords, at index: Int, in file: borrowing PopplerDocument
  ) {
    // A page that a photograph or a scan covers is worth drawing only to recognise it.
    if options.recognition == .never,
      RecognitionPictures.share(of: page, at: index, in: file) >= Self.scanShare
    {
      return
    }
    guard let traces = pictures.traces(of: page, at: index, in: file, liesPerhaps: true) else {
      noteUnseen(page, at: index)
      return
    }
    traceCount[index] = traces.pieceCount
    if !traces.holdsStrokes { page.drawing = .nothing }
  }

  /// Text of lower quality may be a broken font's or a poor recogniser's; ordinary pages reach nine tenths.
  private static let goodQuality = 0.6
  /// A page with fewer letters may hold its text in a picture, and the letters be a stamp or a header.
  private static let fewLetters = 300
  /// The part of a page that a scan covers at least.
  private static let scanShare: Float = 0.6

  /// A title holds more pieces of lines than this.
  private static let fewestPieces = 3
  private func wants(_ page: PageWords, at index: Int, of file: borrowing PopplerDocument) -> Bool {
    options.recognition == .always ? page.drawing != .lost : needs(page, at: index, of: file)
  }

  /// Whether a page holds no usable text, and its picture may.
  private func needs(_ page: PageWords, at index: Int, of file: borrowing PopplerDocument) -> Bool {
    let quality = PageQuality(page)
    switch quality.state {
    case .blank: return false
    case .unreadable:
      // Garbled text is known to be text.
      return page.drawing == nil
        || page.drawing == .something && traceCount[index] ?? 0 >= Self.fewestPieces
    case .readable:
      if quality.value < Self.goodQuality { return page.drawing != .lost && quality.value > 0 }
      guard letterCount(page.scalars) < Self.fewLetters,
        RecognitionPictures.share(of: page, at: index, in: file) >= Self.scanShare
      else { return false }
      // What cannot be looked at may be text.
      guard let traces = pictures.traces(of: page, at: index, in: file) else { return true }
      return traces.pieceCount >= RecognitionPictures.fewestPiecesBesideText
    }
  }

  /// Whether a page's text is in no language though there is enough of it to tell, and lies over a scan: a layer that a poor
  /// recogniser left, or that was made of other letters than it shows.
  private static func isStrange(
    _ page: PageWords, _ index: Int, _ file: borrowing PopplerDocument
  ) -> Bool {
    guard page.drawing == nil, letterCount(page.scalars) >= fewLetters else { return false }
    // A few lines tell the language of most pages.
    return !tellsLanguage(page.scalars.prefix(fewLetters * 2)) && !tellsLanguage(page.scalars[...])
      && RecognitionPictures.share(of: page, at: index, in: file) >= scanShare
  }

  private static func tellsLanguage(_ scalars: ContiguousArray<UInt32>.SubSequence) -> Bool {
    var normalizer = TextNormalizer()
    for scalar in scalars { normalizer.append(scalar) }
    return detectLanguage(of: normalizer.finish()) != nil
  }

  /// Whether recognised text says more than what the file holds.
  private func isBetter(_ page: RecognisedPage, than old: PageWords) -> Bool {
    let quality = PageQuality(old)
    if options.recognition == .always || quality.state == .unreadable { return true }
    let letters = page.words.reduce(0) { $0 + $1.scalars.count(where: isLetter) }
    if quality.value < Self.goodQuality {
      // How long a layer is that says nothing does not matter.
      return Double(page.confidence) > quality.value
        && (old.isStrange || 2 * letters >= letterCount(old.scalars))
    }
    return letters >= 2 * letterCount(old.scalars) + 100
  }

  /// The language of the pages that can be read, or nil where they tell none.
  private static func language(of pages: [PageWords]) -> LanguageTag? {
    var normalizer = TextNormalizer()
    for page in pages where PageQuality(page).value >= goodQuality {
      for scalar in page.scalars { normalizer.append(scalar) }
      normalizer.append(0x20)
    }
    return detectLanguage(of: normalizer.finish())
  }
}
