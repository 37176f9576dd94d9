// Comparing and hashing texts by their bytes: what the standard library does with letters beyond ASCII, to find one text in
// several encodings of its letters, takes many times as long.

extension String {
  /// Whether another text is written with the same bytes.
  func hasBytes(of other: String) -> Bool {
    var (own, other) = (self, other)
    return own.withUTF8 { own in
      other.withUTF8 { other in own.elementsEqual(other) }
    }
  }
}

extension Hasher {
  /// Adds the bytes that a text is written with.
  mutating func combine(bytesOf text: String) {
    var text = text
    text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
