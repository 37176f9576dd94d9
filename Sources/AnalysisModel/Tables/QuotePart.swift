/// A stretch of a quote that matched a term, or did not.
package struct QuotePart: Hashable, Sendable {
  package let text: String
  package let isMarked: Bool

  package init(text: String, isMarked: Bool) {
    self.text = text
    self.isMarked = isMarked
  }

  /// The quote of a passage, cut where its marked words begin and end.
  ///
  /// Ranges that do not fit the quote are left unmarked, so that the quote stays whole.
  package static func parts(of evidence: Evidence) -> [QuotePart] {
    parts(of: evidence.quote, marked: evidence.marked)
  }

  /// Words of a plan, cut where ranges of them begin and end.
  package static func parts(of quote: String, marked: [TextRange]) -> [QuotePart] {
    let utf8 = quote.utf8
    var parts: [QuotePart] = []
    var end = 0
    var position = utf8.startIndex
    for range in marked {
      let lower = range.lowerBound.utf8
      let upper = range.upperBound.utf8
      guard lower >= end, upper > lower, upper <= utf8.count else { continue }
      let start = utf8.index(position, offsetBy: lower - end)
      let stop = utf8.index(start, offsetBy: upper - lower)
      guard quote.isScalarBoundary(start), quote.isScalarBoundary(stop) else { continue }
      parts.append(QuotePart(text: String(quote[position..<start]), isMarked: false))
      parts.append(QuotePart(text: String(quote[start..<stop]), isMarked: true))
      position = stop
      end = upper
    }
    parts.append(QuotePart(text: String(quote[position...]), isMarked: false))
    return parts.filter { !$0.text.isEmpty }
  }
}

extension String {
  fileprivate func isScalarBoundary(_ index: Index) -> Bool {
    index.samePosition(in: unicodeScalars) != nil
  }
}
