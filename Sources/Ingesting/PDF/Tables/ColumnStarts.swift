/// Where the text of each column begins, by which texts are parted that fill their cell to its end and stand as close to the next
/// cell's as words do.
struct ColumnStarts {
  private let places: [Float]
  /// For each border where text to its right begins; nil where it begins at no one place.
  private let starts: [Float?]
  private let size: Float

  /// Texts begin at one place within this, relative to the type size: left edges are set, and other words stand there by chance.
  private static let slack: Float = 0.1

  /// - Parameters:
  ///   - places: The borders between columns, from left to right.
  ///   - rows: The texts of the table's rows.
  ///   - size: The type size.
  init(_ places: [Float], in rows: [[Segment]], size: Float) {
    self.places = places
    self.size = size
    let lefts = rows.joined().map(\.box.left).sorted()
    starts = places.indices.map { index in
      let end = index + 1 < places.count ? places[index + 1] : .infinity
      let own = lefts.filter { $0 > places[index] && $0 < end }
      let first = own.indices.max { left, right in
        Self.count(from: left, of: own, size) < Self.count(from: right, of: own, size)
      }
      guard let first else { return nil }
      let count = Self.count(from: first, of: own, size)
      return count > 1 && count * 2 >= own.count ? own[first] : nil
    }
  }

  private static func count(from index: Int, of lefts: [Float], _ size: Float) -> Int {
    lefts[index...].prefix { $0 - lefts[index] <= slack * size }.count
  }

  /// The texts of a line, those parted that run over borders at each of which a word begins where the column's text does.
  ///
  /// A text that stands alone in its line may be a title.
  func parted(_ line: [Segment], on page: PageWords) -> [Segment] {
    guard line.count > 1 else { return line }
    return line.flatMap { segment -> [Segment] in
      var parts: [Segment] = []
      var start = segment.words.lowerBound
      for (place, column) in zip(places, starts)
      where segment.box.left < place && segment.box.right > place {
        let begin = segment.words.dropFirst().first { word in
          column.map { abs(page.words[Int(word)].box.left - $0) <= Self.slack * size } ?? false
        }
        guard let begin, begin > start else { return [segment] }
        parts.append(page.part(of: segment, words: start..<begin))
        start = begin
      }
      return parts.isEmpty
        ? [segment] : parts + [page.part(of: segment, words: start..<segment.words.upperBound)]
    }
  }
}
