/// The typefaces that a document's pages are set in, which their characters name by position.
struct TypefaceTable: Sendable {
  /// In the order in which they were met.
  private(set) var typefaces: [Typeface] = []
  private var indices: [Typeface: UInt16] = [:]
  /// What the fonts' names say, by a hash of the name, as each is met thousands of times.
  private var slants: [UInt64: Slant] = [:]

  /// The position of a typeface, which is added where it is new.
  mutating func index(of typeface: Typeface) -> UInt16 {
    if let index = indices[typeface] { return index }
    // More typefaces than a table of this size holds occur only in broken files.
    guard typefaces.count < Int(UInt16.max) else { return 0 }
    let index = UInt16(typefaces.count)
    typefaces.append(typeface)
    indices[typeface] = index
    return index
  }

  /// What a font's name, which ends with a zero, says of its weight and slope.
  mutating func slant(ofFont name: UnsafePointer<CChar>?) -> Slant {
    guard let name else { return Slant() }
    var hash = ScalarHash()
    var next = name
    while next.pointee != 0 {
      hash.add(UInt32(UInt8(bitPattern: next.pointee)))
      next += 1
    }
    if let slant = slants[hash.value] { return slant }
    let slant = Slant(name: String(cString: name))
    slants[hash.value] = slant
    return slant
  }
}
