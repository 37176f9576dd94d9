internal import Foundation
internal import SharedLibraries

/// The manifest of a run, as `run.json` names it.
struct ManifestUse: Sendable {
  let path: String
  /// The SHA-256 digest of the file.
  let digest: String

  /// Reads the file; nil where it cannot be read.
  init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    self.path = path
    digest = SharedLibraries.digest(of: [UInt8](data))
  }
}
