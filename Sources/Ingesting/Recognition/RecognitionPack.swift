package import AnalysisModel
internal import Glibc

/// The recogniser's data for one language, a file that is installed or not.
package struct RecognitionPack: Hashable, Sendable {
  /// The name of its file, as in "fra".
  package let name: String

  /// The data that tells how a page lies and in which script it is.
  package static let orientation = RecognitionPack(name: "osd")

  /// The data that reads all languages in Latin letters, less surely than each one's own does.
  package static let latinScript = RecognitionPack(name: "Latin")

  package static let english = RecognitionPack(name: "eng")

  /// The folder that holds its file, or nil where it is not installed.
  var folder: String? {
    Self.folders.first { access("\($0)/\(name).traineddata", R_OK) == 0 }
  }

  package var isInstalled: Bool { folder != nil }

  /// The command that installs it on Debian and Ubuntu.
  package var remedy: String {
    if self == .latinScript { return "sudo apt-get install tesseract-ocr-script-latn" }
    return "sudo apt-get install tesseract-ocr-\(name.split(separator: "_").joined(separator: "-"))"
  }

  private static var folders: [String] {
    var folders: [String] = []
    if let named = getenv("TESSDATA_PREFIX") {
      let named = String(cString: named)
      folders += [named, "\(named)/tessdata"]
    }
    return folders + [
      "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata",
    ]
  }

  /// The names of all languages' data that is installed, for the record.
  package static var installed: [String] {
    (["osd", latinScript.name] + RecognitionLanguage.all.map(\.pack)).filter {
      RecognitionPack(name: $0).isInstalled
    }.sorted()
  }
}

extension RecognitionPack {
  /// The data for a language, or nil where Tesseract has none.
  package init?(_ language: LanguageTag) {
    guard
      let known = RecognitionLanguage.all.first(where: { $0.code == language.primary.rawValue })
    else { return nil }
    self.init(name: known.pack)
  }

  /// What is installed that reads a language: its own data, or its script's.
  static func installed(for language: LanguageTag) -> RecognitionPack? {
    guard let own = RecognitionPack(language) else { return nil }
    if own.isInstalled { return own }
    return isLatin(language) && latinScript.isInstalled ? latinScript : nil
  }

  /// Whether a language is written in Latin letters, so that another such language's data reads it, but for its accents.
  static func isLatin(_ language: LanguageTag) -> Bool {
    RecognitionLanguage.ofScript("Latin").contains { $0.code == language.primary.rawValue }
  }
}
