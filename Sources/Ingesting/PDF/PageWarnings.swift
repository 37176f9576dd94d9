internal import AnalysisModel

/// What a reader should know of pages that cannot be read: a warning for each, or one where no page can be read.
struct PageWarnings {
  let pages: [Page]
  /// The numbers of those that the file is broken at.
  let lost: Set<Int>
  /// The numbers of those that text was lost of.
  let damaged: Set<Int>
  /// The numbers of those of whose text some, or all, came without its places.
  let unplaced: Set<Int>
  let recognition: DocumentRecognition

  var all: [IngestWarning] {
    let unreadable = pages.filter { $0.state == .unreadable }
    if unreadable.count == pages.count, lost.isEmpty, damaged.isEmpty, recognition.late.isEmpty,
      recognition.unseen.isEmpty, let first = pages.first
    {
      let message =
        pages.count == 1
        ? "page \(first.number) has no text that can be read; it is probably a scan"
        : "no page has text that can be read; the file is probably a scan"
      return [
        IngestWarning(page: nil, kind: .noText, message: message + remedy(among: unreadable))
      ]
    }
    return unreadable.map(warning) + strangers + misplaced
  }

  /// What a table's cells may lack.
  private var misplaced: [IngestWarning] {
    pages.filter { $0.state == .readable && !$0.ocr && unplaced.contains($0.number) }.map { page in
      IngestWarning(
        page: page.number, kind: .lowText,
        message:
          "page \(page.number) has words whose places are not known; cells of its tables may lack them"
      )
    }
  }

  /// What to install so that pages recognised without their own language's data are read better.
  private var strangers: [IngestWarning] {
    pages.compactMap { page in
      guard page.ocr, let pack = recognition.better[page.number - 1] else { return nil }
      return IngestWarning(
        page: page.number, kind: .lowText,
        message: Self.strangerMessage(page: page.number, pack: pack))
    }
  }

  /// The sentence for a page that was recognised without its own language's data.
  static func strangerMessage(page: Int, pack: RecognitionPack) -> String {
    "page \(page) was recognised without the data for its language; to have it read better: \(pack.remedy)"
  }

  private func warning(about page: Page) -> IngestWarning {
    if lost.contains(page.number) {
      return IngestWarning(
        page: page.number, kind: .unreadablePage,
        message: "page \(page.number) cannot be opened; the file is damaged there")
    }
    if damaged.contains(page.number) {
      return IngestWarning(
        page: page.number, kind: .unreadablePage,
        message: page.quality == 0
          ? "page \(page.number) is damaged: nothing of its text could be read; fetch the file again"
          : "page \(page.number) is damaged: a part of its text is lost; fetch the file again")
    }
    if recognition.late.contains(page.number - 1) {
      return IngestWarning(
        page: page.number, kind: .notRecognised,
        message:
          "page \(page.number) was not recognised, as the time for recognition was used up; raise --ocr-timeout"
      )
    }
    if let cause = recognition.unseen[page.number - 1] {
      return unseenWarning(page: page.number, cause)
    }
    return page.quality == 0
      ? IngestWarning(
        page: page.number, kind: .unreadablePage,
        message: "page \(page.number) has no text that can be read; it is probably a scan"
          + remedy(among: [page]))
      : IngestWarning(
        page: page.number, kind: .lowText,
        message:
          "page \(page.number) has text that makes no words; its fonts probably hide what it says"
          + remedy(among: [page]))
  }

  /// What kept the picture of a page from being looked at, and what to do about it.
  private func unseenWarning(page: Int, _ cause: PageLoss.Cause) -> IngestWarning {
    let reason =
      switch cause {
      case .memory: "as there is too little memory for its picture; raise --memory"
      case .time: "as its picture took too long; raise --timeout"
      case .processorTime: "as its picture took too long; raise --cpu-seconds"
      case .crash:
        "as the reader crashed on its picture; save the file anew from a PDF viewer and try again"
      case .earlierPages:
        "as readers were lost on the pictures of other pages; split the file"
      }
    return IngestWarning(
      page: page, kind: .notRecognised, message: "page \(page) was not looked at, \(reason)")
  }

  /// What to install so that pages can be recognised; nothing where that would not help.
  private func remedy(among pages: [Page]) -> String {
    if recognition.lacksProgram {
      return "; to have it recognised: sudo apt-get install tesseract-ocr"
    }
    let packs = pages.compactMap { recognition.missing[$0.number - 1] }
    guard let pack = packs.first else { return "" }
    return "; to have it recognised: \(pack.remedy)"
  }
}
