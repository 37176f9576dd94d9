internal import Foundation
package import Testing

/// Compares text with a golden file beside the test; `RECORD_GOLDEN=1` writes it anew and fails.
package func expectGolden(
  _ actual: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try withoutStyle(actual).write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(withoutStyle(actual) == expected, sourceLocation: sourceLocation)
}

/// A page with a word in place of its style sheet, so that a change of style changes no recorded page.
private func withoutStyle(_ page: String) -> String {
  guard let opening = page.firstRange(of: "<style>\n"),
    let closing = page[opening.upperBound...].firstRange(of: "\n</style>"),
    opening.upperBound < closing.lowerBound
  else { return page }
  return page.replacingCharacters(in: opening.upperBound..<closing.lowerBound, with: "(styles)")
}
