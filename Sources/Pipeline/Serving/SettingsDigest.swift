internal import AnalysisModel
internal import Foundation
internal import SharedLibraries

extension Provenance {
  /// Names everything that a reading depends on beside the document.
  func settingsDigest() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return digest(of: [UInt8](try encoder.encode(self)))
  }
}
