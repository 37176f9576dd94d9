internal import AnalysisModel

/// Places of a text in code points, all counted in one pass: a passage without an end may have thousands of hits.
struct ScalarPlaces {
  /// By byte, how many code points begin before it.
  private let counts: [Int]

  init(_ text: String) {
    var counts = [0]
    counts.reserveCapacity(text.utf8.count + 1)
    var count = 0
    for byte in text.utf8 {
      // All bytes but those that continue a code point.
      if byte & 0xC0 != 0x80 { count += 1 }
      counts.append(count)
    }
    self.counts = counts
  }

  /// How many code points stand before a place.
  func count(before place: TextOffset) -> Int { counts[place.utf8] }
}
