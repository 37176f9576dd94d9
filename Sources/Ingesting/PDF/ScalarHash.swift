/// A hash of scalars that is the same in every run, unlike Swift's own.
struct ScalarHash: Hashable, Sendable {
  // The basis and prime of FNV-1a with 64 bits.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3
  }
}
