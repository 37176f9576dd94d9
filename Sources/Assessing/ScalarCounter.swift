internal import AnalysisModel

/// Counts Unicode scalars up to places that mostly ascend.
struct ScalarCounter {
  private let bytes: [UInt8]
  private var place = 0
  private var count = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func scalars(before offset: TextOffset) -> Int {
    if offset.utf8 < place {
      place = 0
      count = 0
    }
    while place < offset.utf8 {
      // Continuation bytes of UTF-8 begin with the bits 10.
      if bytes[place] & 0xC0 != 0x80 { count += 1 }
      place += 1
    }
    return count
  }
}
