internal import Foundation

extension StoredRun {
  /// The path by which a file reaches the run's method page; nil where the results have none.
  package func methodPage(from file: String) -> String? {
    let page = "\(path)/method.html"
    guard FileManager.default.fileExists(atPath: page) else { return nil }
    return RelativePath.from(
      folder: URL(fileURLWithPath: file).deletingLastPathComponent().path, to: page)
  }
}
