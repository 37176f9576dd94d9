package import AnalysisModel
package import Assessing
internal import Ingesting
package import Loading
internal import Matching

/// Reads one document after another in this process: from file to verdicts.
///
/// Holds one compiled automaton and scanner per language that turned up.
package final class Analyzer {
  let library: LexiconLibrary
  let rubric: Rubric
  let index: ElementIndex
  private let recognition: TextRecognition
  private let recognitionSeconds: Int
  let subject: SubjectChoice
  private var scanners: [LanguageTag: LanguageScanner] = [:]
  private var stamps: [LanguageTag: LexiconStamp] = [:]

  package init(
    library: LexiconLibrary, rubric: Rubric? = nil, recognition: TextRecognition = .auto,
    recognitionSeconds: Int = ReadingLimits().recognitionSeconds,
    subject: SubjectChoice = .measured
  ) {
    self.library = library
    index = ElementIndex(library.frameworks)
    self.rubric = rubric ?? library.rubric
    self.recognition = recognition
    self.recognitionSeconds = recognitionSeconds
    self.subject = subject
  }

  /// An analyzer for which every passage counts, whatever its score.
  convenience init(library: LexiconLibrary, acceptingEveryScore: Bool) {
    let model = (library.scoring?.model ?? Rubric.standard.scoring).accepting
    self.init(library: library, rubric: .standard.scoring(with: model), recognition: .never)
  }

  /// Ingests a file or a folder of web pages.
  func document(
    path: String, isSite: Bool, language: LanguageTag?, password: String?, digest: String? = nil,
    placesWords: Bool = false, notice: PictureNotice = PictureNotice()
  ) throws(AnalysisFailure) -> Document {
    let options = IngestOptions(
      password: password, language: language, recognition: recognition,
      recognitionSeconds: recognitionSeconds, digest: digest, placesWords: placesWords)
    do {
      return isSite
        ? try ingestSite(directory: path, options: options)
        : try ingest(path: path, options: options, notice: notice)
    } catch {
      throw .ingest(error)
    }
  }

  /// Holds an ingested document against the frameworks.
  package func reading(
    of document: Document, language: LanguageTag? = nil
  ) throws(AnalysisFailure) -> PlanReading {
    let scanned = try scan(document, language: language)
    let tag = (language ?? document.language).primary
    let reading = assess(
      scanned.document, against: library.frameworks, lexicons: scanned.lexicons,
      subjects: library.subjects, choice: subject, termCounts: termCounts(in: tag), rubric: rubric)
    return reading.searched(
      NearMissSearch(reading, rubric: rubric).searches(using: try scanner(for: tag)))
  }

  /// How many terms of a language point at each element.
  private func termCounts(in language: LanguageTag) -> [Element.ID: Int] {
    var counts: [Element.ID: Int] = [:]
    for lexicon in library.lexicons where lexicon.language == language {
      for entry in lexicon.entries { counts[entry.element, default: 0] += entry.terms.count }
    }
    return counts
  }

  /// Finds every hit of a document, and says which frameworks' lexicons took part.
  func scan(
    _ document: Document, language: LanguageTag? = nil
  ) throws(AnalysisFailure) -> (document: ScannedDocument, lexicons: Set<Framework.ID>) {
    let tag = (language ?? document.language).primary
    let lexicons = library.frameworks(in: tag)
    let scanner = try scanner(for: tag)
    let passages = !lexicons.isEmpty ? scanner.scan(document) : Self.blocks(of: document)
    var columns: [String: ActivityField] = [:]
    var denials: [String: TitleDenial] = [:]
    var known: Set<String> = [""]
    for block in document.blocks {
      for cell in block.cells where known.insert(cell.column).inserted {
        let hits = scanner.hits(in: cell.column)
        columns[cell.column] = activityField(hits, inColumn: cell.column)
        denials[cell.column] = titleDenial(hits, in: cell.column)
      }
      if let label = rowLabel(block, in: document), columns[label] == nil {
        columns[label] = labelField(scanner.hits(in: label), in: label)
      }
    }
    let scanned = ScannedDocument(
      document: document, passages: passages, columns: columns, columnDenials: denials,
      emptyCells: scanner.emptyCells, amounts: scanner.amounts,
      countryLeads: scanner.countryLeads,
      titleCountries: Set(
        scanner.hits(in: document.title ?? "").filter { $0.target == .cue(.country) }.map(\.term)))
    return (
      // What the user says stands before what the words leave open.
      subject == .measured ? scanned.withoutNamesakes(among: library.subjects) : scanned, lexicons
    )
  }

  /// The passages of a document that there is nothing to search for in: its blocks, for the database.
  private static func blocks(of document: Document) -> [Passage] {
    document.blocks.enumerated().compactMap { index, block in
      guard block.kind != .runningHeader, block.kind != .contentsEntry else { return nil }
      return Passage(
        block: index, range: block.range, sentences: [block.range], wordCount: 0, hits: [])
    }
  }

  /// The files that take part in a language.
  func stamp(of language: LanguageTag) -> LexiconStamp {
    if let stamp = stamps[language] { return stamp }
    let stamp = LexiconStamp(library, language: language)
    stamps[language] = stamp
    return stamp
  }

  /// Whether a language's terms are compiled.
  func isReady(for language: LanguageTag) -> Bool { scanners[language] != nil }

  /// The scanner of a language; one without terms where there is no lexicon.
  func scanner(for language: LanguageTag) throws(AnalysisFailure) -> LanguageScanner {
    if let scanner = scanners[language] { return scanner }
    do throws(LexiconError) {
      let scanner = try LanguageScanner(library: library, language: language)
      scanners[language] = scanner
      return scanner
    } catch {
      throw .lexicon(error)
    }
  }
}

/// Why a document gave no reading.
package enum AnalysisFailure: Error, Sendable {
  /// The document's own trouble.
  case ingest(IngestFailure)
  /// The lexicons' trouble, which ends a run.
  case lexicon(LexiconError)
}

extension AnalysisFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .ingest(let failure): failure.description
    case .lexicon(let error): error.description
    }
  }
}
