internal import AnalysisModel
internal import Foundation
internal import SharedLibraries

extension Provenance {
  /// Names everything that a reading depends on beside the document.
  ///
  /// - Parameter language: The document's, where it is known: the lexicons of other languages have no part in it then.
  /// - Returns: A digest in hexadecimal.
  /// - Throws: Where the settings cannot be written as JSON.
  func settingsDigest(of language: LanguageTag? = nil) throws -> String {
    let uses = lexicons.filter { language == nil || $0.language == nil || $0.language == language }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return digest(
      of: [UInt8](
        try encoder.encode(
          Provenance(tool: tool, version: version, lexicons: uses, settings: settings))))
  }
}
