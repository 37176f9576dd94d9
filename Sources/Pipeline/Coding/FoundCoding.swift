internal import AnalysisModel
internal import Exporting
internal import Loading

/// A coding of a project that came back, with its place in the text as the results have it.
struct FoundCoding {
  let selectionGUID: String
  let codingGUID: String
  let element: Element.ID
  /// The row of evidence that its remark names.
  let evidence: String?
  /// Who coded, and who changed the stretch last, as far as the project says; nil for the machine.
  let coder: String?
  let modifier: String?
  /// Nil where the quote stands nowhere in the text as it is now.
  let range: Range<Int>?
  let quote: String
  /// What stands beside it, without what notes say.
  let remark: String
  let notes: [String]

  /// The level that its remark says.
  var level: Level? {
    remark.firstMatch(of: /(?i)\blevel[ :=]*([0-3])\b/)
      .flatMap { Int($0.1) }.flatMap(Level.init(rawValue:))
  }

  /// Whether it stands where the other did, as far as that can be told.
  func isAt(_ other: Range<Int>) -> Bool { range.map { $0.overlaps(other) } ?? true }

  /// What people wrote beside it that the project did not say before.
  func reason(beside known: String?) -> String? {
    let lines = Set((known ?? "").split(whereSeparator: \.isNewline).map(Self.key))
    let own = remark.split(whereSeparator: \.isNewline).filter { line in
      // The level alone is no reason, and rows of evidence name themselves.
      !lines.contains(Self.key(line)) && line.wholeMatch(of: /(?i)\s*level[ :=]*[0-3]\s*/) == nil
        && !line.hasPrefix("id: ") && line.wholeMatch(of: /level [0-3] \(\w+\), score .*/) == nil
    }
    let words = (own.map(String.init) + notes).joined(separator: "\n").scrubbed
    return words.contains { !$0.isWhitespace } ? words : nil
  }

  /// A line without its spaces, which programs change.
  private static func key(_ line: Substring) -> String { line.filter { !$0.isWhitespace } }
}
