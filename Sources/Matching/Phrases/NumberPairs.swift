/// A table from two numbers, neither below 0, to a third, with open addressing: several times as fast as a dictionary, which
/// hashes against attackers.
struct NumberPairs {
  /// What stands for pairs that are not in the table.
  static let none: Int32 = -2

  /// An empty slot has the key 0, which no pair has.
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  /// A table with room for half as many pairs as it has slots.
  ///
  /// - Parameter slots: A power of two.
  init(slots: Int) {
    keys = Array(repeating: 0, count: slots)
    values = Array(repeating: 0, count: slots)
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(first)) << 32 | UInt64(UInt32(second) + 1)
  }

  /// The value of a pair, or `none`.
  @inline(__always)
  subscript(first: Int32, second: Int32) -> Int32 {
    let key = Self.key(first, second)
    let mask = keys.count - 1
    var slot = Self.slot(of: key, mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return Self.none
  }

  /// Adds a pair that is not in the table yet.
  mutating func insert(_ first: Int32, _ second: Int32, _ value: Int32) {
    count += 1
    if count * 2 > keys.count { grow() }
    place(Self.key(first, second), value)
  }

  private mutating func place(_ key: UInt64, _ value: Int32) {
    let mask = keys.count - 1
    var slot = Self.slot(of: key, mask)
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where key != 0 { place(key, value) }
  }

  @inline(__always)
  private static func slot(of key: UInt64, _ mask: Int) -> Int {
    // Multiplying by an odd number near 2^64 / φ spreads the bits; the upper ones are the best.
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & mask
  }
}
