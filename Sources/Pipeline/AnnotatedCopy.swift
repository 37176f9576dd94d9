package import AnalysisModel
internal import Annotating
internal import Foundation
internal import Ingesting
internal import Loading

/// Where the annotated copy of a plan goes, and which evidence it shows.
package struct AnnotationOrder: Hashable, Sendable, Codable {
  /// The file to write, which is not the plan.
  package let copy: String
  package let minimumLevel: Level

  package init(copy: String, minimumLevel: Level) {
    self.copy = copy
    self.minimumLevel = minimumLevel
  }
}

extension Analyzer {
  /// Writes a copy of a PDF with its evidence highlighted, and says what became of it.
  func annotate(
    path: String, language: LanguageTag?, password: String?, order: AnnotationOrder,
    notice: PictureNotice = PictureNotice()
  ) throws(AnalysisFailure) -> ShownDocument {
    let document = try document(
      path: path, isSite: false, language: language, password: password, placesWords: true,
      notice: notice)
    guard document.source.format == .pdf else { return ShownDocument(unannotated: Self.webPage) }
    let reading = try reading(of: document, language: language)
    guard reading.status != .notAssessable else {
      return ShownDocument(unannotated: reading.reason)
    }
    let tag = (language ?? document.language).primary
    let idle = IdleWords(library.functionWords[tag] ?? [], language: tag)
    let annotation = PlanAnnotation(
      reading, of: document, frameworks: library.frameworks, minimumLevel: order.minimumLevel,
      origin: "lexicons \(LexiconStamp(library).digest)", saysNothing: idle.areAll)
    let problem: String?
    do {
      problem = try writeCopy(
        of: path, password: password, with: annotation.highlights, to: order.copy)
    } catch {
      throw .ingest(error)
    }
    if let problem {
      return ShownDocument(unannotated: "the annotated copy cannot be written (\(problem))")
    }
    var warnings = document.warnings.map(\.message)
    if let sentence = annotation.unplacedSentence { warnings.append(sentence) }
    if let sentence = Self.addOutline(annotation.outline, to: order.copy) {
      warnings.append(sentence)
    }
    return ShownDocument(
      output: annotation.summary, warnings: warnings,
      problem: reading.status == .ok ? nil : reading.reason,
      pages: ShownDocument.Pages(all: document.pages.count, shown: document.pages.count))
  }

  private static let webPage =
    "a web page has no pages to write on; print it into a PDF from a browser and annotate that, "
    + "or see its evidence in the report of lacuna analyze"

  /// Appends the index of the evidence to a file.
  ///
  /// - Returns: Why there is none, or nil.
  private static func addOutline(_ outline: OutlineNode, to path: String) -> String? {
    do {
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      defer { try? file.close() }
      let bytes = [UInt8](try file.readToEnd() ?? Data())
      let section = try OutlineUpdate.section(adding: outline, to: bytes)
      try file.write(contentsOf: Data(section))
      return nil
    } catch let problem as OutlineUpdate.Problem {
      return "\(problem)"
    } catch {
      return "the index of the evidence could not be added (\(error.localizedDescription))"
    }
  }
}

extension ShownDocument {
  /// A document of which no annotated copy was made, and why.
  fileprivate init(unannotated problem: String) {
    self.init(output: "", warnings: [], problem: problem, pages: Pages(all: 0, shown: 0))
  }
}

extension PlanAnnotation {
  fileprivate var summary: String {
    let placed = passageCount - unplacedCount
    let pages = Set(highlights.map(\.page)).count
    return placed == 0
      ? "no passage of the plan is evidence for these frameworks; nothing is highlighted"
      : "\(placed) \(placed == 1 ? "passage is" : "passages are") highlighted on \(pages) \(pages == 1 ? "page" : "pages")"
  }

  /// What is missing on the pages, or nil where nothing is.
  fileprivate var unplacedSentence: String? {
    unplacedCount == 0
      ? nil
      : "the words of \(unplacedCount) of \(passageCount) passages have no place on their page; these stand in the index alone"
  }
}
