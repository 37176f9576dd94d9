/// What is known of the chunks of text seen so far; a chunk is what stands between two spaces.
///
/// Texts repeat themselves: of ten chunks nine or more have been seen before. An open-addressing
/// table over the bytes themselves finds them without making a string.
struct ChunkCache {
  struct Piece {
    /// The word in the chunk, in bytes.
    let start: Int32
    let end: Int32
    let symbolSet: Int32
    /// Whether a phrase may go on from the piece before in the same chunk.
    let joins: Bool
  }

  struct Entry {
    fileprivate let hash: UInt64
    fileprivate let keyStart: Int
    fileprivate let keyCount: Int
    let firstPiece: Int
    let pieceCount: Int
    /// Whether a phrase may go on over what stands before the first word, and after the last; of a
    /// chunk without words both say whether it may go on over the chunk.
    let opens: Bool
    let closes: Bool
  }

  /// Beyond this the cache starts anew, so that a stream of noise cannot fill the memory:
  /// at six bytes a chunk it holds more different chunks than a large corpus has.
  private static let mostKeyBytes = 16 << 20
  /// Longer chunks are addresses, or text in a script without spaces: they do not come again.
  static let longestKey = 64

  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)
  private var keys: [UInt8] = []
  private var entries: [Entry] = []
  private(set) var pieces: [Piece] = []

  /// The entry of a chunk with a known hash.
  func entry(for key: Slice<UnsafeBufferPointer<UInt8>>, hash: UInt64) -> Entry? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.keyCount == key.count, isKey(of: entry, key) { return entry }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func isKey(of entry: Entry, _ key: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var index = entry.keyStart
    for byte in key {
      if keys[index] != byte { return false }
      index += 1
    }
    return true
  }

  mutating func insert(
    _ key: Slice<UnsafeBufferPointer<UInt8>>, hash: UInt64, pieces newPieces: [Piece],
    opens: Bool, closes: Bool
  ) {
    if keys.count + key.count > Self.mostKeyBytes { self = ChunkCache() }
    let entry = Entry(
      hash: hash, keyStart: keys.count, keyCount: key.count, firstPiece: pieces.count,
      pieceCount: newPieces.count, opens: opens, closes: closes)
    keys += key
    pieces += newPieces
    entries.append(entry)
    if entries.count * 2 > slots.count {
      rehash()
    } else {
      place(entries.count - 1)
    }
  }

  private mutating func place(_ index: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entries[index].hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(index)
  }

  private mutating func rehash() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in entries.indices { place(index) }
  }
}
