internal import AnalysisModel
internal import Foundation
internal import Ingesting
internal import Loading
internal import SharedLibraries
internal import SystemPackage

/// Looks at what the program needs from the machine.
package struct Doctor {
  /// One thing that was looked at.
  package struct Finding: Sendable {
    package let name: String
    package let isWell: Bool
    /// Whether the main job cannot do without it.
    package let isNeeded: Bool
    package let detail: String
    /// The command that mends it, or nil.
    package let remedy: String?
  }

  private let lexiconDirectory: String

  package init(lexiconDirectory: String) { self.lexiconDirectory = lexiconDirectory }

  package func examine() -> [Finding] {
    [
      Finding(
        name: "poppler", isWell: true, isNeeded: true, detail: "version \(popplerVersion())",
        remedy: nil),
      Finding(
        name: "libxml2", isWell: true, isNeeded: true, detail: "version \(libXMLVersion())",
        remedy: nil),
      drawing, encodings, lexicons, workers, confinement, recogniser,
    ] + recognitionPacks + [browser]
  }

  private var drawing: Finding {
    let version = qpdfVersion()
    return Finding(
      name: "qpdf", isWell: version != nil, isNeeded: false,
      detail: version.map { "version \($0)" } ?? "without it, pages with tables take longer",
      // Whoever built the program has libqpdf-dev, which brings the library.
      remedy: version == nil ? "sudo apt-get install libqpdf29" : nil)
  }

  /// Asian and some older PDFs name character maps that poppler finds in its data files.
  private var encodings: Finding {
    let isThere = FileManager.default.fileExists(atPath: "/usr/share/poppler/cMap")
    return Finding(
      name: "poppler-data", isWell: isThere, isNeeded: false,
      detail: isThere ? "character maps found" : "PDFs with predefined character maps lose text",
      remedy: isThere ? nil : "sudo apt-get install poppler-data")
  }

  private var recogniser: Finding {
    let version = tesseractVersion()
    return Finding(
      name: "tesseract", isWell: version != nil, isNeeded: false,
      detail: version.map { "version \($0)" } ?? "without it, scanned pages cannot be read",
      remedy: version == nil ? "sudo apt-get install tesseract-ocr" : nil)
  }

  /// What recognition knows of the languages that there are lexicons for, and of how pages lie.
  private var recognitionPacks: [Finding] {
    let library = try? LexiconLibrary(directory: lexiconDirectory, digest: digest(of:))
    let languages = Set(library?.languages ?? []).union(
      ["en", "fr", "es", "pt", "ru", "ar"].map(LanguageTag.init(rawValue:)))
    let packs = languages.sorted().compactMap { language in
      RecognitionPack(language).map { ($0, "scans in \(Self.name(language))") }
    }
    let others = [(RecognitionPack.latinScript, "scans in other languages in Latin letters")]
    return
      (packs + others + [(.orientation, "scans that lie sideways or are in an unknown script")]).map
    {
      pack, use in
      Finding(
        name: "tesseract data \(pack.name)", isWell: pack.isInstalled, isNeeded: false,
        detail: (pack.isInstalled ? "reads " : "without it, no reading of ") + use,
        remedy: pack.isInstalled ? nil : pack.remedy)
    }
  }

  private static func name(_ language: LanguageTag) -> String {
    Locale(identifier: "en").localizedString(forLanguageCode: language.rawValue)
      ?? language.rawValue
  }

  private var lexicons: Finding {
    do throws(LexiconError) {
      let library = try LexiconLibrary(directory: lexiconDirectory, digest: digest(of:))
      let languages = library.languages.map(\.rawValue).joined(separator: ", ")
      return Finding(
        name: "lexicons", isWell: true, isNeeded: true,
        detail:
          "\(library.frameworks.count) frameworks in \(lexiconDirectory); languages: \(languages)",
        remedy: nil)
    } catch {
      return Finding(
        name: "lexicons", isWell: false, isNeeded: true,
        detail: "\(error.problems.count) problems in \(lexiconDirectory)",
        remedy: "lacuna lexicon check --lexicons \(lexiconDirectory)")
    }
  }

  private var workers: Finding {
    let isThere = FileManager.default.isExecutableFile(atPath: "/proc/self/exe")
    return Finding(
      name: "worker processes", isWell: isThere, isNeeded: true,
      detail: isThere ? "can be started" : "/proc is not mounted, so none can be started",
      remedy: isThere ? nil : "sudo mount -t proc proc /proc")
  }

  private var confinement: Finding {
    let confinement = Confinement()
    let version = confinement.landlockVersion
    let detail =
      switch (version, confinement.hasFilters) {
      case (0, true): "by filters of calls; this kernel has no Landlock, which is a second lock"
      case (0, false): "this kernel has neither Landlock nor filters: a malicious file could write"
      case (_, true): "by Landlock \(version) and filters of calls"
      case (_, false): "by Landlock \(version); this kernel has no filters of calls"
      }
    return Finding(
      name: "confinement of workers", isWell: version > 0 || confinement.hasFilters,
      isNeeded: false, detail: detail, remedy: nil)
  }

  private var browser: Finding {
    let path = PagePrinter.browser
    return Finding(
      name: "chromium", isWell: path != nil, isNeeded: false,
      detail: path?.string ?? "without it or Chrome, no printed reports (--pdf)",
      remedy: path == nil ? "sudo apt-get install chromium" : nil)
  }
}
